package assize.law.language;

/** Something that happens in a case: what starts, stops, pauses and restarts clocks, and makes the law act. */
public sealed interface Upon {
    /** An action was done. */
    record Done(String action) implements Upon {}

    /** A stage was entered. */
    record Enters(String stage) implements Upon {}

    /** A notice was sent, reached its receiver, came back or was published. */
    record Told(String notice, How how) implements Upon {}

    /** A clock passed. */
    record Passes(String clock) implements Upon {}

    /** A linked matter or a side-matter ended in an outcome. */
    record Outcome(String matter, String outcome) implements Upon {}

    /** The day named by a date in the facts. */
    record Day(String fact) implements Upon {}

    /** A side-matter was opened. */
    record Opened(String matter) implements Upon {}

    /** Something happened inside a side-matter, seen from the main line. */
    record Inside(String matter, Upon what) implements Upon {}

    /** Something happened in the main line, seen from a side-matter. */
    record Main(Upon what) implements Upon {}

    /** The main line entered an end, seen from a side-matter. */
    record MainEnds() implements Upon {}

    /** What becomes of a notice. */
    enum How {
        SENT,
        REACHED,
        RETURNED,
        PUBLISHED;

        /** The word as the language writes it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
