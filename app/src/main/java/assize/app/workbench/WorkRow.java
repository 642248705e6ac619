package assize.app.workbench;

import java.util.List;

/**
 * One case that waits.
 *
 * @param open whether the official works on it, and so may open it; otherwise only a lot is to be begun
 * @param whose by what it came to them
 * @param revision of the case as this row saw it
 * @param parties the names of the first of them, for whoever may open the case
 * @param group of its place in the list
 * @param due when the office's own time ends, the time that ends first
 * @param next when the earliest time of anybody else ends, whose end the office waits for
 * @param acts what the office may do
 * @param lots the offices that are to be drawn
 */
public record WorkRow(
        String number,
        boolean open,
        Whose whose,
        long revision,
        String name,
        String procedure,
        List<String> parties,
        String stage,
        Group group,
        Day due,
        Day next,
        List<Act> acts,
        List<Lot> lots) {
    /** The most acts that a row shows. */
    private static final int SHOWN = 3;

    /** How soon the law wants something done; cases with priority come before all. */
    public enum Group {
        PRIORITY,
        LATE,
        TODAY,
        DATED,
        UNDATED
    }

    /**
     * The end of a time.
     *
     * @param text the last day that is in time, in words; empty: no time runs
     * @param distance how far away that is, in words
     * @param reason which time it is
     */
    public record Day(String text, String distance, String reason) {
        static final Day NONE = new Day("", "", "");

        /** Whether no time runs. */
        public boolean none() {
            return text.isEmpty();
        }
    }

    /** By what a case came to somebody. */
    public enum Whose {
        /** They were drawn for it. */
        MINE,
        /** It lies before their body. */
        UNIT,
        /** No body of its kind has taken it up yet. */
        UNASSIGNED
    }

    /**
     * Something that may be done.
     *
     * @param together whether it may be done in several cases at once: what decides or needs reasons may not
     */
    public record Act(String name, String as, String text, boolean together) {}

    /** An office that goes by lot. */
    public record Lot(String role, String title) {}

    /** The acts that its row shows. */
    public List<Act> shown() {
        return acts.subList(0, Math.min(SHOWN, acts.size()));
    }

    /** Whether something of it can be done together with others. */
    public boolean together() {
        return acts.stream().anyMatch(Act::together);
    }
}
