package assize.docket.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assize.docket.store.Database;
import assize.docket.tlog.Note;
import assize.docket.tlog.NoteSigner;
import assize.law.problem.MachineLacks;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was public is remembered outside the database, so that a database that was put back is found out. */
class LastSeenTest {
    @TempDir
    private Path folder;

    private final NoteSigner signer = LogBook.signer(LogBook.ORIGIN);
    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("last");
    }

    private Database withLeaves(int count) throws SQLException {
        Database database = LogBook.newDatabase();
        LogBook.enter(database, count);
        LogBook.sequencer(database, signer).round();
        return database;
    }

    private void keep(Database database) {
        try (LogWatch log = LogBook.watch(database, signer, file, problem -> {})) {
            log.once();
        }
    }

    private String refusal(Database database) {
        try {
            new LastSeen(file).check(database);
            return "none";
        } catch (MachineLacks e) {
            assertThatThrownBy(() -> keep(database))
                    .as("no node keeps this log")
                    .isInstanceOfSatisfying(
                            MachineLacks.class,
                            again -> assertThat(again.problem().code())
                                    .isEqualTo(e.problem().code()));
            return e.problem().code() + " " + e.problem().text(Locale.ENGLISH);
        }
    }

    private String remembered() {
        return new LastSeen(file).find().map(Note::text).orElse("nothing");
    }

    @Test
    void a_log_that_goes_on_is_let_through() throws Exception {
        try (Database database = withLeaves(3)) {
            assertThat(refusal(database)).isEqualTo("none");
            keep(database);
            String three = remembered();
            assertThat(three).startsWith(LogBook.ORIGIN + "\n3\n");
            LogBook.enter(database, 600);
            assertThat(refusal(database)).isEqualTo("none");
            keep(database);
            assertThat(remembered()).startsWith(LogBook.ORIGIN + "\n603\n");
        }
    }

    @Test
    void an_older_copy_that_was_put_back_is_refused_with_both_checkpoints() throws Exception {
        Database before = withLeaves(300);
        before.close();
        try (Database copy = LogBook.copyOf(before)) {
            try (Database grown = LogBook.copyOf(before)) {
                LogBook.enter(grown, 5);
                keep(grown);
            }
            assertThat(refusal(copy))
                    .startsWith("log-older")
                    .contains(LogBook.ORIGIN + " 300 ")
                    .contains(remembered().lines().skip(1).findFirst().orElseThrow());
            LogBook.enter(copy, 9);
            LogBook.sequencer(copy, signer).round();
            assertThat(refusal(copy)).as("grown otherwise meanwhile").startsWith("log-forked");
        }
    }

    @Test
    void another_log_is_refused() throws Exception {
        try (Database ours = withLeaves(2);
                Database other = LogBook.newDatabase()) {
            keep(ours);
            assertThat(refusal(other)).startsWith("log-older");
            LogBook.enter(other, 5);
            LogBook.sequencer(other, LogBook.signer("other.example/log")).round();
            assertThat(refusal(other)).startsWith("log-foreign");
        }
    }

    @Test
    void a_database_that_is_put_back_under_a_node_at_work_is_noticed_before_anything_is_signed() throws Exception {
        Database before = withLeaves(4);
        before.close();
        try (Database database = LogBook.copyOf(before);
                LogWatch log = LogBook.watch(database, signer, file, problem -> {})) {
            LogBook.enter(database, 3);
            assertThat(log.once()).isEqualTo(3);
            LogBook.asOwner(
                    database.url(),
                    "delete from log_leaf where index >= 4",
                    "delete from log_checkpoint where size > 4",
                    "update log_head set size = 4, shown_size = 4, shown = (select note from log_checkpoint)");
            assertThatThrownBy(log::once)
                    .isInstanceOfSatisfying(
                            MachineLacks.class,
                            e -> assertThat(e.problem().code()).isEqualTo("log-older"));
        }
    }
}
