package assize.docket.write;

import assize.law.problem.MachineLacks;

/** Writes changes, those that wait at the same time in one statement and one commit. Safe for all threads. */
public final class GroupCommit {
    private final Gathering<Change, Result> writing;

    /** In front of the cases. */
    public GroupCommit(Cases cases, Ticks ticks) {
        this(cases, ticks, Gathering.MOST_WAITING);
    }

    GroupCommit(Cases cases, Ticks ticks, int mostWaiting) {
        this.writing = new Gathering<>(cases::write, ticks, mostWaiting, cases::waits);
    }

    /**
     * Keeps one change, durable before this returns. Throws {@link MachineLacks} if the database fails, with the
     * problem {@code docket-busy} if too many wait: then nothing was done. Where the connection broke in the middle and
     * the change has a key, it is written once more: under its key it is kept once, whichever way the first went.
     */
    public Gathering.Answered<Result> write(Change change) {
        try {
            return writing.ask(change);
        } catch (MachineLacks e) {
            if (change.key() == null || !e.problem().code().equals(Writer.OUTCOME_UNKNOWN)) {
                throw e;
            }
            try {
                return writing.ask(change);
            } catch (MachineLacks again) {
                e.addSuppressed(again);
                throw e;
            }
        }
    }

    /** How many changes wait at this moment. */
    public int waiting() {
        return writing.waiting();
    }
}
