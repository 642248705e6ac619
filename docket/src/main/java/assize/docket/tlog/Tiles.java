package assize.docket.tlog;

import java.util.function.Function;

/**
 * The subtrees of a log of this size, taken from its tiles.
 *
 * @param size the number of leaves, which says how wide the last tile of each level is
 * @param source the bytes of a tile
 */
public record Tiles(long size, Function<Tile, byte[]> source) implements Nodes {
    @Override
    public Hash at(int level, long index) {
        int tileLevel = level / 8;
        int inside = level % 8;
        long first = index << inside;
        long tileIndex = first >> 8;
        long width = Math.min(Tile.FULL, (size >> (8 * tileLevel)) - (tileIndex << 8));
        Tile tile = new Tile(tileLevel, tileIndex, (int) width);
        int from = (int) (first & (Tile.FULL - 1));
        return Merkle.folded(tile.hashes(source.apply(tile), from, 1 << inside));
    }
}
