package assize.docket.tlog;

import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of one file of a log, as tlog-tiles has it: a tile of hashes or a bundle of entries.
 *
 * @param level how many times 256 leaves are gathered below each hash; {@link #ENTRIES} for a bundle
 * @param index the place among the tiles of the level, below 2^55
 * @param width how many hashes or entries are in it, at most 256
 */
public record Tile(int level, long index, int width) {
    /** The level of bundles of entries. */
    public static final int ENTRIES = -1;

    /** The width of a full tile. */
    public static final int FULL = 256;

    private static final int MOST_LEVEL = 7;
    private static final long MOST_INDEX = 1L << 55;
    private static final Pattern PATH = Pattern.compile(
            "tile/(entries|[0-9]|[1-5][0-9]|6[0-3])/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    /** Refuses what no log of fewer than 2^63 leaves has. */
    public Tile {
        if (level < ENTRIES || level > MOST_LEVEL || index < 0 || index >= MOST_INDEX || width < 1 || width > FULL) {
            throw new IllegalArgumentException("no tile: " + level + ", " + index + ", " + width);
        }
    }

    /** The tile that has this path; throws {@link UnusableInput} if none has. */
    public static Tile read(String path) {
        Matcher parts = PATH.matcher(path);
        if (parts.matches()) {
            long index = Long.parseLong(parts.group(2).replaceAll("[x/]", ""));
            int width = parts.group(3) == null ? FULL : Integer.parseInt(parts.group(3));
            int level = parts.group(1).equals("entries") ? ENTRIES : Integer.parseInt(parts.group(1));
            boolean fits = level <= MOST_LEVEL && index < MOST_INDEX && width <= FULL;
            if (fits && new Tile(level, index, width).path().equals(path)) {
                return new Tile(level, index, width);
            }
        }
        throw new UnusableInput(Problem.of("tile-path", Place.of(path)));
    }

    /** What a log that grew from one size to another has to write: full and partial tiles, and bundles. */
    public static List<Tile> listNew(long before, long size) {
        List<Tile> tiles = new ArrayList<>();
        for (int level = ENTRIES; level <= MOST_LEVEL; level++) {
            int shift = 8 * Math.max(level, 0);
            long count = size >> shift;
            long had = before >> shift;
            for (long index = had >> 8; (index << 8) < count; index++) {
                int width = (int) Math.min(FULL, count - (index << 8));
                if ((index << 8) + width > had) {
                    tiles.add(new Tile(level, index, width));
                }
            }
        }
        return tiles;
    }

    /** Where it is served. */
    public String path() {
        StringBuilder path = new StringBuilder(String.format("%03d", index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, String.format("x%03d/", rest % 1000));
        }
        path.insert(0, "tile/" + (level == ENTRIES ? "entries" : level) + "/");
        return path + (width == FULL ? "" : ".p/" + width);
    }

    /** The hashes in the bytes of this tile; throws {@link UnusableInput} if they are not as many as its name says. */
    public List<Hash> hashes(byte[] bytes) {
        return hashes(bytes, 0, width);
    }

    /** So many of the hashes, from one on. */
    List<Hash> hashes(byte[] bytes, int from, int count) {
        int length = Hash.OF_NOTHING.bytes().length;
        if (bytes.length != width * length) {
            throw new UnusableInput(Problem.of(
                    "tile-width", Place.of(path()), "found", "" + bytes.length, "allowed", "" + width * length));
        }
        List<Hash> hashes = new ArrayList<>(count);
        for (int i = from; i < from + count; i++) {
            hashes.add(Hash.at(bytes, i * length));
        }
        return hashes;
    }
}
