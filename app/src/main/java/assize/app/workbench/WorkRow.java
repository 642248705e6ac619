package assize.app.workbench;

import java.util.List;

/**
 * One case that waits.
 *
 * @param open whether the official works on it, and so may open it; otherwise only a lot is to be begun
 * @param reason for its place: the clock that ends first, or empty
 * @param actions what the office may do
 * @param lots the offices that are to be drawn
 */
public record WorkRow(
        String number,
        boolean open,
        String procedure,
        String stage,
        String reason,
        String lastDay,
        String distance,
        boolean late,
        List<String> actions,
        List<Lot> lots) {
    /** An office that goes by lot. */
    public record Lot(String role, String title) {}
}
