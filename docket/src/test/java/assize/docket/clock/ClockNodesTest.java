package assize.docket.clock;

import static assize.docket.write.Changes.entry;
import static assize.docket.write.Changes.newCase;
import static assize.docket.write.Changes.types;
import static assize.docket.write.Changes.with;
import static assize.docket.write.Changes.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import assize.docket.entry.Chain;
import assize.docket.store.Database;
import assize.docket.store.Node;
import assize.docket.store.Settings;
import assize.docket.store.TestDatabase;
import assize.docket.write.ArmedClock;
import assize.docket.write.CaseFiles;
import assize.docket.write.CaseHead;
import assize.docket.write.Change;
import assize.docket.write.Writer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockNodesTest {
    private static final int CASES = 250;
    private static final int KILLS = 3;

    @Test
    void a_thousand_clocks_on_two_nodes_pass_once_each_though_nodes_are_killed(@TempDir Path home) throws IOException {
        try (Database database = Database.open(new Settings(home, null, 0, 4))) {
            CaseFiles files = new CaseFiles(database);
            Instant due = database.time().instant().plusSeconds(4);
            List<UUID> cases = openCases(new Writer(database), due);
            Random random = new Random(20261123);
            List<Node> nodes = new ArrayList<>(List.of(node(database, Map.of()), node(database, Map.of())));
            for (int kill = 0; kill < KILLS; kill++) {
                waitUntilPassed(database, kill * 150 + random.nextInt(150));
                Node victim = nodes.remove(random.nextInt(nodes.size()));
                victim.kill();
                nodes.add(node(database, Map.of()));
            }
            waitUntilPassed(database, 4 * CASES);
            nodes.forEach(Node::kill);
            Set<String> all = new HashSet<>();
            for (UUID id : cases) {
                assertThat(types(files.entries(id)))
                        .containsExactly("file-case", "passed a", "passed b", "passed c", "passed d");
                CaseHead head = files.find(id).orElseThrow();
                assertThat(Chain.verify(id, files.entries(id), head.lastSeq(), head.lastHash()))
                        .isEmpty();
                files.entries(id).forEach(stored -> all.add(id + " " + stored.seq()));
            }
            assertThat(all).hasSize(5 * CASES);
        }
    }

    @Test
    void a_node_whose_wall_clock_is_an_hour_fast_lets_nothing_pass_early_or_late(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path shim = hourFast(folder);
        Database database = TestDatabase.shared();
        CaseFiles files = new CaseFiles(database);
        Writer writer = new Writer(database);
        try (Node node = node(database, Map.of("LD_PRELOAD", shim.toString()))) {
            long wall = Long.parseLong(node.said().substring("watching ".length()));
            assertThat(Duration.between(database.time().instant(), Instant.ofEpochMilli(wall)))
                    .isGreaterThan(Duration.ofMinutes(50));
            Instant due = database.time().instant().plusSeconds(2).truncatedTo(ChronoUnit.MICROS);
            ArmedClock soon = new ArmedClock("soon", "", due, true);
            ArmedClock inHalfAnHour = new ArmedClock("half", "", due.plusSeconds(1_800), true);
            CaseHead head = written(writer.write(
                            List.of(with(newCase(), List.of(entry("file-case")), List.of(soon, inHalfAnHour), null)))
                    .getFirst());
            waitUntil(() -> files.entries(head.id()).size() == 2);
            assertThat(files.entries(head.id()).getLast().entry().entered()).isBetween(due, due.plusSeconds(1));
            assertThat(files.clocks(head.id())).hasSize(1);
        }
    }

    private static List<UUID> openCases(Writer writer, Instant due) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            List<ArmedClock> clocks = new ArrayList<>();
            for (String name : List.of("d", "b", "a", "c")) {
                clocks.add(new ArmedClock(name, "", due.plusMillis(name.charAt(0)), true));
            }
            changes.add(with(newCase(), List.of(entry("file-case")), clocks, null));
        }
        return writer.write(changes).stream()
                .map(result -> written(result).id())
                .toList();
    }

    private static Node node(Database database, Map<String, String> environment) throws IOException {
        Node node = Node.start(ClockNode.class, environment, database.url());
        node.await("watching");
        return node;
    }

    private static void waitUntilPassed(Database database, int least) {
        waitUntil(() -> passed(database) >= least);
    }

    private static int passed(Database database) {
        return database.run(connection -> {
            try (var select = connection.createStatement();
                    var row = select.executeQuery("select count(*) from entry where seq > 1")) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    private static void waitUntil(java.util.function.BooleanSupplier condition) {
        long patience = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(patience);
            LockSupport.parkNanos(2_000_000);
        }
    }

    /** A library that puts the wall clock of a process forward, made with the compiler of the machine. */
    private static Path hourFast(Path folder) throws IOException, InterruptedException {
        Path source = folder.resolve("fast.c");
        Path library = folder.resolve("fast.so");
        Files.writeString(source, """
                #define _GNU_SOURCE
                #include <sys/syscall.h>
                #include <sys/time.h>
                #include <time.h>
                #include <unistd.h>
                int clock_gettime(clockid_t id, struct timespec *at) {
                    long result = syscall(SYS_clock_gettime, id, at);
                    if (id == CLOCK_REALTIME) at->tv_sec += 3600;
                    return (int) result;
                }
                int gettimeofday(struct timeval *at, void *zone) {
                    struct timespec now;
                    clock_gettime(CLOCK_REALTIME, &now);
                    at->tv_sec = now.tv_sec;
                    at->tv_usec = now.tv_nsec / 1000;
                    return 0;
                }
                """);
        boolean made;
        try {
            made = new ProcessBuilder("cc", "-shared", "-fPIC", "-o", library.toString(), source.toString())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            made = false;
        }
        assumeTrue(made, "needs a C compiler and Linux");
        return library;
    }
}
