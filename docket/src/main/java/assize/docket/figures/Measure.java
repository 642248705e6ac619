package assize.docket.figures;

import java.math.BigDecimal;
import java.util.List;

/** What is asked about a number of days that each case has. */
public sealed interface Measure {
    /** The answer as a JSON value. */
    Object of(Distribution days);

    /** In how many cases the days are more than, fewer than or exactly so many. */
    record Cases(Relation relation, long than) implements Measure {
        @Override
        public Object of(Distribution days) {
            return days.countWhere(value -> relation.holds(value, than));
        }
    }

    /**
     * The list of count, smallest, median, mean and largest. The median of an even number of cases is the mean of the
     * two in the middle. With no case at all, the list holds the count alone.
     *
     * @param decimals to how many decimals the mean is rounded (half to even)
     */
    record Summary(int decimals) implements Measure {
        @Override
        public Object of(Distribution days) {
            if (days.isEmpty()) {
                return List.of(0L);
            }
            BigDecimal median = BigDecimal.valueOf(days.twiceMedian()).divide(BigDecimal.TWO);
            return List.of(days.count(), days.min(), median, days.mean(BigDecimal.ONE, decimals), days.max());
        }
    }

    /** How a number of days is held against another. */
    enum Relation {
        FEWER,
        EXACTLY,
        MORE;

        boolean holds(long days, long than) {
            return switch (this) {
                case FEWER -> days < than;
                case EXACTLY -> days == than;
                case MORE -> days > than;
            };
        }
    }
}
