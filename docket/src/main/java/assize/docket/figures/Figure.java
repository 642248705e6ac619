package assize.docket.figures;

import assize.docket.xes.Trace;
import assize.docket.xes.XesEvent;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/**
 * A declared figure of a log: what to look for in each case, and what to answer in the end. What is seen in the cases
 * is kept as a tally of texts, so that figures of parts of a log can be put together. Immutable.
 */
public sealed interface Figure {
    /** Where the answer stands among the figures: names of JSON objects from the outside in, parted by dots. */
    String path();

    /** Names what this figure finds in a case; throws {@link UnusableInput} if the case holds something unreadable. */
    void observe(Trace trace, Consumer<String> seen);

    /** The answer as a JSON value, from everything that was seen. */
    Object answer(Tally<String> seen);

    /** In how many cases an activity occurs at least once. */
    record CasesWith(String path, String activity) implements Figure {
        @Override
        public void observe(Trace trace, Consumer<String> seen) {
            if (trace.findFirst(activity) != null) {
                seen.accept(activity);
            }
        }

        @Override
        public Object answer(Tally<String> seen) {
            return seen.total();
        }
    }

    /**
     * The days from the first event of one activity to the first event of another (first in the order of the log), as
     * the difference of the dates written in their stamps; negative if the other came before. Cases that lack one of
     * the two aren't counted.
     */
    record DaysBetween(String path, String from, String to, Measure measure) implements Figure {
        @Override
        public void observe(Trace trace, Consumer<String> seen) {
            XesEvent first = trace.findFirst(from);
            XesEvent second = trace.findFirst(to);
            if (first != null && second != null) {
                seen.accept(Long.toString(ChronoUnit.DAYS.between(
                        first.timestamp().date(), second.timestamp().date())));
            }
        }

        @Override
        public Object answer(Tally<String> seen) {
            Distribution days = new Distribution();
            seen.forEach((value, count) -> days.add(Long.parseLong(value), count));
            return measure.of(days);
        }
    }

    /** The values of an attribute on all events of an activity, each with its count, most frequent first. */
    record ValuesOf(String path, String activity, String attribute) implements Figure {
        @Override
        public void observe(Trace trace, Consumer<String> seen) {
            for (XesEvent event : trace.events()) {
                String value = event.name().equals(activity) ? event.find(attribute) : null;
                if (value != null) {
                    seen.accept(value);
                }
            }
        }

        @Override
        public Object answer(Tally<String> seen) {
            return seen.pairs();
        }
    }

    /** The exact decimal sum of an attribute over all events of an activity; events without it add nothing. */
    record SumOf(String path, String activity, String attribute) implements Figure {
        /** The longest number and the largest scale taken: amounts of money are far below. */
        private static final int LONGEST = 100;

        @Override
        public void observe(Trace trace, Consumer<String> seen) {
            for (XesEvent event : trace.events()) {
                String value = event.name().equals(activity) ? event.find(attribute) : null;
                if (value != null) {
                    requireDecimal(trace, value);
                    seen.accept(value);
                }
            }
        }

        @Override
        public Object answer(Tally<String> seen) {
            return Tally.sum(seen);
        }

        private void requireDecimal(Trace trace, String value) {
            boolean sound = value.length() <= LONGEST;
            try {
                sound = sound && Math.abs((long) new BigDecimal(value).scale()) <= LONGEST;
            } catch (NumberFormatException e) {
                sound = false;
            }
            if (!sound) {
                String name = trace.name();
                throw new UnusableInput(Problem.of(
                        "figure-no-number",
                        Place.of(name == null ? "?" : name),
                        "attribute",
                        attribute,
                        "activity",
                        activity,
                        "found",
                        value.substring(0, Math.min(LONGEST, value.length()))));
            }
        }
    }
}
