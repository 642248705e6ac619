package assize.app.report;

import assize.law.language.Procedure;
import assize.law.problem.Problem;
import assize.law.verify.Finding;
import assize.law.verify.Property;
import assize.law.verify.proof.Proof;
import assize.law.verify.tell.Explanation;
import assize.law.verify.tell.ProofText;
import assize.law.verify.tell.Told;
import assize.law.verify.tell.Wordbook;
import java.util.List;
import java.util.Map;

/** How each fault comes about, what the law excepts, and what is worth knowing. */
final class Against {
    private static final String LEFT_OPEN = "check-left-open";

    private final Proof proof;
    private final Wordbook words;
    private final Html html;

    Against(Proof proof, Wordbook words, Html html) {
        this.proof = proof;
        this.words = words;
        this.html = html;
    }

    /** Was a property not followed to its end, so that nothing found is no proof? */
    static boolean leftOpen(Proof proof, Property property) {
        return proof.remarks().stream()
                .anyMatch(remark -> remark.code().equals(LEFT_OPEN)
                        && property.name().equals(remark.said().get("property")));
    }

    void faults() {
        if (proof.findings().stream().noneMatch(Finding::counts)) {
            return;
        }
        section("found");
        for (Property property : Property.values()) {
            List<Finding> findings = of(property, true);
            if (!findings.isEmpty()) {
                heading(property, "found-");
                findings.forEach(this::fault);
            }
        }
        html.close("section");
    }

    private void fault(Finding finding) {
        Told told = new Told(words, finding);
        html.open("div", "class", "sheet late");
        html.element("p", told.plain());
        List<String> story = told.story();
        if (!story.isEmpty()) {
            html.element("p", say("story")).open("ol");
            story.forEach(sentence -> html.element("li", sentence));
            html.close("ol");
        }
        html.element("p", say("mend", "mend", told.mend()));
        html.element("p", say("place", "place", finding.problem().place(), "root", told.source()), "class", "quiet");
        html.close("div");
    }

    void exceptions() {
        if (proof.waived().isEmpty()) {
            return;
        }
        section("waived");
        html.element("p", say("waived-how"));
        for (Property property : Property.values()) {
            List<Procedure.Waiver> waivers = proof.waived().entrySet().stream()
                    .filter(entry -> entry.getKey().property() == property)
                    .map(Map.Entry::getValue)
                    .distinct()
                    .toList();
            if (!waivers.isEmpty()) {
                heading(property, "waived-");
                html.element("p", Explanation.of(property, "sentence", words.language()), "class", "quiet");
                waivers.forEach(this::exception);
            }
        }
        html.close("section");
    }

    private void exception(Procedure.Waiver waiver) {
        html.open("div", "class", "sheet warn").open("dl");
        fact("waiver-about", Told.names(words, waiver.about()));
        fact("waiver-because", waiver.because());
        fact("waiver-law", waiver.law());
        html.close("dl").open("details").element("summary", say("waiver-meets"));
        html.open("ul");
        proof.waived().entrySet().stream()
                .filter(entry -> entry.getValue().equals(waiver))
                .map(entry -> Told.plain(words, entry.getKey().problem()))
                .distinct()
                .forEach(one -> html.element("li", one));
        html.close("ul").close("details").close("div");
    }

    private void fact(String key, String value) {
        html.open("div")
                .element("dt", say(key))
                .open("dd")
                .marked(value)
                .close("dd")
                .close("div");
    }

    void warnings() {
        List<Problem> others = ProofText.warnings(proof, false).stream()
                .filter(warning -> proof.findings().stream()
                        .noneMatch(finding -> finding.problem().equals(warning)))
                .toList();
        if (others.isEmpty() && proof.findings().stream().allMatch(Finding::counts)) {
            return;
        }
        section("warnings");
        html.element("p", say("warnings-how"));
        for (Property property : Property.values()) {
            List<Finding> findings = of(property, false);
            if (!findings.isEmpty()) {
                heading(property, "warned-");
                list(findings.stream().map(Finding::problem).toList());
            }
        }
        if (!others.isEmpty()) {
            html.element("h3", say("warnings-other"));
            list(others);
        }
        html.close("section");
    }

    private void list(List<Problem> problems) {
        html.open("ul");
        problems.stream()
                .map(problem -> Told.plain(words, problem))
                .distinct()
                .forEach(said -> html.element("li", said));
        html.close("ul");
    }

    private List<Finding> of(Property property, boolean counts) {
        return proof.findings().stream()
                .filter(f -> f.property() == property && f.counts() == counts)
                .toList();
    }

    private void section(String id) {
        html.open("section", "aria-labelledby", id).element("h2", say(id), "id", id);
    }

    private void heading(Property property, String id) {
        html.element("h3", property + " " + Explanation.of(property, "name", words.language()), "id", id + property);
    }

    private String say(String key, Object... pairs) {
        return Report.say(words, key, pairs);
    }
}
