package assize.docket.vitals;

import static assize.docket.write.Changes.entry;
import static assize.docket.write.Changes.newCase;
import static assize.docket.write.Changes.with;
import static org.assertj.core.api.Assertions.assertThat;

import assize.docket.store.Database;
import assize.docket.store.Settings;
import assize.docket.write.ArmedClock;
import assize.docket.write.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusTest {
    @TempDir
    Path home;

    @Test
    void a_node_at_work_is_heard_of_also_beside_the_process_that_has_the_folder_and_says_goodbye() {
        Settings settings = new Settings(home, null, 0, 4);
        try (Database database = Database.open(settings)) {
            Instant now = database.time().instant();
            ArmedClock due = new ArmedClock("answer-time", "", now.minus(Duration.ofMinutes(1)), true);
            ArmedClock next = new ArmedClock("trial-time", "", now.plus(Duration.ofDays(3)), true);
            new Writer(database).write(List.of(with(newCase(), List.of(entry("file-case")), List.of(due, next), null)));
            try (Pulse _ = new Pulse(database, "1.0")) {
                Status status = heard(database);
                assertThat(status.due()).isEqualTo(1);
                assertThat(status.lateSeconds()).isBetween(60.0, 600.0);
                assertThat(status.next()).isBetween(now.plus(Duration.ofDays(2)), now.plus(Duration.ofDays(4)));
                Status.Node node = status.nodes().getFirst();
                assertThat(node.kept()).isEqualTo(1);
                assertThat(node.last()).isNotNull();
                assertThat(node.gone()).isFalse();
                try (Database beside = Database.beside(settings)) {
                    assertThat(Status.of(beside).nodes()).hasSize(1);
                }
                assertThat(Metrics.of(status))
                        .contains("assize_changes_kept_total{node=\"" + node.node() + "\"} 1\n")
                        .contains("assize_clocks_due 1\n");
            }
            assertThat(Status.of(database).nodes()).isEmpty();
        }
    }

    private static Status heard(Database database) {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < Duration.ofMinutes(1).toNanos()) {
            Status status = Status.of(database);
            if (!status.nodes().isEmpty()) {
                return status;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("no node was heard of");
    }
}
