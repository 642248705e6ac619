package assize.docket.audit;

import static org.assertj.core.api.Assertions.assertThat;

import assize.docket.log.LogBook;
import assize.docket.log.LogExport;
import assize.docket.store.Database;
import assize.docket.tlog.Checkpoint;
import assize.docket.tlog.EntryBundle;
import assize.docket.tlog.Hash;
import assize.docket.tlog.Merkle;
import assize.docket.tlog.NotProved;
import assize.docket.tlog.Note;
import assize.docket.tlog.NoteSigner;
import assize.docket.tlog.Policy;
import assize.docket.tlog.Tile;
import assize.law.problem.UnusableInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log of 523 leaves, made in three rounds, and what somebody may do to it who can write into the folder. */
class AuditTest {
    private static final NoteSigner SIGNER = LogBook.signer(LogBook.ORIGIN);
    private static final Policy TRUST = Policy.withoutWitnesses(List.of(SIGNER.key()));
    private static final int SIZE = 523;

    @TempDir
    private static Path whole;

    @TempDir
    private Path folder;

    @BeforeAll
    static void made() throws Exception {
        try (Database database = LogBook.newDatabase()) {
            for (int cases : new int[] {3, 200, 320}) {
                LogBook.enter(database, cases);
                LogBook.sequencer(database, SIGNER).round();
                new LogExport(database).to(whole, List.of(SIGNER.key()));
            }
        }
    }

