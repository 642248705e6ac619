package assize.docket.log;

import assize.docket.store.Database;
import assize.docket.tlog.Checkpoint;
import assize.docket.tlog.Note;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The last public checkpoint, remembered in a file outside the database, so that a database that was put back or
 * exchanged is found out before anything more is entered. Safe for all threads.
 */
public final class LastSeen {
    private final Path file;

    /** Remembered in this file, which need not be there yet. */
    public LastSeen(Path file) {
        this.file = file;
    }

    /** What was remembered last, if anything was. */
    public Optional<Note> find() {
        return WholeFile.find(file).map(bytes -> Note.read(file.toString(), bytes));
    }

    /** Remembers a checkpoint unless a larger one is remembered. */
    synchronized void keep(Note shown) {
        Place place = Place.of(file.toString());
        long size = Checkpoint.of(place, shown.text()).size();
        if (find().isEmpty() || Checkpoint.of(place, find().get().text()).size() <= size) {
            WholeFile.write(file, file.resolveSibling(file.getFileName() + ".new"), shown.bytes());
        }
    }

    /**
     * Throws {@link MachineLacks} with both checkpoints unless the log in the database goes on from the one that was
     * remembered. Reads some tiles; whoever is about to accept writes asks this first.
     */
    public void check(Database database) {
        Place place = Place.of(file.toString());
        find().ifPresent(note -> check(place, Checkpoint.of(place, note.text()), new LogReader(database)));
    }

    private static void check(Place place, Checkpoint before, LogReader log) {
        Checkpoint now = log.standing(before.origin());
        boolean same = now.origin().equals(before.origin());
        if (!same || now.size() < before.size()) {
            throw refused(same ? "log-older" : "log-foreign", place, before, now);
        }
        Checkpoint then = new Checkpoint(now.origin(), before.size(), log.root(before.size()), java.util.List.of());
        if (!then.root().equals(before.root())) {
            throw refused("log-forked", place, before, then);
        }
    }

    private static MachineLacks refused(String code, Place place, Checkpoint before, Checkpoint now) {
        return new MachineLacks(Problem.of(code, place, "allowed", said(before), "found", said(now)), null);
    }

    private static String said(Checkpoint checkpoint) {
        return checkpoint.origin() + " " + checkpoint.size() + " " + checkpoint.root();
    }
}
