package assize.docket.tlog;

import static assize.docket.tlog.Vectors.PLACE;
import static assize.docket.tlog.Vectors.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import assize.law.json.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Signature;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Every case that others published: what is right is accepted, and everything else refused. */
class VectorsTest {
    private static int check(String folder, Consumer<Map<String, Object>> check) {
        List<Path> files = Vectors.files("rfc6962-proofs/" + folder);
        for (Path file : files) {
            Map<String, Object> vector = Vectors.json(file);
            String refusal = refusal(() -> check.accept(vector));
            assertThat(!refusal.equals("accepted"))
                    .as(file.getFileName() + ": " + refusal)
                    .isEqualTo(vector.get("wantErr"));
        }
        return files.size();
    }

    @Test
    void proofs_of_inclusion() {
        int checked = check(
                "inclusion",
                vector -> Inclusion.check(
                        PLACE,
                        Vectors.number(vector, "leafIdx"),
                        Vectors.number(vector, "treeSize"),
                        Vectors.hash(vector, "leafHash"),
                        Vectors.proof(vector),
                        Vectors.hash(vector, "root")));
        assertThat(checked)
                .isPositive()
                .isEqualTo(Vectors.files("rfc6962-proofs/inclusion").size());
    }

    @Test
    void proofs_of_consistency() {
        int checked = check(
                "consistency",
                vector -> Consistency.check(
                        PLACE,
                        Vectors.number(vector, "size1"),
                        Vectors.hash(vector, "root1"),
                        Vectors.number(vector, "size2"),
                        Vectors.hash(vector, "root2"),
                        Vectors.proof(vector)));
        assertThat(checked).isPositive();
    }

    @Test
    void the_tree_of_eight_leaves() {
        Map<String, Object> tree = Vectors.json(Path.of("rfc6962-tree/eight-leaves.json"));
        List<Hash> leaves = Json.list(tree.get("leafInputsHex")).stream()
                .map(input -> Hash.leaf(HexFormat.of().parseHex((String) input)))
                .toList();
        Map<String, Object> roots = Json.object(tree.get("rootBySizeHex"));
        assertThat(roots).hasSize(6);
        roots.forEach((size, root) -> assertThat(HexFormat.of()
                        .formatHex(Merkle.root(Merkle.over(leaves), Long.parseLong(size))
                                .bytes()))
                .isEqualTo(root));
    }

    @Test
    void the_log_of_tiles() {
        NoteKey key = NoteKey.read(
                PLACE, new String(Vectors.bytes("tiled-log/verifier-key.txt"), StandardCharsets.UTF_8).strip());
        List<Checkpoint> seen = new ArrayList<>();
        for (int size = 0; size <= 14; size += 2) {
            Note note = Note.read("checkpoint." + size, Vectors.bytes("tiled-log/checkpoint." + size));
            assertThat(note.bytes()).isEqualTo(Vectors.bytes("tiled-log/checkpoint." + size));
            assertThat(note.signers(List.of(key))).containsOnlyKeys(key);
            Checkpoint checkpoint = Checkpoint.of(PLACE, note.text());
            assertThat(checkpoint.text()).isEqualTo(note.text());
            Tiles tiles = new Tiles(size, tile -> Vectors.bytes("tiled-log/" + tile.path()));
            assertThat(Merkle.root(tiles, checkpoint.size())).isEqualTo(checkpoint.root());
            for (Checkpoint before : seen) {
                List<Hash> proof = Merkle.consistency(tiles, before.size(), size);
                Consistency.check(PLACE, before.size(), before.root(), size, checkpoint.root(), proof);
            }
            seen.add(checkpoint);
            if (size > 0) {
                entriesAreThoseOfTheLeaves(size, checkpoint, tiles);
            }
        }
        assertThat(seen).extracting(Checkpoint::size).containsExactly(0L, 2L, 4L, 6L, 8L, 10L, 12L, 14L);
    }

    private static void entriesAreThoseOfTheLeaves(int size, Checkpoint checkpoint, Tiles tiles) {
        Tile bundle = new Tile(Tile.ENTRIES, 0, size);
        byte[] bytes = Vectors.bytes("tiled-log/" + bundle.path());
        List<byte[]> entries = EntryBundle.read(bundle, bytes);
        assertThat(EntryBundle.bytes(entries)).isEqualTo(bytes);
        for (int i = 0; i < size; i++) {
            List<Hash> proof = Merkle.inclusion(tiles, i, size);
            Inclusion.check(PLACE, i, size, Hash.leaf(entries.get(i)), proof, checkpoint.root());
        }
    }

    @Test
    void the_signed_note() {
        NoteKey key = NoteKey.read(
                PLACE, new String(Vectors.bytes("signed-note/c2sp-example.vkey"), StandardCharsets.UTF_8).strip());
        byte[] bytes = Vectors.bytes("signed-note/c2sp-example.note");
        Note note = Note.read("c2sp-example.note", bytes);
        assertThat(note.signers(List.of(key))).containsOnlyKeys(key);
        assertThat(note.text()).isEqualTo("This is an example message.\n");
        assertThat(note.bytes()).isEqualTo(bytes);
        for (int i = 0; i < note.text().length() - 1; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            assertThat(refusal(() -> Note.read("changed", changed).signers(List.of(key))))
                    .isEqualTo("note-signature-wrong");
        }
    }

    @Test
    void signatures_of_ed25519() throws Exception {
        Map<String, Object> file = Vectors.json(Path.of("ed25519/wycheproof-ed25519-half.json"));
        int checked = 0;
        for (Object group : Json.list(file.get("testGroups"))) {
            byte[] key = hex(Json.object(Json.object(group).get("publicKey")), "pk");
            for (Object test : Json.list(Json.object(group).get("tests"))) {
                Map<String, Object> vector = Json.object(test);
                boolean good = verifies(key, hex(vector, "msg"), hex(vector, "sig"));
                assertThat(good).as(vector.toString()).isEqualTo("valid".equals(vector.get("result")));
                checked++;
            }
        }
        assertThat((long) checked).isEqualTo(file.get("numberOfTests"));
    }

    private static boolean verifies(byte[] key, byte[] message, byte[] signature) throws Exception {
        Signature verifier = Signature.getInstance(KeyType.ED25519.algorithm());
        verifier.initVerify(KeyType.ED25519.key(key));
        verifier.update(message);
        try {
            return verifier.verify(signature);
        } catch (java.security.SignatureException e) {
            return false;
        }
    }

    private static byte[] hex(Map<String, Object> from, String name) {
        return HexFormat.of().parseHex((String) from.getOrDefault(name, "-"));
    }
}
