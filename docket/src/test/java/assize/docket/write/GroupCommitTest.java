package assize.docket.write;

import static assize.docket.write.Changes.key;
import static assize.docket.write.Changes.keyed;
import static assize.docket.write.Changes.open;
import static assize.docket.write.Changes.step;
import static assize.docket.write.Changes.unkept;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assize.docket.store.Database;
import assize.docket.store.TestDatabase;
import assize.law.problem.MachineLacks;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private final Database database = TestDatabase.shared();
    private final Writer writer = new Writer(database);
    private final GroupCommit commits = new GroupCommit(new DatabaseCases(database), Ticks.MACHINE);
    private final CaseFiles files = new CaseFiles(database);
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void go() {
        people.close();
    }

    private Future<Result> later(GroupCommit here, Change change) {
        return people.submit(() -> here.write(change).answer());
    }

    @Test
    void a_change_alone_is_one_statement() {
        CaseHead opened = open(writer);
        assertThat(commits.write(step(opened, "answer")).answer()).isInstanceOf(Result.Written.class);
        assertThat(files.entries(opened.id())).hasSize(2);
    }

    @Test
    void what_waits_while_others_write_goes_into_one_commit() throws Exception {
        List<Future<Result>> answers = new ArrayList<>();
        List<CaseHead> waiting = new ArrayList<>();
        try (Held held = new Held(open(writer), open(writer))) {
            for (CaseHead head : held.heads) {
                // one after the other: two that come together may be taken by one writer
                answers.add(later(commits, step(head, "answer")));
                held.untilBlocked(answers.size());
            }
            for (int i = 0; i < 30; i++) {
                waiting.add(open(writer));
                answers.add(later(commits, step(waiting.getLast(), "answer")));
            }
            until(() -> commits.waiting() == 30);
        }
        for (Future<Result> answer : answers) {
            assertThat(answer.get()).isInstanceOf(Result.Written.class);
        }
        assertThat(waiting.stream().map(this::transaction).distinct().count()).isLessThanOrEqualTo(2);
    }

    @Test
    void in_one_commit_what_came_too_late_and_what_cannot_be_kept_fail_alone() throws Exception {
        CaseHead late = open(writer);
        writer.write(List.of(step(late, "answer")));
        CaseHead good = open(writer);
        CaseHead bad = open(writer);
        List<Future<Result>> answers = new ArrayList<>();
        try (Held held = new Held(open(writer), open(writer))) {
            for (CaseHead head : held.heads) {
                // one after the other: two that come together may be taken by one writer
                answers.add(later(commits, step(head, "answer")));
                held.untilBlocked(answers.size());
            }
            answers.add(later(commits, step(late, "decide")));
            answers.add(later(commits, unkept(bad)));
            answers.add(later(commits, step(good, "decide")));
            until(() -> commits.waiting() == 3);
        }
        assertThat(answers.get(2).get()).isInstanceOf(Result.Stale.class);
        assertThat(answers.get(3).get()).isInstanceOf(Result.Refused.class);
        assertThat(answers.get(4).get()).isInstanceOf(Result.Written.class);
    }

    @Test
    void whoever_finds_the_queue_full_is_told_so_and_nothing_is_begun() throws Exception {
        GroupCommit small = new GroupCommit(new DatabaseCases(database), Ticks.MACHINE, 1);
        CaseHead third = open(writer);
        CaseHead fourth = open(writer);
        List<Future<Result>> answers = new ArrayList<>();
        try (Held held = new Held(open(writer), open(writer))) {
            for (CaseHead head : held.heads) {
                answers.add(later(small, step(head, "answer")));
                held.untilBlocked(answers.size());
            }
            answers.add(later(small, step(third, "answer")));
            until(() -> small.waiting() == 1);
            assertThatThrownBy(() -> small.write(step(fourth, "answer")))
                    .isInstanceOfSatisfying(
                            MachineLacks.class,
                            lacks -> assertThat(lacks.problem().code()).isEqualTo("docket-busy"));
        }
        for (Future<Result> answer : answers) {
            assertThat(answer.get()).isInstanceOf(Result.Written.class);
        }
        assertThat(files.entries(fourth.id())).hasSize(1);
    }

    @Test
    void a_connection_that_breaks_in_the_middle_is_no_matter_where_the_act_has_a_key() throws Exception {
        CaseHead head = open(writer);
        Future<Result> answer;
        try (Held held = new Held(head)) {
            answer = later(commits, keyed(head, "answer", key(UUID.randomUUID().toString(), "answer")));
            held.untilBlocked(1);
            held.breakBlocked();
            held.untilBlocked(1);
        }
        assertThat(answer.get()).isInstanceOf(Result.Written.class);
        assertThat(files.entries(head.id())).hasSize(2);
    }

    @Test
    void without_a_key_it_is_told_that_nobody_knows() throws Exception {
        CaseHead head = open(writer);
        Future<Result> answer;
        try (Held held = new Held(head)) {
            answer = later(commits, step(head, "answer"));
            held.untilBlocked(1);
            held.breakBlocked();
            assertThatThrownBy(answer::get)
                    .cause()
                    .isInstanceOfSatisfying(
                            MachineLacks.class,
                            lacks -> assertThat(lacks.problem().code()).isEqualTo(Writer.OUTCOME_UNKNOWN));
        }
        assertThat(files.entries(head.id())).hasSize(1);
    }

    @Test
    void whoever_asks_after_a_key_waits_for_the_first_try_that_is_still_being_written() throws Exception {
        CaseHead head = open(writer);
        ActKey key = key(UUID.randomUUID().toString(), "answer");
        Future<Optional<Result>> asked = database.inTransaction(connection -> {
            writer.write(connection, List.of(keyed(head, "answer", key)));
            Future<Optional<Result>> asking = people.submit(() -> files.answered(key, head.id()));
            int first = Held.number(connection, "select pg_backend_pid()", 0);
            try (Connection watch = DriverManager.getConnection(TestDatabase.administrator())) {
                until(() -> Held.number(watch, "select count(*) " + Held.BLOCKED, first) == 1);
            }
            return asking;
        });
        assertThat(asked.get().orElseThrow()).isInstanceOf(Result.Repeated.class);
    }

    /** The transaction in which the row of a case was last written. */
    private String transaction(CaseHead head) {
        return database.run(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select xmin::text from case_file where id = ?")) {
                select.setObject(1, head.id());
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getString(1);
                }
            }
        });
    }

    private interface Condition {
        boolean holds() throws SQLException;
    }

    private static void until(Condition condition) throws SQLException {
        long begun = System.nanoTime();
        while (!condition.holds()) {
            assertThat(System.nanoTime() - begun)
                    .isLessThan(Duration.ofMinutes(2).toNanos());
            Thread.onSpinWait();
        }
    }

    /** Cases whose rows somebody else holds, so that whoever writes them waits. */
    private static final class Held implements AutoCloseable {
        private static final String BLOCKED =
                "from pg_stat_activity where wait_event_type = 'Lock' and ? = any (pg_blocking_pids(pid))";

        private final List<CaseHead> heads;
        private final Connection holder = DriverManager.getConnection(TestDatabase.administrator());
        private final Connection watch = DriverManager.getConnection(TestDatabase.administrator());
        private final int pid;

        Held(CaseHead... heads) throws SQLException {
            this.heads = List.of(heads);
            holder.setAutoCommit(false);
            for (CaseHead head : heads) {
                try (PreparedStatement lock =
                        holder.prepareStatement("select from case_file where id = ? for update")) {
                    lock.setObject(1, head.id());
                    lock.executeQuery().close();
                }
            }
            pid = number(holder, "select pg_backend_pid()", 0);
        }

        private static int number(Connection connection, String sql, int of) throws SQLException {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                if (of != 0) {
                    select.setInt(1, of);
                }
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        }

        void untilBlocked(int writers) throws SQLException {
            until(() -> number(watch, "select count(*) " + BLOCKED, pid) == writers);
        }

        /** Ends the one connection that is blocked; what comes in its place may be blocked again at once. */
        void breakBlocked() throws SQLException {
            int blocked = number(watch, "select pid " + BLOCKED, pid);
            number(watch, "select case when pg_terminate_backend(?) then 1 else 0 end", blocked);
            until(() -> number(watch, "select count(*) from pg_stat_activity where pid = ?", blocked) == 0);
        }

        @Override
        public void close() throws SQLException {
            holder.rollback();
            holder.close();
            watch.close();
        }
    }
}
