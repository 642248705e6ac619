package assize.law.guard;

import java.time.Instant;
import java.time.LocalDate;

/** A date within an evaluation, wrapped so that nothing converts it on the way. */
record Day(Object date) {
    /** Orders two moments or two days; a moment and a day have no order without a place. */
    int compare(Day other) {
        return switch (date) {
            case Instant one when other.date instanceof Instant two -> one.compareTo(two);
            case LocalDate one when other.date instanceof LocalDate two -> one.compareTo(two);
            default -> throw new Broken("guard-day-and-moment", "one", date.toString(), "other", other.date.toString());
        };
    }
}
