package assize.app.report;

import assize.law.language.Procedure;
import assize.law.picture.SvgPicture;
import assize.law.text.Messages;
import assize.law.time.LegalTime;
import assize.law.verify.Property;
import assize.law.verify.proof.Proof;
import assize.law.verify.tell.Explanation;
import assize.law.verify.tell.ProofText;
import assize.law.verify.tell.Wordbook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The page on a procedure: its way, who may do what, its times, what was proved, and what is open. Pure. */
public final class Report {
    private final Proof proof;
    private final Procedure procedure;
    private final LegalTime time;
    private final Wordbook words;
    private final Html html = new Html();

    private Report(Proof proof, LegalTime time, Locale language) {
        this.proof = proof;
        this.procedure = proof.procedure();
        this.time = time;
        this.words = new Wordbook(procedure, language);
    }

    /** The page in a language, checked on a day. */
    public static String of(Proof proof, LegalTime time, LocalDate day, Locale language) {
        Report report = new Report(proof, time, language);
        report.page(day);
        return report.html.toString();
    }

    /** The same as a part of a page of the site, with neither head nor foot. */
    public static String inside(Proof proof, LegalTime time, LocalDate day, Locale language) {
        Report report = new Report(proof, time, language);
        report.main(day);
        return report.html.toString();
    }

    private void page(LocalDate day) {
        String language = words.language().getLanguage();
        html.made("<!DOCTYPE html>\n").open("html", "lang", language).open("head");
        html.open("meta", "charset", "utf-8").element("title", say("title", "title", words.title()));
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open("meta", "name", "color-scheme", "content", "light dark");
        html.open("style").made(style()).close("style").close("head").open("body");
        html.element("a", say("skip"), "class", "skip", "href", "#main");
        html.open("header")
                .element(
                        "p",
                        say(
                                "over",
                                "name",
                                procedure.name(),
                                "day",
                                words.day(procedure.head().inForce())));
        html.close("header").open("main", "id", "main");
        main(day);
        html.close("main").open("footer");
        html.element("p", say("foot", "digest", procedure.digest().substring(0, 16)));
        html.close("footer").close("body").close("html");
    }

    private void main(LocalDate day) {
        html.element("h1", words.title());
        html.element("p", verdict(), "class", "lead");
        open();
        Contents.write(proof, words, html);
        glance(day);
        new People(procedure, words, html).write();
        picture();
        Against against = new Against(proof, words, html);
        against.faults();
        new Verdicts(proof, words, html).write();
        against.exceptions();
        against.warnings();
        new Longest(proof, words, html).write();
        new ActsAndTimes(procedure, words, html).write();
        new OpenPoints(procedure, words, html).write();
    }

    private String verdict() {
        boolean all = proof.waived().isEmpty();
        String key = !proof.whole() ? "unfinished" : !proof.holds() ? "fails" : all ? "holds-all" : "holds";
        long failing = proof.findings().stream()
                .filter(f -> f.counts())
                .map(f -> f.property())
                .distinct()
                .count();
        return say(
                "verdict-" + key,
                "failing",
                failing,
                "open",
                proof.open().size(),
                "waived",
                proof.waived().values().stream().distinct().count());
    }

    /** What was not followed to its end is said at once, and never counted as proved. */
    private void open() {
        List<String> open = Stream.of(Property.values())
                .filter(proof.open()::contains)
                .map(property -> property + " " + Explanation.of(property, "name", words.language()))
                .toList();
        if (!open.isEmpty()) {
            html.element("p", say("left-open", "properties", words.list(open)));
        }
    }

    private void glance(LocalDate day) {
        Procedure.Head head = procedure.head();
        html.open("section", "aria-labelledby", "glance").element("h2", say("glance"), "id", "glance");
        html.open("dl");
        fact("law", head.law() + " · " + say("law-note"));
        fact("in-force", words.day(head.inForce()));
        fact("counting", time.ruleName(head.counting(), words.language()));
        fact("place", head.place().getId());
        if (head.oneCaseIs() != null) {
            fact("case", head.oneCaseIs());
        }
        fact("checked", say("checked-how", "day", words.day(day), "states", "%,d".formatted(ProofText.states(proof))));
        html.close("dl").close("section");
    }

    private void fact(String key, String value) {
        html.open("div")
                .element("dt", say("fact-" + key))
                .open("dd")
                .marked(value)
                .close("dd")
                .close("div");
    }

    private void picture() {
        html.open("section", "aria-labelledby", "way").element("h2", say("way"), "id", "way");
        html.open("figure");
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", say("way-scroll"));
        html.made(SvgPicture.of(procedure, words.language())).close("div");
        html.element("figcaption", say("way-below")).close("figure").close("section");
    }

    private String say(String key, Object... pairs) {
        return say(words, key, pairs);
    }

    /** A phrase of this page. */
    static String say(Wordbook words, String key, Object... pairs) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            values.put(pairs[i].toString(), pairs[i + 1]);
        }
        return Messages.in(words.language()).text("report-" + key, values);
    }

    private static String style() {
        try (InputStream in = Report.class.getResourceAsStream("/assize/app/report.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
