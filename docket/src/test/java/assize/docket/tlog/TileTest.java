package assize.docket.tlog;

import static assize.docket.tlog.Vectors.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 256, tile/0/000",
        "0, 1234067, 256, tile/0/x001/x234/067",
        "1, 999, 1, tile/1/999.p/1",
        "2, 1000, 255, tile/2/x001/000.p/255",
        "-1, 273, 112, tile/entries/273.p/112",
        "7, 0, 127, tile/7/000.p/127",
        "0, 36028797018963967, 256, tile/0/x036/x028/x797/x018/x963/967",
    })
    void a_tile_has_one_path(int level, long index, int width, String path) {
        Tile tile = new Tile(level, index, width);
        assertThat(tile.path()).isEqualTo(path);
        assertThat(Tile.read(path)).isEqualTo(tile);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile/0/0",
                "tile/0/0000",
                "tile/00/000",
                "tile/64/000",
                "tile/8/000",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/0/000.p/-1",
                "tile/0/x000/000",
                "tile/0/001/000",
                "tile/0/x001",
                "tile/0/../000",
                "tile/-1/000",
                "tile/entries/000.p/999",
                "/tile/0/000",
                "tile/0/000 ",
                "tile/0/x036/x028/x797/x018/x963/968",
                "tile/0/x999/x999/x999/x999/x999/x999/999",
                "tile/0/٠٠٠",
            })
    void another_path_is_none(String path) {
        assertThat(refusal(() -> Tile.read(path))).isEqualTo("tile-path");
    }

    @Test
    void a_log_has_the_tiles_that_the_specification_counts() {
        List<Tile> tiles = Tile.listNew(0, 70_000);
        assertThat(tiles.stream().filter(tile -> tile.level() == 0 && tile.width() == Tile.FULL))
                .hasSize(273);
        assertThat(tiles.stream().filter(tile -> tile.level() != Tile.ENTRIES && tile.width() < Tile.FULL))
                .containsExactly(new Tile(0, 273, 112), new Tile(1, 1, 17), new Tile(2, 0, 1));
        assertThat(tiles).contains(new Tile(1, 0, 256), new Tile(Tile.ENTRIES, 273, 112));
        assertThat(Tile.listNew(0, 256))
                .containsExactly(new Tile(Tile.ENTRIES, 0, 256), new Tile(0, 0, 256), new Tile(1, 0, 1));
        assertThat(Tile.listNew(0, 0)).isEmpty();
    }

    @Test
    void what_a_grown_log_has_to_write_begins_with_its_last_partial_tiles() {
        assertThat(Tile.listNew(70_000, 70_000)).isEmpty();
        assertThat(Tile.listNew(70_000, 70_001))
                .containsExactly(new Tile(Tile.ENTRIES, 273, 113), new Tile(0, 273, 113));
        assertThat(Tile.listNew(255, 513))
                .containsExactly(
                        new Tile(Tile.ENTRIES, 0, 256),
                        new Tile(Tile.ENTRIES, 1, 256),
                        new Tile(Tile.ENTRIES, 2, 1),
                        new Tile(0, 0, 256),
                        new Tile(0, 1, 256),
                        new Tile(0, 2, 1),
                        new Tile(1, 0, 2));
    }

    @Test
    void root_and_proofs_come_from_tiles_as_from_leaves() {
        List<Hash> leaves = Logs.leaves(66_000);
        Map<Tile, byte[]> files = Logs.tiles(leaves);
        Tiles tiles = new Tiles(leaves.size(), tile -> files.getOrDefault(tile, new byte[0]));
        Nodes plain = Merkle.over(leaves);
        assertThat(Merkle.root(tiles, 66_000)).isEqualTo(Merkle.root(plain, 66_000));
        for (long index : new long[] {0, 255, 256, 65_535, 65_536, 65_999}) {
            assertThat(Merkle.inclusion(tiles, index, 66_000)).isEqualTo(Merkle.inclusion(plain, index, 66_000));
            assertThat(Merkle.consistency(tiles, index, 66_000)).isEqualTo(Merkle.consistency(plain, index, 66_000));
        }
    }

    @Test
    void a_tile_of_another_width_than_its_name_says_is_refused() {
        Tile tile = new Tile(0, 0, 3);
        assertThat(tile.hashes(new byte[96])).hasSize(3);
        for (int length : new int[] {0, 1, 64, 95, 97, 128}) {
            assertThat(refusal(() -> tile.hashes(new byte[length]))).isEqualTo("tile-width");
        }
    }

    @Test
    void a_bundle_holds_as_many_entries_as_its_name_says_and_nothing_else() {
        byte[] longest = new byte[EntryBundle.MOST_ENTRY];
        Arrays.fill(longest, (byte) 7);
        byte[] bytes = EntryBundle.bytes(List.of(new byte[0], longest, Logs.entry(1)));
        List<byte[]> entries = EntryBundle.read(new Tile(Tile.ENTRIES, 0, 3), bytes);
        assertThat(entries).containsExactly(new byte[0], longest, Logs.entry(1));
        assertThat(refusal(() -> EntryBundle.read(new Tile(Tile.ENTRIES, 0, 2), bytes)))
                .isEqualTo("bundle-surplus");
        assertThat(refusal(() -> EntryBundle.read(new Tile(Tile.ENTRIES, 0, 4), bytes)))
                .isEqualTo("bundle-cut");
        for (int length : new int[] {0, 1, 3, 100, bytes.length - 1}) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThat(refusal(() -> EntryBundle.read(new Tile(Tile.ENTRIES, 0, 3), cut)))
                    .isEqualTo("bundle-cut");
        }
        assertThatThrownBy(() -> EntryBundle.bytes(List.of(new byte[EntryBundle.MOST_ENTRY + 1])))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
