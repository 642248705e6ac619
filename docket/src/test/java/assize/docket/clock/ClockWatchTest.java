package assize.docket.clock;

import static assize.docket.write.Changes.entry;
import static assize.docket.write.Changes.newCase;
import static assize.docket.write.Changes.types;
import static assize.docket.write.Changes.with;
import static assize.docket.write.Changes.written;
import static org.assertj.core.api.Assertions.assertThat;

import assize.docket.store.Database;
import assize.docket.store.TestDatabase;
import assize.docket.write.ArmedClock;
import assize.docket.write.CaseFiles;
import assize.docket.write.CaseHead;
import assize.docket.write.Changes;
import assize.docket.write.Difference;
import assize.docket.write.Writer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ClockWatchTest {
    private final Database database = TestDatabase.shared();
    private final Writer writer = new Writer(database);
    private final CaseFiles files = new CaseFiles(database);
    private final Instant now = database.time().instant();

    private CaseHead opened(ArmedClock... clocks) {
        return written(writer.write(List.of(with(newCase(), List.of(entry("file-case")), List.of(clocks), null)))
                .getFirst());
    }

    private void passAll(ClockWatch watch) {
        while (watch.passOnce() > 0) {
            // until nothing is due
        }
    }

    @Test
    void the_clocks_of_a_case_pass_in_the_order_of_their_moments() {
        CaseHead head = opened(
                new ArmedClock("second", "", now.minusSeconds(5), true),
                new ArmedClock("first", "", now.minusSeconds(9), true),
                new ArmedClock("paused", "", now.minusSeconds(7), false),
                new ArmedClock("later", "", now.plusSeconds(600), true));
        passAll(new ClockWatch(database, writer, ClockNode.passing()));
        assertThat(types(files.entries(head.id()))).containsExactly("file-case", "passed first", "passed second");
        assertThat(files.clocks(head.id()).stream().map(ArmedClock::name)).containsExactly("paused", "later");
    }

    @Test
    void a_clock_that_was_stopped_meanwhile_does_not_pass() {
        ArmedClock clock = new ArmedClock("answer-time", "", now.minusSeconds(5), true);
        CaseHead head = opened(clock);
        Difference<ArmedClock> stopped = new Difference<>(List.of(), List.of(clock));
        writer.write(List.of(with(head, List.of(entry("answer")), stopped, null)));
        passAll(new ClockWatch(database, writer, ClockNode.passing()));
        assertThat(types(files.entries(head.id()))).containsExactly("file-case", "answer");
    }

    @Test
    void a_clock_whose_act_fails_waits_and_the_others_pass() {
        CaseHead bad = opened(new ArmedClock("bad", "", now.minusSeconds(9), true));
        CaseHead good = opened(new ArmedClock("good", "", now.minusSeconds(5), true));
        var passing = ClockNode.passing();
        passAll(new ClockWatch(database, writer, due -> {
            if (due.head().id().equals(bad.id())) {
                throw new IllegalStateException("this procedure has a fault");
            }
            return passing.apply(due);
        }));
        assertThat(types(files.entries(bad.id()))).containsExactly("file-case");
        assertThat(types(files.entries(good.id()))).containsExactly("file-case", "passed good");
        passAll(new ClockWatch(database, writer, passing));
        assertThat(files.clocks(bad.id())).hasSize(1);
        database.run(connection -> {
            try (var update = connection.prepareStatement("update clock set retry_at = null where case_id = ?")) {
                update.setObject(1, bad.id());
                return update.executeUpdate();
            }
        });
        passAll(new ClockWatch(database, writer, passing));
        assertThat(types(files.entries(bad.id()))).containsExactly("file-case", "passed bad");
    }

    @Test
    void a_clock_whose_act_failed_is_tried_again_at_once_when_something_happens_in_the_case() {
        CaseHead head = opened(new ArmedClock("bad", "", now.minusSeconds(9), true));
        passAll(new ClockWatch(database, writer, _ -> {
            throw new IllegalStateException("this procedure has a fault");
        }));
        ClockWatch mended = new ClockWatch(database, writer, ClockNode.passing());
        passAll(mended);
        assertThat(types(files.entries(head.id()))).containsExactly("file-case");
        writer.write(List.of(Changes.step(head, "answer")));
        passAll(mended);
        assertThat(types(files.entries(head.id()))).containsExactly("file-case", "answer", "passed bad");
    }

    @Test
    void a_watch_that_rests_lets_a_clock_pass_within_a_second_of_its_moment() throws InterruptedException {
        CountDownLatch passed = new CountDownLatch(1);
        var passing = ClockNode.passing();
        Instant due = database.time().instant().plusMillis(700).truncatedTo(ChronoUnit.MICROS);
        CaseHead head;
        try (ClockWatch watch = new ClockWatch(database, writer, clock -> {
            passed.countDown();
            return passing.apply(clock);
        })) {
            watch.start(problem -> {});
            head = opened(new ArmedClock("soon", "", due, true));
            assertThat(passed.await(10, TimeUnit.SECONDS)).isTrue();
        }
        Instant entered = files.entries(head.id()).getLast().entry().entered();
        assertThat(entered).isBetween(due, due.plusSeconds(1));
    }
}
