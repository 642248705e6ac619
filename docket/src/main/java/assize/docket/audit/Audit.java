package assize.docket.audit;

import assize.docket.log.Growth;
import assize.docket.log.Leaf;
import assize.docket.log.LogFolder;
import assize.docket.tlog.Accepted;
import assize.docket.tlog.Checkpoint;
import assize.docket.tlog.Hash;
import assize.docket.tlog.Inclusion;
import assize.docket.tlog.Merkle;
import assize.docket.tlog.NotProved;
import assize.docket.tlog.Note;
import assize.docket.tlog.Policy;
import assize.docket.tlog.Tile;
import assize.docket.tlog.Tiles;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Reads a whole log as others see it and holds it against what was signed: each leaf against its hash, each tile
 * against those below it, the root against the last checkpoint and against each one from before. The tree is computed
 * anew, leaf by leaf, so its size does not matter to memory. For one thread.
 */
public final class Audit {
    private final LogSource source;
    private final LogFiles files;
    private final Policy policy;
    private final NavigableMap<Long, Checkpoint> before = new TreeMap<>();
    private int strange;

    /** What each leaf is shown to, in order. */
    @FunctionalInterface
    public interface Looking {
        /** One leaf that holds. */
        void at(long index, byte[] leaf);
    }

    /**
     * What holds.
     *
     * @param accepted the last checkpoint, and who signed it
     * @param earlier how many smaller checkpoints it continues
     * @param strange how many more lie there that none of the known keys signed, such as those of a key that was
     * replaced
     */
    public record Holds(Accepted accepted, int earlier, int strange) {}

    /** For a log, and whom to trust about it. */
    public Audit(LogSource source, Policy policy) {
        this.source = source;
        this.files = new LogFiles(source);
        this.policy = policy;
    }

    /** The last checkpoint that the log shows; {@link NotProved} if it shows none. */
    public static Note checkpoint(LogSource source) {
        byte[] bytes = source.find(LogFolder.CHECKPOINT, Note.MOST_BYTES)
                .orElseThrow(() -> new NotProved(Problem.of("audit-missing", Place.of(LogFolder.CHECKPOINT))));
        return Note.read(LogFolder.CHECKPOINT, bytes);
    }

    /**
     * Reads it all. Throws {@link NotProved} at the first leaf that differs, and if anything that was signed does not
     * fit; {@link assize.law.problem.UnusableInput} if something is not in its form.
     *
     * @param known checkpoints that somebody holds from before
     */
    public Holds run(List<Note> known, Looking looking) {
        Accepted accepted = policy.check(checkpoint(source));
        Checkpoint last = accepted.checkpoint();
        known.forEach(note -> remember(note, last));
        source.earlier().forEach((size, bytes) -> kept(Note.read(LogFolder.EARLIER + "/" + size, bytes), last));
        Growth growth = Growth.of(0, List.of());
        grown(growth);
        for (long first = 0; first < last.size(); first += Tile.FULL) {
            int width = (int) Math.min(Tile.FULL, last.size() - first);
            bundle(first, width, growth, looking);
            growth.takeFull().forEach(this::compare);
        }
        growth.partial().forEach(this::compare);
        if (!growth.root().equals(last.root())) {
            throw new NotProved(Problem.of(
                    "merkle-root",
                    Place.of(LogFolder.CHECKPOINT),
                    "found",
                    "" + growth.root(),
                    "allowed",
                    "" + last.root()));
        }
        return new Holds(accepted, before.headMap(last.size()).size(), strange);
    }

    /**
     * The proof that the leaf of this index is in the tree of the last checkpoint, made from the tiles and checked;
     * {@link NotProved} if there is no such leaf or the proof does not hold.
     */
    public List<Hash> inclusion(Checkpoint last, long index) {
        Place place = Place.of("leaf " + index);
        if (index < 0 || index >= last.size()) {
            throw new NotProved(Problem.of("merkle-index", place, "index", "" + index, "size", "" + last.size()));
        }
        List<Hash> proof = Merkle.inclusion(new Tiles(last.size(), files::bytes), index, last.size());
        int width = (int) Math.min(Tile.FULL, last.size() - (index & -Tile.FULL));
        Hash leaf = Hash.leaf(
                files.entries(new Tile(Tile.ENTRIES, index >> 8, width)).get((int) (index % Tile.FULL)));
        Inclusion.check(place, index, last.size(), leaf, proof, last.root());
        return proof;
    }

    private void compare(Tile tile, List<Hash> computed) {
        if (tile.level() > 0) {
            files.compare(tile, computed);
        }
    }

    private void bundle(long first, int width, Growth growth, Looking looking) {
        List<byte[]> leaves = files.entries(new Tile(Tile.ENTRIES, first >> 8, width));
        Tile tile = new Tile(0, first >> 8, width);
        List<Hash> hashes = files.hashes(tile);
        for (int i = 0; i < width; i++) {
            byte[] leaf = leaves.get(i);
            Hash hash = Hash.leaf(leaf);
            if (!hash.equals(hashes.get(i))) {
                throw new NotProved(Problem.of("audit-leaf", Place.of(tile.path()), "index", "" + (first + i)));
            }
            placed(first + i, leaf);
            growth.add(hash);
            grown(growth);
            looking.at(first + i, leaf);
        }
    }

    private static void placed(long index, byte[] leaf) {
        if (!Leaf.isAt(index, leaf)) {
            throw new NotProved(Problem.of("audit-leaf-form", Place.of("leaf " + index), "index", "" + index));
        }
    }

    /** What lies beside the log and was signed by nobody known proves nothing, neither for nor against it. */
    private void kept(Note note, Checkpoint last) {
        if (note.signedBy(policy.logs())) {
            remember(note, last);
        } else {
            strange++;
        }
    }

    /** A checkpoint from before must be signed by the log, and it must not say more than the last one. */
    private void remember(Note note, Checkpoint last) {
        note.signers(policy.logs());
        Place place = Place.of(note.file());
        Checkpoint earlier = Checkpoint.of(place, note.text());
        if (!earlier.origin().equals(last.origin())) {
            throw new NotProved(
                    Problem.of("checkpoint-foreign", place, "origin", earlier.origin(), "allowed", last.origin()));
        }
        if (earlier.size() > last.size()) {
            throw new NotProved(
                    Problem.of("merkle-shrunk", place, "before", "" + earlier.size(), "after", "" + last.size()));
        }
        Checkpoint same = before.putIfAbsent(earlier.size(), earlier);
        if (same != null && !same.root().equals(earlier.root())) {
            throw forked(place, earlier, same.root());
        }
    }

    private void grown(Growth growth) {
        Checkpoint earlier = before.isEmpty() ? null : before.get(growth.size());
        if (earlier != null && !earlier.root().equals(growth.root())) {
            throw forked(Place.of("checkpoint " + earlier.size()), earlier, growth.root());
        }
    }

    private static NotProved forked(Place place, Checkpoint earlier, Hash found) {
        return new NotProved(Problem.of(
                "audit-forked",
                place,
                "size",
                "" + earlier.size(),
                "found",
                "" + found,
                "allowed",
                "" + earlier.root()));
    }
}
