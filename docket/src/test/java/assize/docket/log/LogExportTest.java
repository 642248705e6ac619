package assize.docket.log;

import static org.assertj.core.api.Assertions.assertThat;

import assize.docket.store.Database;
import assize.docket.tlog.Checkpoint;
import assize.docket.tlog.EntryBundle;
import assize.docket.tlog.Hash;
import assize.docket.tlog.Merkle;
import assize.docket.tlog.Note;
import assize.docket.tlog.NoteSigner;
import assize.docket.tlog.Tile;
import assize.docket.tlog.Tiles;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.UnusableInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogExportTest {
    private final NoteSigner signer = LogBook.signer(LogBook.ORIGIN);

    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void begin() throws SQLException {
        database = LogBook.newDatabase();
    }

    @AfterEach
    void end() {
        database.close();
    }

    private void enter(int count) {
        LogBook.enter(database, count);
        LogBook.sequencer(database, signer).round();
    }

    private String export() {
        try {
            LogExport.Done done = new LogExport(database).to(folder, List.of());
            return done.added() + " of " + done.checkpoint().size();
        } catch (MachineLacks e) {
            return e.problem().code();
        } catch (UnusableInput e) {
            return e.problems().getFirst().code();
        }
    }

    private byte[] read(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a reader finds who has nothing but the folder and the key. */
    private void holds(long size) {
        Note note = Note.read("checkpoint", read("checkpoint"));
        assertThat(note.signers(List.of(signer.key()))).hasSize(1);
        Checkpoint checkpoint = Checkpoint.of(Place.of("checkpoint"), note.text());
        assertThat(checkpoint.size()).isEqualTo(size);
        assertThat(Merkle.root(new Tiles(size, tile -> read(tile.path())), size))
                .isEqualTo(checkpoint.root());
        for (Tile tile : Tile.listNew(0, size)) {
            if (tile.level() == Tile.ENTRIES) {
                List<Hash> leaves = EntryBundle.read(tile, read(tile.path())).stream()
                        .map(Hash::leaf)
                        .toList();
                Tile hashes = new Tile(0, tile.index(), tile.width());
                assertThat(hashes.hashes(read(hashes.path()))).isEqualTo(leaves);
            }
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void a_folder_grows_with_the_log_and_keeps_no_partial_tile_beside_a_full_one() throws IOException {
        enter(3);
        assertThat(export()).isEqualTo("3 of 3");
        holds(3);
        assertThat(export()).isEqualTo("0 of 3");
        enter(200);
        assertThat(export()).isEqualTo("200 of 203");
        holds(203);
        enter(320);
        assertThat(export()).isEqualTo("320 of 523");
        holds(523);
        assertThat(files())
                .containsExactly(
                        ".writing",
                        "checkpoint",
                        "checkpoints/203",
                        "checkpoints/3",
                        "checkpoints/523",
                        "tile/0/000",
                        "tile/0/001",
                        "tile/0/002.p/11",
                        "tile/1/000.p/2",
                        "tile/entries/000",
                        "tile/entries/001",
                        "tile/entries/002.p/11");
    }

    @Test
    void without_a_log_nothing_is_written() throws IOException {
        assertThat(export()).isEqualTo("log-empty");
        assertThat(files()).isEmpty();
    }

    @Test
    void a_folder_of_another_log_or_of_another_past_is_left_alone() throws IOException {
        enter(5);
        Note foreign = note("other.example/log", 2, Hash.OF_NOTHING);
        Note fork = note(LogBook.ORIGIN, 2, Hash.leaf(new byte[] {1}));
        Note ahead = note(LogBook.ORIGIN, 9, Hash.leaf(new byte[] {1}));
        for (Note other : List.of(foreign, fork, ahead)) {
            Files.write(folder.resolve("checkpoint"), other.bytes());
            assertThat(export()).isEqualTo("log-folder-foreign");
            assertThat(read("checkpoint")).isEqualTo(other.bytes());
        }
        Files.writeString(folder.resolve("checkpoint"), "half a check");
        assertThat(export()).isEqualTo("note-cut");
        assertThat(files()).containsExactly(".writing", "checkpoint");
    }

    private Note note(String origin, long size, Hash root) {
        String text = new Checkpoint(origin, size, root, List.of()).text();
        return new Note("note", text, List.of()).with(signer.sign(text, assize.docket.write.Changes.MONDAY));
    }

    @Test
    void an_entry_that_was_changed_is_not_handed_out_and_the_checkpoint_stays() throws Exception {
        enter(3);
        export();
        byte[] checkpoint = read("checkpoint");
        enter(2);
        LogBook.asOwner(database.url(), "update log_leaf set salt = sha256(salt) where index = 4");
        assertThat(export()).isEqualTo("log-leaf-differs");
        assertThat(read("checkpoint")).isEqualTo(checkpoint);
        holds(3);
        LogBook.asOwner(database.url(), "delete from entry");
        assertThat(export()).isEqualTo("log-leaf-differs");
    }

    @Test
    void tiles_that_were_changed_are_not_handed_out_either() throws Exception {
        enter(300);
        for (String changed : List.of("level = 0 and index = 0", "level = 0 and index = 1", "level = 1")) {
            String change = "update log_tile set hashes = set_byte(hashes, 40, 255 - get_byte(hashes, 40)) where ";
            if (changed.equals("level = 1")) {
                change = change.replace("40", "4");
            }
            LogBook.asOwner(database.url(), change + changed);
            assertThat(export()).as(changed).isEqualTo("log-leaf-differs");
            assertThat(files()).doesNotContain("checkpoint");
            LogBook.asOwner(database.url(), change + changed);
        }
        assertThat(export()).isEqualTo("300 of 300");
        holds(300);
    }

    @Test
    void a_folder_that_is_taken_or_can_not_be_written_is_named() throws IOException {
        enter(1);
        try (LogFolder _ = LogFolder.take(folder)) {
            assertThat(export()).isEqualTo("log-folder-busy");
        }
        Files.writeString(folder.resolve("tile"), "a file where a folder should be");
        assertThat(export()).isEqualTo("log-folder-failed");
        assertThat(files()).doesNotContain("checkpoint");
    }
}
