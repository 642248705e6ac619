package assize.docket.log;

import assize.docket.tlog.Hash;
import assize.docket.tlog.Tile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The right edge of a tree that grows leaf by leaf, and the tiles that change with it. For one thread. */
public final class Growth {
    private final List<List<Hash>> edge = new ArrayList<>();
    private final Map<Tile, List<Hash>> full = new LinkedHashMap<>();
    private long size;

    private Growth(long size) {
        this.size = size;
    }

    /** The edge of a tree of this size, from the last tile of each level where that is not full, else from nothing. */
    public static Growth of(long size, List<List<Hash>> lastTiles) {
        Growth growth = new Growth(size);
        lastTiles.forEach(hashes -> growth.edge.add(new ArrayList<>(hashes)));
        return growth;
    }

    /** The number of leaves. */
    public long size() {
        return size;
    }

    /** Adds a leaf. */
    public void add(Hash leaf) {
        size++;
        add(0, leaf);
    }

    private void add(int level, Hash hash) {
        if (level == edge.size()) {
            edge.add(new ArrayList<>());
        }
        List<Hash> open = edge.get(level);
        open.add(hash);
        if (open.size() == Tile.FULL) {
            full.put(new Tile(level, (size >> (8 * (level + 1))) - 1, Tile.FULL), List.copyOf(open));
            Hash above = over(open, null);
            open.clear();
            add(level + 1, above);
        }
    }

    /** The root of the tree as it stands. */
    public Hash root() {
        Hash root = null;
        for (List<Hash> open : edge) {
            root = open.isEmpty() ? root : over(open, root);
        }
        return root == null ? Hash.OF_NOTHING : root;
    }

    /** The tiles that became full since they were last taken. */
    public Map<Tile, List<Hash>> takeFull() {
        Map<Tile, List<Hash>> taken = new LinkedHashMap<>(full);
        full.clear();
        return taken;
    }

    /** The last tiles, which are not full. */
    public Map<Tile, List<Hash>> partial() {
        Map<Tile, List<Hash>> partial = new LinkedHashMap<>();
        for (int level = 0; level < edge.size(); level++) {
            List<Hash> open = edge.get(level);
            if (!open.isEmpty()) {
                partial.put(new Tile(level, size >> (8 * (level + 1)), open.size()), List.copyOf(open));
            }
        }
        return partial;
    }

    /** The hash over some subtrees of one height and what stands to their right. */
    private static Hash over(List<Hash> hashes, @Nullable Hash right) {
        Hash over = right;
        int end = hashes.size();
        while (end > 0) {
            int count = Integer.lowestOneBit(end);
            Hash whole = whole(hashes.subList(end - count, end));
            over = over == null ? whole : Hash.node(whole, over);
            end -= count;
        }
        return Objects.requireNonNull(over);
    }

    private static Hash whole(List<Hash> hashes) {
        if (hashes.size() == 1) {
            return hashes.getFirst();
        }
        int half = hashes.size() / 2;
        return Hash.node(whole(hashes.subList(0, half)), whole(hashes.subList(half, hashes.size())));
    }
}
