package assize.docket.tlog;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Logs, keys and signed checkpoints for tests. */
final class Logs {
    static final Instant MOMENT = Instant.parse("2026-03-02T09:00:00Z");

    private Logs() {}

    static byte[] entry(int index) {
        return ("entry " + index).getBytes(StandardCharsets.UTF_8);
    }

    static List<Hash> leaves(int count) {
        List<Hash> leaves = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            leaves.add(Hash.leaf(entry(i)));
        }
        return leaves;
    }

    /** The files of a log of so many leaves. */
    static Map<Tile, byte[]> tiles(List<Hash> leaves) {
        Map<Tile, byte[]> tiles = new HashMap<>();
        for (Tile tile : Tile.listNew(0, leaves.size())) {
            if (tile.level() != Tile.ENTRIES) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                for (int i = 0; i < tile.width(); i++) {
                    bytes.writeBytes(Merkle.over(leaves)
                            .at(8 * tile.level(), (tile.index() << 8) + i)
                            .bytes());
                }
                tiles.put(tile, bytes.toByteArray());
            }
        }
        return tiles;
    }

    static NoteSigner signer(String name, KeyType type) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(type.algorithm()).generateKeyPair();
            return new NoteSigner(NoteKey.of(name, type, pair.getPublic()), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Note checkpoint(String origin, List<Hash> leaves, NoteSigner... signers) {
        Hash root = Merkle.root(Merkle.over(leaves), leaves.size());
        Note note = new Note("checkpoint", new Checkpoint(origin, leaves.size(), root, List.of()).text(), List.of());
        for (NoteSigner signer : signers) {
            note = note.with(signer.sign(note.text(), MOMENT));
        }
        return note;
    }
}
