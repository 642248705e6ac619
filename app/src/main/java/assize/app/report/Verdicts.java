package assize.app.report;

import assize.law.language.Procedure;
import assize.law.text.Messages;
import assize.law.verify.Finding;
import assize.law.verify.Property;
import assize.law.verify.proof.Proof;
import assize.law.verify.tell.Explanation;
import assize.law.verify.tell.ProofText;
import assize.law.verify.tell.Told;
import assize.law.verify.tell.Wordbook;
import java.util.List;
import java.util.Locale;

/** What is said of each of the thirty properties, how each fault comes about, and what is waived. */
final class Verdicts {
    private final Proof proof;
    private final Wordbook words;
    private final Html html;

    Verdicts(Proof proof, Wordbook words, Html html) {
        this.proof = proof;
        this.words = words;
        this.html = html;
    }

    void write() {
        html.open("section", "aria-labelledby", "proved").element("h2", say("proved"), "id", "proved");
        html.element("p", say("proved-how"));
        Table table = new Table(
                html, say("proved-caption"), List.of(say("property"), say("demands"), say("source"), say("answer")));
        for (Property property : Property.values()) {
            table.row(
                    property + " " + part(property, "name"),
                    part(property, "sentence"),
                    part(property, "root"),
                    verdict(property));
        }
        table.end();
        html.close("section");
        findings();
        waivers();
        warnings();
    }

    private String part(Property property, String part) {
        return Explanation.of(property, part, words.language());
    }

    private String verdict(Property property) {
        String name = proof.verdict(property).name().toLowerCase(Locale.ROOT);
        return Messages.in(words.language()).text("verdict-" + name);
    }

    private void findings() {
        List<Finding> findings =
                proof.findings().stream().filter(Finding::counts).toList();
        if (findings.isEmpty()) {
            return;
        }
        html.open("section", "aria-labelledby", "found").element("h2", say("found"), "id", "found");
        for (Finding finding : findings) {
            Told told = new Told(words, finding);
            html.open("div", "class", "sheet late");
            html.element("h3", finding.property() + " " + told.title());
            html.element("p", told.message());
            List<String> story = told.story();
            if (!story.isEmpty()) {
                html.element("p", say("story")).open("ol");
                story.forEach(sentence -> html.element("li", sentence));
                html.close("ol");
            }
            html.element("p", say("mend", "mend", told.mend()));
            html.element("p", say("place", "place", finding.problem().place(), "root", told.root()), "class", "quiet");
            html.close("div");
        }
        html.close("section");
    }

    private void waivers() {
        List<Procedure.Waiver> waivers =
                proof.waived().values().stream().distinct().toList();
        if (waivers.isEmpty()) {
            return;
        }
        html.open("section", "aria-labelledby", "waived").element("h2", say("waived"), "id", "waived");
        html.element("p", say("waived-how"));
        for (Procedure.Waiver waiver : waivers) {
            html.open("div", "class", "sheet warn");
            html.element("h3", waiver.property() + " " + part(Property.valueOf(waiver.property()), "name"));
            html.element("p", waiver.because());
            html.element(
                    "p",
                    say("waiver-source", "law", waiver.law(), "about", words.list(about(waiver))),
                    "class",
                    "quiet");
            html.close("div");
        }
        html.close("section");
    }

    /** The names of the file in the words of the procedure, where they are names. */
    private List<String> about(Procedure.Waiver waiver) {
        Procedure procedure = proof.procedure();
        return waiver.about().stream()
                .map(name -> procedure.actions().containsKey(name)
                        ? words.words("action", name)
                        : procedure.clocks().containsKey(name) ? words.words("clock", name) : name)
                .toList();
    }

    private void warnings() {
        List<String> warnings = ProofText.warnings(proof, false).stream()
                .map(warning -> warning.found(words.language()))
                .toList();
        if (!warnings.isEmpty()) {
            html.open("section", "aria-labelledby", "warnings").element("h2", say("warnings"), "id", "warnings");
            html.open("ul");
            warnings.forEach(warning -> html.element("li", warning));
            html.close("ul").close("section");
        }
    }

    private String say(String key, Object... pairs) {
        return Report.say(words, key, pairs);
    }
}
