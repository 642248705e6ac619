package assize.law.picture;

import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import assize.law.time.LegalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The clocks: whose, how long, counted how, what starts, stops and moves them, and what their end brings. */
final class ClocksText {
    private final Procedure procedure;
    private final LegalTime time;
    private final Locale language;
    private final Wording words;
    private final Page page;

    ClocksText(Procedure procedure, LegalTime time, Locale language, Wording words, Page page) {
        this.procedure = procedure;
        this.time = time;
        this.language = language;
        this.words = words;
        this.page = page;
    }

    void write() {
        if (procedure.clocks().isEmpty()) {
            return;
        }
        page.heading(words.say("clocks"));
        procedure.clocks().values().forEach(this::clock);
    }

    private void clock(Clock clock) {
        String owner = words.list(clock.owners().stream()
                .map(role -> role.equals("party") || role.equals("affected")
                        ? words.say("kind-" + role)
                        : words.words("role", role))
                .toList());
        page.line(
                1,
                words.name("clock", clock.name())
                        + words.say("dash")
                        + words.say(clock.each() ? "owner-each" : "owner", "role", owner)
                        + (clock.per() == null
                                ? ""
                                : words.say("owner-per", "role", words.words("role", clock.per()))));
        page.line(2, words.say("length", "length", length(clock)));
        String rule = clock.counting() == null ? procedure.head().counting() : clock.counting();
        page.line(
                2,
                words.say(
                        "counted",
                        "rule",
                        rule,
                        "name",
                        time.ruleName(rule, language),
                        "protects",
                        words.say("protects-" + clock.protects().name().toLowerCase(Locale.ROOT))));
        page.line(2, words.say(clock.backwards() ? "counts-back" : "starts", "upon", words.upons(clock.from())));
        moves(clock);
        page.line(2, words.say("when-passed", "end", end(clock.whenPassed())));
        page.line(2, words.say("law", "law", clock.law()));
    }

    private String length(Clock clock) {
        if (clock.setBy() != null) {
            String most = clock.setAtMost() == null ? "-" : words.length(clock.setAtMost());
            return words.say("length-set", "action", words.words("action", clock.setBy()), "most", most);
        }
        List<String> all = new ArrayList<>();
        for (Clock.LengthIf length : clock.lengths()) {
            String days = words.lengths(length.from());
            if (length.track() != null) {
                days = words.say("length-track", "length", days, "track", words.words("track", length.track()));
            }
            boolean otherwise = length.when() == null && length.track() == null && !all.isEmpty();
            all.add(
                    length.when() == null
                            ? otherwise ? words.say("length-otherwise", "length", days) : days
                            : words.say(
                                    "length-if",
                                    "length",
                                    days,
                                    "guard",
                                    length.when().text()));
        }
        return String.join(words.say("semicolon"), all);
    }

    private void moves(Clock clock) {
        upons("stops", clock.stoppedBy());
        clock.pauses().forEach(pause -> page.line(2, pause(pause)));
        upons("restarts", clock.restarts());
        if (clock.atMostRestarts() != null) {
            page.line(
                    2,
                    words.say(
                            "restarts-at-most", "times", clock.atMostRestarts().toString()));
        }
        clock.extensions().forEach(extended -> page.line(2, extended(extended)));
        if (clock.repeats()) {
            page.line(2, words.say("repeats"));
        }
        if (clock.atLatest() != null) {
            String date = words.words("fact", clock.atLatest().after());
            page.line(
                    2,
                    words.say(
                            "at-latest", "length", words.length(clock.atLatest().length()), "date", date));
        }
        if (clock.otherReading() != null) {
            String name = time.ruleName(clock.otherReading(), language);
            page.line(2, words.say("other-reading", "rule", clock.otherReading(), "name", name));
        }
        if (clock.fixed()) {
            page.line(2, words.say("fixed"));
        }
    }

    private String pause(Clock.Pause pause) {
        String most =
                pause.atMost() == null ? words.say("no-cap") : words.say("cap", "length", words.length(pause.atMost()));
        if (pause.during() == null) {
            String from = words.upons(pause.from());
            return words.say("pauses", "from", from, "until", words.upons(pause.until()), "most", most);
        }
        String during = procedure.stages().containsKey(pause.during())
                ? words.say("upon-in", "name", words.words("stage", pause.during()))
                : words.say("upon-open", "name", words.matter(pause.during()));
        return words.say("pauses-while", "during", during, "most", most);
    }

    private String extended(Clock.Extended extended) {
        List<String> adds = new ArrayList<>();
        extended.adds().forEach((track, length) -> {
            String days = words.length(length);
            adds.add(
                    track.isEmpty()
                            ? days
                            : words.say("length-track", "length", days, "track", words.words("track", track)));
        });
        String by = adds.isEmpty() ? words.say("extended-as-set") : words.list(adds);
        String most =
                extended.atMost() == null ? "" : words.say("extended-most", "most", words.length(extended.atMost()));
        String after = extended.after() == null
                ? ""
                : words.say("extended-after", "action", words.words("action", extended.after()));
        return words.say(
                        "extended",
                        "action",
                        words.words("action", extended.action()),
                        "length",
                        by + most,
                        "times",
                        Integer.toString(extended.times()))
                + after;
    }

    private void upons(String key, List<Upon> upons) {
        if (!upons.isEmpty()) {
            page.line(2, words.say(key, "upon", words.upons(upons)));
        }
    }

    private String end(Clock.WhenPassed passed) {
        List<String> ends = new ArrayList<>();
        if (!passed.allows().isEmpty()) {
            ends.add(words.say("end-allows", "names", words.names("action", passed.allows())));
        }
        if (!passed.ends().isEmpty()) {
            ends.add(words.say("end-ends", "names", words.names("action", passed.ends())));
        }
        if (passed.endsRequest()) {
            ends.add(words.say("end-request"));
        }
        if (!passed.tells().isEmpty()) {
            ends.add(words.say("end-tells", "names", words.names("role", passed.tells())));
        }
        if (passed.does() != null) {
            ends.add(words.say("end-does", "names", words.words("action", passed.does())));
        }
        return String.join(words.say("semicolon"), ends);
    }
}
