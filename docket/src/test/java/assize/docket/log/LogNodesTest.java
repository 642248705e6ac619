package assize.docket.log;

import static assize.docket.write.Changes.newCase;
import static assize.docket.write.Changes.open;
import static assize.docket.write.Changes.step;
import static org.assertj.core.api.Assertions.assertThat;

import assize.docket.store.Database;
import assize.docket.store.Node;
import assize.docket.tlog.KeyType;
import assize.docket.tlog.NoteSigner;
import assize.docket.write.Change;
import assize.docket.write.Writer;
import assize.law.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogNodesTest {
    @TempDir
    private Path folder;

    private static final int KILLS = 2;

    @Test
    void two_nodes_that_are_killed_at_any_moment_leave_each_entry_once_and_no_hole() throws Exception {
        KeyFile store = LogKeysTest.store(folder, LogBook.ORIGIN, KeyType.ED25519);
        NoteSigner signer = store.signers(KeyType.ED25519).getFirst();
        try (Database database = LogBook.newDatabase()) {
            AtomicBoolean writing = new AtomicBoolean(true);
            Thread people = Thread.ofPlatform().start(() -> {
                Writer writer = new Writer(database);
                while (writing.get()) {
                    List<Change> opened = IntStream.range(0, 40)
                            .mapToObj(nr -> step(newCase(), "file-case"))
                            .toList();
                    writer.write(opened);
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                }
            });
            Random random = new Random(20261129);
            List<Node> nodes = new ArrayList<>(List.of(node(database, store), node(database, store)));
            for (int kill = 0; kill < KILLS; kill++) {
                waitForLeaves(database, 1 + random.nextInt(800));
                nodes.remove(random.nextInt(nodes.size())).kill();
                nodes.add(node(database, store));
            }
            writing.set(false);
            people.join();
            nodes.forEach(Node::kill);
            LogBook.sequencer(database, signer).round();
            assertThat(LogBook.checked(database, signer.key())).hasSizeGreaterThan(KILLS * 100);
        }
    }

    private static Node node(Database database, KeyFile store) throws IOException {
        Node node =
                Node.start(LogNode.class, Map.of(), database.url(), store.file().toString(), "secret");
        node.await("at work");
        return node;
    }

    private static void waitForLeaves(Database database, long more) {
        long wanted = leaves(database) + more;
        while (leaves(database) < wanted) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private static long leaves(Database database) {
        return LogBook.number(database, "select coalesce((select size from log_head), 0)");
    }

    @Test
    void a_watch_signs_what_was_entered_within_two_seconds_and_tells_a_trouble_once() throws Exception {
        NoteSigner signer = LogBook.signer(LogBook.ORIGIN);
        try (Database database = LogBook.newDatabase()) {
            List<Problem> told = new CopyOnWriteArrayList<>();
            Writer writer = new Writer(database);
            try (LogWatch watch = LogBook.watch(database, signer, folder.resolve("last"), told::add)) {
                watch.start(told::add);
                for (int i = 0; i < 3; i++) {
                    open(writer);
                    long kept = System.nanoTime();
                    waitForLeaves(database, 1 - (leaves(database) - i));
                    assertThat(System.nanoTime() - kept).isLessThan(TimeUnit.SECONDS.toNanos(2));
                }
                LogBook.asOwner(database.url(), "update log_head set origin = 'other'");
                open(writer);
                while (told.isEmpty()) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
                }
                LogBook.asOwner(database.url(), "update log_head set origin = '" + LogBook.ORIGIN + "'");
                waitForLeaves(database, 4 - leaves(database));
            }
            assertThat(told).extracting(Problem::code).containsExactly("log-origin");
            LogBook.checked(database, signer.key());
        }
    }
}
