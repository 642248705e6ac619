package assize.docket.log;

import static org.assertj.core.api.Assertions.assertThat;

import assize.docket.tlog.Hash;
import assize.docket.tlog.Merkle;
import assize.docket.tlog.Tile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GrowthTest {
    private static final int MOST = 66_000;

    private static List<Hash> leaves(int count) {
        List<Hash> leaves = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            leaves.add(Hash.leaf(new byte[] {(byte) i, (byte) (i >> 8), (byte) (i >> 16)}));
        }
        return leaves;
    }

    @Test
    void root_and_tiles_are_those_of_the_leaves_however_often_it_was_laid_down_on_the_way() {
        List<Hash> leaves = leaves(MOST);
        Map<Tile, List<Hash>> kept = new HashMap<>();
        Growth growth = Growth.of(0, List.of());
        int next = 1;
        for (int size = 0; size <= MOST; size++) {
            if (size == next || size == MOST) {
                assertThat(growth.root()).isEqualTo(Merkle.root(Merkle.over(leaves), size));
                kept.putAll(growth.takeFull());
                Map<Tile, List<Hash>> partial = growth.partial();
                kept.putAll(partial);
                growth = Growth.of(size, edge(size, partial));
                next = size + 1 + size / 7;
            }
            if (size < MOST) {
                growth.add(leaves.get(size));
            }
        }
        for (Tile tile : Tile.listNew(0, MOST)) {
            if (tile.level() != Tile.ENTRIES) {
                assertThat(kept.get(tile)).as(tile.path()).isEqualTo(hashes(leaves, tile));
            }
        }
    }

    private static List<List<Hash>> edge(long size, Map<Tile, List<Hash>> partial) {
        List<List<Hash>> edge = new ArrayList<>();
        for (int level = 0; size >> (8 * level) > 0; level++) {
            long count = size >> (8 * level);
            int width = (int) (count % Tile.FULL);
            edge.add(width == 0 ? List.of() : partial.getOrDefault(new Tile(level, count >> 8, width), List.of()));
        }
        return edge;
    }

    private static List<Hash> hashes(List<Hash> leaves, Tile tile) {
        List<Hash> hashes = new ArrayList<>();
        for (int i = 0; i < tile.width(); i++) {
            hashes.add(Merkle.over(leaves).at(8 * tile.level(), (tile.index() << 8) + i));
        }
        return hashes;
    }

    @Test
    void a_tree_of_nothing_has_the_root_of_nothing_and_no_tiles() {
        Growth growth = Growth.of(0, List.of());
        assertThat(growth.root()).isEqualTo(Hash.OF_NOTHING);
        assertThat(growth.partial()).isEmpty();
        assertThat(growth.takeFull()).isEmpty();
    }
}
