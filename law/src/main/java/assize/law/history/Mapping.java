package assize.law.history;

import assize.law.guard.Guard;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the events of a log become steps of a procedure. Immutable.
 *
 * @param person the attribute that names who acted; its values are kept as they are
 * @param currency of the log's amounts
 * @param calendar of the place; null: that of the procedure
 * @param notJudged the clocks whose later events the log does not hold
 * @param notInLog what the log never tells, such as {@code injunction sent}; its absence breaks no rule
 * @param dates whose date the log gives and the law fixes: each is computed anew and compared
 */
public record Mapping(
        String log,
        String person,
        @Nullable String currency,
        @Nullable String calendar,
        Set<String> notJudged,
        Set<String> notInLog,
        SequencedMap<String, EventStep> events,
        List<Also> also,
        SequencedMap<String, Irregular> irregular,
        SequencedMap<String, FixedDate> dates,
        List<Counted> figures) {

    /**
     * The step of an activity.
     *
     * @param step an action, or a notice and what became of it
     * @param facts name of what is given to attribute of the event
     * @param endOfDay the step counts as taken at the end of its day
     * @param check sums that the log tells too: fact to attribute
     */
    public record EventStep(String step, Map<String, String> facts, boolean endOfDay, Map<String, String> check) {}

    /** An outcome that the log gives as an attribute of another event, without a date of its own. */
    public record Also(
            String after, String attribute, List<String> is, List<String> not, String step, boolean atEndOfCase) {
        /** True if the value of the attribute tells this outcome. */
        public boolean told(@Nullable String value) {
            return value != null && (is.isEmpty() || is.contains(value)) && !not.contains(value);
        }
    }

    /**
     * A rule of the law that a step can break.
     *
     * @param steps the steps that can break it; none: any
     * @param when what must hold before the step; null: nothing
     * @param during the stages before the step; none: any
     * @param after a step, notice or irregularity that must have come before; null: none
     * @param without one that must not have come before; null: none
     * @param atEnd it is judged when the case's history is over, and the steps are those it ended with
     */
    public record Irregular(
            String name,
            List<String> steps,
            @Nullable Guard when,
            List<String> during,
            @Nullable String after,
            @Nullable String without,
            boolean atEnd,
            String law) {}

    /** A step that the log dates and that the law puts on the raw end of a clock. */
    public record FixedDate(String name, String step, String clock) {}

    /**
     * A figure to be counted in the log, for comparison with published ones.
     *
     * @param kind days, having, values or sum
     * @param of the activities it is about
     * @param measure for days: {@code > 90}, {@code = 60}, {@code < 0} or {@code spread}
     */
    public record Counted(
            String path,
            String kind,
            List<String> of,
            @Nullable String attribute,
            @Nullable String measure) {}
}
