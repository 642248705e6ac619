package assize.docket.audit;

import assize.docket.tlog.EntryBundle;
import assize.docket.tlog.Hash;
import assize.docket.tlog.NotProved;
import assize.docket.tlog.Tile;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

/** The tiles and bundles of a log, in the widths that one checkpoint needs. */
final class LogFiles {
    private static final int MOST_BUNDLE = Tile.FULL * (EntryBundle.MOST_ENTRY + 2);
    private static final int MOST_TILE = Tile.FULL * 32;

    private final LogSource source;

    LogFiles(LogSource source) {
        this.source = source;
    }

    List<Hash> hashes(Tile tile) {
        Tile there = tile;
        Optional<byte[]> bytes = source.find(tile.path(), MOST_TILE);
        if (bytes.isEmpty()) {
            there = full(tile);
            bytes = source.find(there.path(), MOST_TILE);
        }
        return there.hashes(bytes.orElseThrow(() -> missing(tile))).subList(0, tile.width());
    }

    byte[] bytes(Tile tile) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        hashes(tile).forEach(hash -> bytes.writeBytes(hash.bytes()));
        return bytes.toByteArray();
    }

    List<byte[]> entries(Tile bundle) {
        Tile there = bundle;
        Optional<byte[]> bytes = source.find(bundle.path(), MOST_BUNDLE);
        if (bytes.isEmpty()) {
            there = full(bundle);
            bytes = source.find(there.path(), MOST_BUNDLE);
        }
        return EntryBundle.read(there, bytes.orElseThrow(() -> missing(bundle))).subList(0, bundle.width());
    }

    /** A log that has grown meanwhile may have put the full one in the place of the one that was not full. */
    private static Tile full(Tile tile) {
        return new Tile(tile.level(), tile.index(), Tile.FULL);
    }

    private static NotProved missing(Tile tile) {
        return new NotProved(Problem.of("audit-missing", Place.of(tile.path())));
    }

    /** Throws unless the tile that is served has these hashes. */
    void compare(Tile tile, List<Hash> computed) {
        List<Hash> served = hashes(tile);
        for (int i = 0; i < tile.width(); i++) {
            if (!served.get(i).equals(computed.get(i))) {
                long first = ((tile.index() << 8) + i) << (8 * tile.level());
                throw new NotProved(Problem.of("audit-tile", Place.of(tile.path()), "index", "" + first));
            }
        }
    }
}
