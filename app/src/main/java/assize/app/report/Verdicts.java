package assize.app.report;

import assize.law.text.Messages;
import assize.law.verify.Finding;
import assize.law.verify.Property;
import assize.law.verify.proof.Proof;
import assize.law.verify.tell.Explanation;
import assize.law.verify.tell.Wordbook;
import java.util.List;
import java.util.Locale;

/** What is said of each of the thirty properties, in one table. */
final class Verdicts {
    /** Colours for states: fine, with an exception, failing. */
    private static final String GOOD = "state good";

    private static final String SOON = "state soon";
    private static final String LATE = "state late";

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
        html.element("p", say("proved-watched"));
        Table table = new Table(
                html,
                say("proved-caption"),
                List.of(say("property"), say("answer"), say("demands"), say("watched"), say("source")));
        for (Property property : Property.values()) {
            table.begin(property + " " + part(property, "name"));
            table.cell(1, () -> answer(property));
            table.cell(2, () -> html.text(part(property, "sentence")));
            table.cell(3, () -> html.text(part(property, "watched")));
            table.cell(4, () -> html.text(Explanation.source(property, words.language())));
            table.endRow();
        }
        table.end();
        html.close("section");
    }

    private String part(Property property, String part) {
        return Explanation.of(property, part, words.language());
    }

    private void answer(Property property) {
        Proof.Verdict verdict = proof.verdict(property);
        boolean open = Against.leftOpen(proof, property) && verdict != Proof.Verdict.FAILS;
        String said = Messages.in(words.language())
                .text(open ? "verdict-left-open" : "verdict-" + verdict.name().toLowerCase(Locale.ROOT));
        String state = switch (verdict) {
            case HOLDS -> open ? SOON : GOOD;
            case WAIVED -> SOON;
            case FAILS, UNKNOWN -> LATE;
        };
        html.element("span", said, "class", state);
        long exceptions = proof.waived().entrySet().stream()
                .filter(entry -> entry.getKey().property() == property)
                .map(java.util.Map.Entry::getValue)
                .distinct()
                .count();
        link(exceptions, "exceptions", "waived-" + property);
        link(found(property, true), "faults", "found-" + property);
        link(found(property, false), "warned", "warned-" + property);
        if (property == Property.P4) {
            html.made("<br>").link(say("how-long"), "longest");
        }
    }

    private void link(long count, String key, String id) {
        if (count > 0) {
            html.made("<br>").link(say(count == 1 ? key + "-one" : key, "count", count), id);
        }
    }

    private long found(Property property, boolean counts) {
        return proof.findings().stream()
                .filter(f -> f.property() == property && f.counts() == counts)
                .map(Finding::problem)
                .distinct()
                .count();
    }

    private String say(String key, Object... pairs) {
        return Report.say(words, key, pairs);
    }
}
