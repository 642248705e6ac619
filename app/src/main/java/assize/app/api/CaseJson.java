package assize.app.api;

import assize.app.casefile.CaseView;
import assize.app.casefile.ClockLine;
import assize.app.casefile.EntryLine;
import assize.app.casefile.StepLine;
import assize.app.page.Visit;
import java.util.List;

/**
 * A case as a program is shown it: what its page shows to the same person, in the same words, beside the names by which
 * procedures call things.
 *
 * @param opened the moment of its first entry
 * @param revision to be named by whoever acts, so that nobody acts on what has changed
 * @param acts what may be done now, by whom
 * @param waiting papers that were sent and not opened yet
 * @param lots offices that go by lot and for which nobody is drawn, or who was drawn
 * @param letters parties to whom a letter can be written
 */
public record CaseJson(
        String number,
        String procedure,
        String title,
        Named stage,
        boolean closed,
        String opened,
        long revision,
        Statement statement,
        List<EntryLine> entries,
        List<ClockLine> clocks,
        List<StepLine> acts,
        List<CaseView.Paper> waiting,
        List<Party> parties,
        List<CaseView.Lot> lots,
        List<String> letters) {
    /** A name, and the words for it. */
    public record Named(String name, String text) {}

    /** How much of the file is shown: of so many entries, so many not even by their kind. */
    public record Statement(int entries, long withheld) {}

    /** A party. */
    public record Party(String holder, String name, boolean joined) {}

    /** A case in a list. */
    public record Brief(String number, String procedure, String title, String stage, boolean closed) {
        static Brief of(CaseView view) {
            var file = view.file();
            return new Brief(
                    view.number(),
                    file.procedure().name(),
                    view.title(),
                    view.stage(),
                    file.head().closed());
        }
    }

    static CaseJson of(Visit visit, CaseView view) {
        var file = view.file();
        return new CaseJson(
                view.number(),
                file.procedure().name(),
                view.title(),
                new Named(view.sealed() ? "" : file.state().stage(), view.stage()),
                file.head().closed(),
                file.head().opened().toString(),
                file.head().revision(),
                new Statement(file.entries().size(), view.withheld()),
                view.entries(),
                view.clocks(),
                view.steps(),
                view.waiting(),
                view.parties().stream()
                        .map(party -> new Party(party.holder(), party.name(), party.joined()))
                        .toList(),
                view.lots(),
                view.letters().stream().map(party -> party.holder()).toList());
    }
}
