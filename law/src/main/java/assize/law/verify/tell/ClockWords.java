package assize.law.verify.tell;

import assize.law.language.Clock;
import assize.law.text.Messages;
import assize.law.time.Length;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/** A clock in words: how long, whose, from what, what its end brings. */
public final class ClockWords {
    private final Wordbook words;
    private final String line;

    /** Of a line of the procedure of the words. */
    public ClockWords(Wordbook words, String line) {
        this.words = words;
        this.line = line;
    }

    /** A length. */
    public String length(Length length) {
        String key = "time.length." + length.unit().name().toLowerCase(java.util.Locale.ROOT);
        String number = length.n() + (length.half() ? ".5" : "");
        return Messages.in(words.language()).text(number.equals("1") ? key + ".one" : key, Map.of("n", number));
    }

    /** Its lengths, each with what it hangs on. */
    public String lengths(Clock clock) {
        List<String> all = new ArrayList<>();
        if (clock.setBy() != null) {
            String most = clock.setAtMost() == null ? words.say("no-cap") : length(clock.setAtMost());
            all.add(words.say("length-set", "action", words.words(line, "action", clock.setBy()), "most", most));
        }
        for (Clock.LengthIf length : clock.lengths()) {
            String said = inTime(length.from());
            if (length.track() != null) {
                said = words.say("length-track", "length", said, "track", words.words("track", length.track()));
            }
            boolean last =
                    clock.lengths().size() > 1 && length.equals(clock.lengths().getLast());
            if (last && length.when() == null && length.track() == null) {
                said = words.say("length-otherwise", "length", said);
            }
            if (length.when() != null) {
                String guard = GuardWords.of(words, line, length.when().text());
                said = words.say("length-if", "length", said, "guard", guard);
            }
            all.add(said);
        }
        return words.row(all);
    }

    private String inTime(NavigableMap<LocalDate, Optional<Length>> from) {
        List<String> all = new ArrayList<>();
        from.forEach((day, length) -> {
            String said = length.map(this::length).orElse(words.say("no-clock"));
            all.add(day.equals(LocalDate.MIN) ? said : words.say("length-from", "length", said, "day", words.day(day)));
        });
        return words.list(all);
    }

    /** Whose it is. */
    public String owners(Clock clock) {
        return words.list(
                clock.owners().stream().map(owner -> words.holder(owner)).toList());
    }

    /** What starts it. */
    public String starts(Clock clock) {
        Happenings happenings = new Happenings(words);
        String from = words.list(
                clock.from().stream().map(upon -> happenings.words(line, upon)).toList());
        return clock.backwards() ? words.say("counts-back", "from", from) : from;
    }

    /** What its end brings. */
    public String end(Clock clock) {
        Clock.WhenPassed end = clock.whenPassed();
        List<String> all = new ArrayList<>();
        if (end.does() != null) {
            all.add(words.say("end-does", "what", words.words(line, "action", end.does())));
        }
        if (!end.allows().isEmpty()) {
            all.add(words.say("end-allows", "what", actions(end.allows())));
        }
        if (!end.ends().isEmpty()) {
            all.add(words.say("end-ends", "what", actions(end.ends())));
        }
        if (end.endsRequest()) {
            all.add(words.say("end-request"));
        }
        if (!end.tells().isEmpty()) {
            all.add(words.say(
                    "end-tells",
                    "who",
                    words.list(end.tells().stream().map(words::holder).toList())));
        }
        return words.row(all);
    }

    private String actions(List<String> names) {
        return words.list(
                names.stream().map(name -> words.words(line, "action", name)).toList());
    }
}
