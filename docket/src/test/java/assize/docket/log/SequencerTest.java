package assize.docket.log;

import static assize.docket.write.Changes.newCase;
import static assize.docket.write.Changes.open;
import static assize.docket.write.Changes.step;
import static assize.docket.write.Changes.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assize.docket.store.Database;
import assize.docket.tlog.NoteSigner;
import assize.docket.write.CaseHead;
import assize.docket.write.Change;
import assize.docket.write.Writer;
import assize.law.problem.MachineLacks;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SequencerTest {
    private final NoteSigner signer = LogBook.signer(LogBook.ORIGIN);
    private Database database;
    private Writer writer;
    private Sequencer sequencer;

    @BeforeEach
    void begin() throws SQLException {
        database = LogBook.newDatabase();
        writer = new Writer(database);
        sequencer = LogBook.sequencer(database, signer);
    }

    @AfterEach
    void end() {
        database.close();
    }

    private List<LogBook.Row> checked() {
        return LogBook.checked(database, signer.key());
    }

    private String refusal() {
        try {
            return "added " + sequencer.round();
        } catch (MachineLacks e) {
            return e.problem().code();
        }
    }

    private void change(String statement) throws SQLException {
        LogBook.asOwner(database.url(), statement);
    }

    @Test
    void each_entry_gets_one_leaf_and_each_round_that_adds_one_checkpoint() {
        assertThat(sequencer.round()).isZero();
        CaseHead one = open(writer);
        CaseHead other = open(writer);
        assertThat(sequencer.round()).isEqualTo(2);
        assertThat(sequencer.round()).isZero();
        writer.write(List.of(step(other, "answer"), step(one, "answer")));
        assertThat(sequencer.round()).isEqualTo(2);
        List<LogBook.Row> rows = checked();
        assertThat(rows).extracting(LogBook.Row::seq).containsExactly(1L, 1L, 2L, 2L);
        assertThat(rows.getFirst().caseId()).isEqualTo(one.id());
        assertThat(LogBook.checkpoints(database)).hasSize(2);
    }

    @Test
    void what_was_written_while_an_earlier_transaction_runs_waits_for_it() throws SQLException {
        try (Connection slow = database.pool().getConnection()) {
            slow.setAutoCommit(false);
            slow.createStatement().execute("select pg_current_xact_id()");
            open(writer);
            assertThat(sequencer.round()).isZero();
            slow.rollback();
            assertThat(sequencer.round()).isEqualTo(1);
            slow.setAutoCommit(true);
        }
        checked();
    }

    @Test
    void an_entry_of_a_transaction_that_got_its_number_too_early_stands_behind_those_before_it_in_the_case()
            throws SQLException {
        CaseHead opened;
        try (Connection early = database.pool().getConnection()) {
            early.setAutoCommit(false);
            early.createStatement().execute("select pg_current_xact_id()");
            opened = open(writer);
            written(writer.write(early, List.of(step(opened, "answer"))).getFirst());
            early.commit();
            early.setAutoCommit(true);
        }
        assertThat(sequencer.round()).isEqualTo(2);
        assertThat(checked()).extracting(LogBook.Row::seq).containsExactly(1L, 2L);
    }

    @Test
    void while_one_node_is_at_it_another_passes_on() throws SQLException {
        open(writer);
        sequencer.round();
        open(writer);
        try (Connection other = database.pool().getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("select size from log_head for update");
            assertThat(sequencer.round()).isZero();
            other.rollback();
            other.setAutoCommit(true);
        }
        assertThat(sequencer.round()).isEqualTo(1);
        checked();
    }

    @Test
    void many_writers_some_of_whom_take_back_and_three_sequencers_leave_no_hole() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService people = Executors.newFixedThreadPool(7)) {
            List<Future<?>> nodes = new ArrayList<>();
            for (int node = 0; node < 3; node++) {
                nodes.add(people.submit(() -> {
                    while (writing.get()) {
                        LogBook.sequencer(database, signer).round();
                    }
                }));
            }
            List<Future<?>> writers = new ArrayList<>();
            for (int person = 0; person < 4; person++) {
                writers.add(people.submit(this::writeAndTakeBack));
            }
            for (Future<?> done : writers) {
                done.get();
            }
            writing.set(false);
            for (Future<?> done : nodes) {
                done.get();
            }
        }
        sequencer.round();
        assertThat(checked()).hasSize(4 * 40 * 12);
    }

    private void writeAndTakeBack() {
        for (int i = 0; i < 40; i++) {
            List<Change> opened = IntStream.range(0, 6)
                    .mapToObj(nr -> step(newCase(), "file-case"))
                    .toList();
            List<CaseHead> heads = writer.write(opened).stream()
                    .map(assize.docket.write.Changes::written)
                    .toList();
            List<Change> steps =
                    heads.stream().map(head -> step(head, "answer")).toList();
            database.run(connection -> {
                connection.setAutoCommit(false);
                writer.write(connection, steps);
                connection.rollback();
                connection.setAutoCommit(true);
                return null;
            });
            writer.write(steps);
        }
    }

    @Test
    void nothing_is_signed_where_the_tables_are_not_those_that_were_signed_last() throws SQLException {
        open(writer);
        sequencer.round();
        open(writer);
        change("update log_tile set hashes = set_byte(hashes, 3, 255 - get_byte(hashes, 3))");
        assertThat(refusal()).isEqualTo("log-differs");
        change("update log_tile set hashes = set_byte(hashes, 3, 255 - get_byte(hashes, 3))");
        change("delete from log_checkpoint");
        assertThat(refusal()).isEqualTo("log-differs");
        change("delete from log_tile");
        assertThat(refusal()).isEqualTo("tile-width");
    }

    @Test
    void nothing_is_signed_after_a_checkpoint_of_another_key_or_for_another_log() throws SQLException {
        open(writer);
        LogBook.sequencer(database, LogBook.signer(LogBook.ORIGIN)).round();
        open(writer);
        assertThat(refusal()).isEqualTo("log-checkpoint-foreign");
        assertThatThrownBy(() -> LogBook.sequencer(database, LogBook.signer("other.example/log"))
                        .round())
                .isInstanceOfSatisfying(
                        MachineLacks.class, e -> assertThat(e.problem().code()).isEqualTo("log-origin"));
        change("update log_checkpoint set note = 'x'");
        assertThat(refusal()).isEqualTo("log-checkpoint-foreign");
    }

    @Test
    void on_a_server_whose_numbers_begin_lower_whatever_has_no_leaf_is_taken_once() throws SQLException {
        open(writer);
        sequencer.round();
        open(writer);
        putBackFromAhead(1_000_000_000_000L);
        assertThat(sequencer.round()).isEqualTo(1);
        open(writer);
        assertThat(sequencer.round()).isEqualTo(1);
        assertThat(LogBook.number(database, "select count(*) from log_leaf")).isEqualTo(3);
    }

    /** As after a restore into a server whose numbers are so many lower. */
    private void putBackFromAhead(long numbers) throws SQLException {
        change("update entry set tx = tx + " + numbers);
        change("update log_leaf set tx = tx + " + numbers);
        change("update log_head set seen = seen + " + numbers);
    }

    @Test
    void nothing_is_taken_twice_when_the_numbers_come_to_those_of_entries_that_were_put_back() throws SQLException {
        CaseHead before = open(writer);
        sequencer.round();
        open(writer);
        putBackFromAhead(30);
        for (int i = 0; i < 40; i++) {
            before = written(writer.write(List.of(step(before, "answer"))).getFirst());
            sequencer.round();
        }
        assertThat(checked()).hasSize(42);
        assertThat(LogBook.number(database, "select seen - elsewhere from log_head"))
                .as("from then on nothing is looked up")
                .isPositive();
    }

    @Test
    void entries_that_bear_numbers_not_yet_given_here_are_taken_at_once_and_not_again() throws SQLException {
        open(writer);
        sequencer.round();
        open(writer);
        change("update entry set tx = tx + 20 where tx >= (select seen from log_head)");
        assertThat(sequencer.round()).isEqualTo(1);
        for (int i = 0; i < 30; i++) {
            open(writer);
            assertThat(sequencer.round()).isEqualTo(1);
        }
        assertThat(checked()).hasSize(32);
    }

    @Test
    void leaves_from_before_they_had_the_numbers_of_their_entries_get_them() throws Exception {
        CaseHead opened = open(writer);
        sequencer.round();
        change("alter table log_leaf drop column tx, add unique (case_id, seq)");
        change("alter table log_head drop column elsewhere");
        try (InputStream step = Database.class.getResourceAsStream("../migrations/V10__leaves_in_order.sql")) {
            change(new String(step.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(new LogReader(database).findLeaf(opened.id(), 1)).hasValue(0);
        open(writer);
        assertThat(sequencer.round()).isEqualTo(1);
        checked();
    }

    @Test
    void an_entry_that_can_not_be_read_stops_the_log_and_not_the_docket() throws SQLException {
        open(writer);
        change("update entry set bytes = 'x'");
        assertThat(refusal()).isEqualTo("chain-unreadable");
        open(writer);
        assertThat(LogBook.number(database, "select count(*) from log_leaf")).isZero();
    }
}
