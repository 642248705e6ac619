package assize.docket.log;

import assize.docket.store.Database;
import assize.docket.tlog.Checkpoint;
import assize.docket.tlog.Hash;
import assize.docket.tlog.Merkle;
import assize.docket.tlog.Note;
import assize.docket.tlog.NoteKey;
import assize.docket.tlog.Tile;
import assize.docket.tlog.Tiles;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Writes a log into a folder: what is new since the last time, and the checkpoint last. */
public final class LogExport {
    private final LogReader log;

    /** For the log of a docket. */
    public LogExport(Database database) {
        this.log = new LogReader(database);
    }

    /**
     * What was done.
     *
     * @param checkpoint what the folder now shows
     * @param added how many leaves were new
     */
    public record Done(Checkpoint checkpoint, long added) {}

    /**
     * Brings the folder up to the last checkpoint. Throws {@link UnusableInput} if the folder shows a log that this
     * one does not continue: then nothing is written.
     *
     * @param keys what the log signs with, as far as this node knows
     */
    public Done to(Path folder, List<NoteKey> keys) {
        Place place = Place.of(folder.toString());
        Note last = log.findCheckpoint().orElseThrow(() -> new MachineLacks(Problem.of("log-empty", place), null));
        Checkpoint checkpoint = Checkpoint.of(place, last.text());
        try (LogFolder files = LogFolder.take(folder)) {
            Optional<Note> shown = files.findCheckpoint();
            Checkpoint before = shown.isEmpty()
                    ? new Checkpoint(checkpoint.origin(), 0, Hash.OF_NOTHING, List.of())
                    : Checkpoint.of(place, shown.get().text());
            continues(place, before, checkpoint);
            Tiles tree = log.tree(checkpoint.size());
            agree(place, 0, Merkle.root(tree, checkpoint.size()), checkpoint.root());
            for (Tile tile : Tile.listNew(before.size(), checkpoint.size())) {
                files.write(tile, checked(tile, tree));
            }
            if (shown.isEmpty() || before.size() < checkpoint.size()) {
                files.write(last, checkpoint.size());
            }
            if (!keys.isEmpty()) {
                files.write(keys);
            }
            return new Done(checkpoint, checkpoint.size() - before.size());
        }
    }

    /** A full tile must be what the hash above it says; what is not full is in the root, which was compared. */
    private byte[] checked(Tile tile, Tiles tree) {
        byte[] bytes = log.bytes(tile);
        if (tile.level() != Tile.ENTRIES && tile.width() == Tile.FULL) {
            int above = 8 * (tile.level() + 1);
            Hash over = Merkle.root(Merkle.over(tile.hashes(bytes)), Tile.FULL);
            agree(Place.of(tile.path()), tile.index() << above, over, tree.at(above, tile.index()));
        }
        return bytes;
    }

    private static void agree(Place place, long first, Hash found, Hash signed) {
        if (!found.equals(signed)) {
            throw new MachineLacks(Problem.of("log-leaf-differs", place, "index", "" + first), null);
        }
    }

    private void continues(Place place, Checkpoint before, Checkpoint now) {
        boolean fits = before.origin().equals(now.origin()) && before.size() <= now.size();
        if (!fits || !log.root(before.size()).equals(before.root())) {
            throw new UnusableInput(
                    Problem.of("log-folder-foreign", place, "found", said(before), "allowed", said(now)));
        }
    }

    private static String said(Checkpoint checkpoint) {
        return checkpoint.origin() + " " + checkpoint.size() + " " + checkpoint.root();
    }
}
