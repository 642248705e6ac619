package assize.app.casefile;

import assize.app.policy.CaseFile;
import assize.app.policy.Looks;
import assize.app.policy.Parties;
import assize.app.policy.Standing;
import assize.docket.remark.Priority;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A case as its page shows it to one viewer.
 *
 * @param waiting papers that were sent to the viewer and not opened yet
 * @param sealed whether something is kept from the viewer by a seal, and the stage of the case with it
 * @param withheld of how many entries not even the kind is shown
 * @param lots offices that go by lot and for which nobody is drawn yet
 * @param letters parties who have not joined and can be written a letter
 */
public record CaseView(
        CaseFile file,
        Standing standing,
        String title,
        String stage,
        List<StepLine> steps,
        List<ClockLine> clocks,
        List<EntryLine> entries,
        List<Paper> waiting,
        boolean sealed,
        long withheld,
        List<Parties.Party> parties,
        List<Looks.Look> looks,
        List<Lot> lots,
        List<Parties.Party> letters) {
    /** A paper on its way to somebody. */
    public record Paper(String notice, String text, String to, String toText) {}

    /** An office to be drawn, or drawn. */
    public record Lot(String role, String text, String drawn) {}

    /** The number of the case. */
    public String number() {
        return file.number();
    }

    /** The viewer's own clock that ends first; one after which somebody may act against them comes before others. */
    public Optional<ClockLine> next() {
        return clocks.stream()
                .filter(clock -> clock.mine() && clock.running())
                .min(Comparator.comparing((ClockLine clock) -> !clock.weighty()).thenComparing(ClockLine::iso));
    }

    /** The priority that the case has. */
    public Optional<Priority.Given> priority(Instant now) {
        return Priority.now(file.entries(), now);
    }

    /** What stands in the head of the page: whether an official looks. */
    public boolean official() {
        return standing.official();
    }
}
