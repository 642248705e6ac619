package assize.bench.soak.fraud;

import assize.docket.tlog.Checkpoint;
import assize.docket.tlog.EntryBundle;
import assize.docket.tlog.Hash;
import assize.docket.tlog.Merkle;
import assize.docket.tlog.Nodes;
import assize.docket.tlog.Note;
import assize.docket.tlog.NoteSigner;
import assize.docket.tlog.Tile;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A log made of leaves by somebody who holds a key. The arrays are shared: they must not be changed.
 *
 * @param origin what its checkpoints say that it is
 */
@SuppressWarnings("ArrayRecordComponent") // written to files, never compared
record Shown(List<byte[]> leaves, String origin, NoteSigner signer) {
    static final String CHECKPOINT = "checkpoint";

    /** All its files by their path, without the checkpoint. */
    Map<String, byte[]> tiles() {
        Nodes nodes = Merkle.over(leaves.stream().map(Hash::leaf).toList());
        Map<String, byte[]> files = new TreeMap<>();
        for (Tile tile : Tile.listNew(0, leaves.size())) {
            files.put(tile.path(), bytes(tile, nodes));
        }
        return files;
    }

    /** All its files by their path. */
    Map<String, byte[]> files() {
        Map<String, byte[]> files = tiles();
        files.put(CHECKPOINT, checkpoint(leaves.size()));
        return files;
    }

    private byte[] bytes(Tile tile, Nodes nodes) {
        int first = (int) tile.index() * Tile.FULL;
        if (tile.level() == Tile.ENTRIES) {
            return EntryBundle.bytes(leaves.subList(first, first + tile.width()));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < tile.width(); i++) {
            bytes.writeBytes(nodes.at(8 * tile.level(), first + i).bytes());
        }
        return bytes.toByteArray();
    }

    /** A signed checkpoint over its first leaves. */
    byte[] checkpoint(int size) {
        Nodes nodes = Merkle.over(leaves.stream().map(Hash::leaf).toList());
        String text = new Checkpoint(origin, size, Merkle.root(nodes, size), List.of()).text();
        return new Note(CHECKPOINT, text, List.of())
                .with(signer.sign(text, Instant.EPOCH))
                .bytes();
    }

    /** The log of other leaves under the same name and key. */
    Shown of(List<byte[]> others) {
        return new Shown(List.copyOf(others), origin, signer);
    }
}
