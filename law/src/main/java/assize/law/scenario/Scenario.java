package assize.law.scenario;

import assize.law.problem.Place;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A worked matter. Immutable.
 *
 * @param name the name of its file
 * @param calendar the calendar of the place; null: that of the procedure
 */
public record Scenario(
        String name,
        String title,
        @Nullable String source,
        @Nullable String calendar,
        List<Run> runs) {
    /**
     * One course of the matter, with the facts that its forms hold.
     *
     * @param start where it begins midway; null: at its beginning
     */
    public record Run(String name, @Nullable Start start, Map<String, String> facts, List<Move> moves) {}

    /** Where a course begins midway, with the facts that the case has by then. */
    public record Start(String stage, @Nullable String track, Map<String, String> with, String day, Place place) {}

    /** One line of a run. What is expected under a name with fields has a dot: {@code other-reading.answer-time}. */
    public record Move(
            Kind kind,
            String day,
            String what,
            @Nullable String as,
            @Nullable String person,
            @Nullable String to,
            @Nullable String way,
            Map<String, String> with,
            Map<String, List<String>> expect,
            List<String> because,
            Place place) {}

    /** What a line does: takes a step, tries one that must be refused, or lets time pass. */
    public enum Kind {
        DO,
        TRY,
        UNTIL
    }
}
