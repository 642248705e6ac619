package assize.app.casefile;

import java.util.List;

/**
 * A clock of a case as a page shows it.
 *
 * @param owner whose duty or right it is, in words
 * @param mine whether it is the viewer's
 * @param state running, paused, stopped or passed
 * @param then what its end brings, in sentences
 * @param weighty whether somebody may act against the owner once it has passed
 * @param how the working of its date, line by line
 */
public record ClockLine(
        String key,
        String name,
        String owner,
        boolean mine,
        String lastDay,
        String iso,
        String distance,
        String state,
        String law,
        List<String> then,
        boolean weighty,
        List<String> how) {
    /** Whether it runs now. */
    public boolean running() {
        return state.equals("running");
    }
}
