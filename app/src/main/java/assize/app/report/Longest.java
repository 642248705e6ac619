package assize.app.report;

import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.verify.Property;
import assize.law.verify.proof.Proof;
import assize.law.verify.tell.Burden;
import assize.law.verify.tell.ClockWords;
import assize.law.verify.tell.Wordbook;
import java.util.ArrayList;
import java.util.List;

/** How long a deprivation may last at most: each with the clocks that end it, their parts, and the sum. */
final class Longest {
    private static final int MONTH = 30;
    private static final int LONG = 90;

    private final Proof proof;
    private final Wordbook words;
    private final Html html;

    Longest(Proof proof, Wordbook words, Html html) {
        this.proof = proof;
        this.words = words;
        this.html = html;
    }

    void write() {
        List<Burden> burdens = Burden.of(proof.procedure());
        html.open("section", "aria-labelledby", "longest").element("h2", say("longest"), "id", "longest");
        html.element("p", say(burdens.isEmpty() ? "longest-none" : "longest-how"));
        burdens.forEach(this::burden);
        html.close("section");
    }

    private void burden(Burden burden) {
        String name = say(
                "longest-of",
                "kind",
                say("kind-" + burden.kind()),
                "whom",
                words.list(burden.bearers().stream().map(words::holder).toList()));
        String matter = words.matter(burden.line().name());
        html.element("h3", matter.isEmpty() ? name : name + " · " + words.words("matter", matter));
        html.element("p", say("longest-stages", "stages", stages(burden, burden.stages())), "class", "quiet");
        html.element("p", answer(burden), "class", "lead");
        if (!burden.parts().isEmpty()) {
            Table table = new Table(
                    html,
                    say("longest-caption"),
                    List.of(say("clock"), say("longest-base"), say("longest-more"), say("longest-once"), say("runs")));
            burden.parts().forEach(part -> row(table, burden.line(), part));
            table.end();
        }
    }

    /** A bound is told only where it was proved that a clock runs everywhere and that none begins anew for ever. */
    private String answer(Burden burden) {
        if (!burden.open().isEmpty()) {
            return say("longest-open", "stages", stages(burden, burden.open()));
        }
        boolean proved = proof.findings().stream()
                .noneMatch(f -> f.counts()
                        && (f.property() == Property.P3 || f.property() == Property.P4)
                        && f.procedure().equals(burden.line().name()));
        if (!proved || !proof.whole()) {
            return say("longest-unproved");
        }
        long once = burden.parts().stream().mapToLong(Burden.Part::once).sum();
        String most = days(burden.days());
        return once == burden.days()
                ? say("longest-at-most", "days", most)
                : say("longest-repeated", "days", most, "once", days(once));
    }

    private void row(Table table, Procedure line, Burden.Part part) {
        Clock clock = part.clock();
        ClockWords clockWords = new ClockWords(words, line.name());
        table.row(
                words.words(line.name(), "clock", clock.name()),
                clockWords.lengths(clock),
                words.row(more(line, clock, clockWords)),
                days(part.once()),
                say("runs-" + (part.runs() == 1 ? "once" : "often"), "runs", part.runs(), "days", days(part.days())));
    }

    private List<String> more(Procedure line, Clock clock, ClockWords clockWords) {
        List<String> all = new ArrayList<>(ActsAndTimes.more(words, line, clock, clockWords));
        if (clock.atMostRestarts() != null && clock.atMostRestarts() > 0) {
            String key = clock.atMostRestarts() == 1 ? "restarts-once" : "restarts";
            all.add(say(key, "times", clock.atMostRestarts()));
        }
        return all;
    }

    private String stages(Burden burden, List<String> stages) {
        return words.row(stages.stream()
                .map(stage -> words.words(burden.line().name(), "stage", stage))
                .toList());
    }

    private String days(long days) {
        String number = "%,d".formatted(days);
        return days < LONG
                ? say(days == 1 ? "one-day" : "days", "days", number)
                : say("days-months", "days", number, "months", (days + MONTH - 1) / MONTH);
    }

    private String say(String key, Object... pairs) {
        return Report.say(words, key, pairs);
    }
}
