package assize.law.time;

import assize.law.json.Json;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ./assize when} answers. Prints to the writer given; throws {@link UnusableInput} for input that can't
 * be used.
 */
public final class WhenAnswer {
    private final LegalTime time;
    private final PrintWriter out;
    private final Locale language;
    private final List<Problem> problems = new ArrayList<>();

    /** An answer in a language, from rules and calendars already loaded. */
    public WhenAnswer(LegalTime time, PrintWriter out, Locale language) {
        this.time = time;
        this.out = out;
        this.language = language;
    }

    /**
     * One end, as text or JSON; returns the exit code 0.
     *
     * @param calendar null for that of the rule
     * @param zone null for that of the calendar, else of the rule
     * @param protects liberty, property, right or duty; null for the rule's own behaviour
     */
    public int one(
            String rule,
            String trigger,
            String length,
            boolean before,
            @Nullable String calendar,
            @Nullable String zone,
            @Nullable String protects,
            boolean json) {
        problems.clear();
        Moment from = typed(() -> Moment.parse(trigger));
        Length lasting = typed(() -> Length.parse(length));
        ZoneId at = typed(() -> zone(zone));
        Protects what = typed(() -> protects(protects));
        problems.addAll(time.unknown(rule, calendar));
        if (from == null || lasting == null || !problems.isEmpty()) {
            throw new UnusableInput(problems);
        }
        Count count = Count.of(rule, from, lasting).under(calendar).at(at).protecting(what);
        Derivation derivation = time.count(before ? count.before() : count);
        out.println(json ? Json.pretty(derivation.toJson()) : derivation.text(language));
        out.flush();
        return 0;
    }

    /** What was typed, read; null with its problem kept, so that all that is wrong is told at once. */
    private <T> @Nullable T typed(Supplier<@Nullable T> reading) {
        try {
            return reading.get();
        } catch (UnusableInput e) {
            problems.addAll(e.problems());
            return null;
        }
    }

    /** Counts each vector of a file, prints the differences and how many agree; returns 0 if all do, else 1. */
    public int vectors(Path file) {
        List<Map<String, Object>> vectors = Vectors.read(file);
        int agree = 0;
        for (Map<String, Object> vector : vectors) {
            String difference = Vectors.difference(time, vector);
            if (difference == null) {
                agree++;
            } else {
                out.println(difference);
            }
        }
        out.println(agree + " of " + vectors.size() + " agree");
        out.flush();
        return agree == vectors.size() ? 0 : 1;
    }

    private static @Nullable ZoneId zone(@Nullable String name) {
        try {
            return name == null ? null : ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new UnusableInput(Problem.of("time-zone-unknown", Place.of("zone"), "found", String.valueOf(name)));
        }
    }

    private static @Nullable Protects protects(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return Arrays.stream(Protects.values())
                .filter(value -> value.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() ->
                        new UnusableInput(Problem.of("time-protects-unknown", Place.of("protects"), "found", name)));
    }
}
