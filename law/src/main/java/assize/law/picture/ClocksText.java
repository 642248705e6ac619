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
        String owner = clock.owner().equals("party") ? words.say("party") : words.words("role", clock.owner());
        page.line(
                1,
                words.name("clock", clock.name())
                        + words.say("dash")
                        + words.say(clock.each() ? "owner-each" : "owner", "role", owner));
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
            all.add(
                    length.when() == null
                            ? all.isEmpty() ? days : words.say("length-otherwise", "length", days)
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
        Clock.Pause pause = clock.pause();
        if (pause != null) {
            page.line(
                    2,
                    words.say(
                            "pauses",
                            "from",
                            words.upons(pause.from()),
                            "until",
                            words.upons(pause.until()),
                            "most",
                            words.length(java.util.Objects.requireNonNull(pause.atMost()))));
        }
        upons("restarts", clock.restarts());
        if (clock.atMostRestarts() != null) {
            page.line(
                    2,
                    words.say(
                            "restarts-at-most", "times", clock.atMostRestarts().toString()));
        }
        Clock.Extended extended = clock.extendedBy();
        if (extended != null) {
            page.line(
                    2,
                    words.say(
                            "extended",
                            "action",
                            words.words("action", extended.action()),
                            "length",
                            extended.adds().isEmpty()
                                    ? words.say("extended-as-set")
                                    : words.length(
                                            extended.adds().values().iterator().next()),
                            "times",
                            Integer.toString(extended.times())));
        }
        if (clock.fixed()) {
            page.line(2, words.say("fixed"));
        }
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
        if (!passed.tells().isEmpty()) {
            ends.add(words.say("end-tells", "names", words.names("role", passed.tells())));
        }
        if (passed.does() != null) {
            ends.add(words.say("end-does", "names", words.words("action", passed.does())));
        }
        return String.join(words.say("semicolon"), ends);
    }
}