    @BeforeEach
    void copied() throws IOException {
        try (Stream<Path> files = Files.walk(whole)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve(whole.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    private String audit(Policy trust, Note... known) {
        try {
            Audit.Holds holds = new Audit(new FolderSource(folder), trust).run(List.of(known), (_, _) -> {});
            return holds.accepted().checkpoint().size() + " after " + holds.earlier();
        } catch (NotProved e) {
            return e.problem().code();
        } catch (UnusableInput e) {
            return "unusable " + e.problems().getFirst().code();
        }
    }

    private String audit() {
        return audit(TRUST);
    }

    private byte[] read(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private void flip(String name, int at) throws IOException {
        byte[] bytes = read(name);
        bytes[at] ^= 1;
        write(name, bytes);
    }

    private List<byte[]> leaves() {
        List<byte[]> leaves = new ArrayList<>();
        for (int first = 0; first < SIZE; first += Tile.FULL) {
            Tile bundle = new Tile(Tile.ENTRIES, first >> 8, Math.min(Tile.FULL, SIZE - first));
            leaves.addAll(EntryBundle.read(bundle, read(bundle.path())));
        }
        return leaves;
    }

    /** A whole log over other leaves, its tiles fitting, signed with the log's own key: only others' memory helps. */
    private void forge(List<byte[]> leaves) throws IOException {
        List<Hash> hashes = leaves.stream().map(Hash::leaf).toList();
        for (Tile tile : Tile.listNew(0, leaves.size())) {
            int shift = 8 * Math.max(tile.level(), 0);
            if (tile.level() == Tile.ENTRIES) {
                int first = (int) tile.index() << 8;
                write(tile.path(), EntryBundle.bytes(leaves.subList(first, first + tile.width())));
            } else {
                java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
                for (int i = 0; i < tile.width(); i++) {
                    bytes.writeBytes(Merkle.over(hashes)
                            .at(shift, (tile.index() << 8) + i)
                            .bytes());
                }
                write(tile.path(), bytes.toByteArray());
            }
        }
        sign(LogBook.ORIGIN, leaves.size(), Merkle.root(Merkle.over(hashes), leaves.size()), SIGNER);
    }

    private void sign(String origin, long size, Hash root, NoteSigner signer) throws IOException {
        Checkpoint checkpoint = new Checkpoint(origin, size, root, List.of());
        Note note = new Note("checkpoint", checkpoint.text(), List.of());
        write("checkpoint", note.with(signer.sign(note.text(), Instant.EPOCH)).bytes());
    }

    @Test
    void a_whole_log_holds_and_continues_the_checkpoints_that_were_kept() {
        assertThat(audit()).isEqualTo("523 after 2");
        Note held = Note.read("held", read("checkpoints/203"));
        assertThat(audit(TRUST, held)).isEqualTo("523 after 2");
    }

    @Test
    void each_byte_that_is_flipped_is_found_where_it_stands() throws IOException {
        for (String file : List.of("tile/0/001", "tile/0/002.p/11", "tile/entries/000", "tile/entries/002.p/11")) {
            flip(file, 40);
            assertThat(audit()).as(file).isEqualTo("audit-leaf");
            flip(file, 40);
        }
        flip("tile/1/000.p/2", 40);
        assertThat(audit()).isEqualTo("audit-tile");
        flip("tile/1/000.p/2", 40);
        flip("checkpoint", LogBook.ORIGIN.length() + 1);
        assertThat(audit()).isEqualTo("note-signature-wrong");
    }

    @Test
    void what_is_cut_or_taken_away_is_found() throws IOException {
        write("tile/0/001", java.util.Arrays.copyOf(read("tile/0/001"), 32 * 255));
        assertThat(audit()).isEqualTo("unusable tile-width");
        Files.delete(folder.resolve("tile/0/001"));
        assertThat(audit()).isEqualTo("audit-missing");
        Files.delete(folder.resolve("checkpoint"));
        assertThat(audit()).isEqualTo("audit-missing");
    }

    @Test
    void leaves_that_are_dropped_swapped_inserted_or_cut_off_contradict_what_was_signed_before() throws IOException {
        List<byte[]> leaves = leaves();
        Files.delete(folder.resolve("checkpoints/523"));
        List<byte[]> dropped = new ArrayList<>(leaves);
        dropped.remove(100);
        forge(dropped);
        assertThat(audit()).as("dropped").isEqualTo("audit-leaf-form");
        List<byte[]> swapped = new ArrayList<>(leaves);
        swapped.set(100, leaves.get(101));
        swapped.set(101, leaves.get(100));
        forge(swapped);
        assertThat(audit()).as("swapped").isEqualTo("audit-leaf-form");
        List<byte[]> inserted = new ArrayList<>(leaves);
        inserted.add(100, leaves.get(100));
        forge(inserted);
        assertThat(audit()).as("inserted").isEqualTo("audit-leaf-form");
        copiedAgain("checkpoints/523");
        forge(leaves.subList(0, 300));
        assertThat(audit()).as("cut off").isEqualTo("merkle-shrunk");
    }

    @Test
    void a_fork_and_a_replayed_checkpoint_contradict_what_was_signed_before() throws IOException {
        Note last = Note.read("held", read("checkpoint"));
        List<byte[]> leaves = leaves();
        List<byte[]> forked = new ArrayList<>(leaves);
        forked.set(
                100,
                new String(forked.get(100), java.nio.charset.StandardCharsets.UTF_8)
                        .replaceFirst("\"commitment\":\"....", "\"commitment\":\"0000")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        forge(forked);
        assertThat(audit()).isEqualTo("audit-forked");
        try (Stream<Path> kept = Files.list(folder.resolve("checkpoints"))) {
            for (Path file : kept.toList()) {
                Files.delete(file);
            }
        }
        assertThat(audit()).as("nobody remembers").isEqualTo("523 after 0");
        assertThat(audit(TRUST, last)).as("somebody remembers").isEqualTo("audit-forked");
        forge(leaves);
        write("checkpoint", Files.readAllBytes(whole.resolve("checkpoints/203")));
        assertThat(audit()).isEqualTo("203 after 0");
        assertThat(audit(TRUST, last)).as("replayed").isEqualTo("merkle-shrunk");
    }

    @Test
    void a_wrong_key_and_a_wrong_origin_are_found() throws IOException {
        Hash root = Checkpoint.of(
                        assize.law.problem.Place.of("checkpoint"),
                        Note.read("checkpoint", read("checkpoint")).text())
                .root();
        sign(LogBook.ORIGIN, SIZE, root, LogBook.signer(LogBook.ORIGIN));
        assertThat(audit()).isEqualTo("note-not-signed");
        sign("other.example/log", SIZE, root, SIGNER);
        assertThat(audit()).isEqualTo("checkpoint-foreign");
        Policy other = Policy.withoutWitnesses(
                List.of(LogBook.signer("other.example/log").key()));
        copiedAgain("checkpoint");
        assertThat(audit(other)).isEqualTo("note-not-signed");
    }

    private void copiedAgain(String name) throws IOException {
        write(name, Files.readAllBytes(whole.resolve(name)));
    }
}
