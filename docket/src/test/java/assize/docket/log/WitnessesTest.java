package assize.docket.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assize.docket.store.Database;
import assize.docket.tlog.Checkpoint;
import assize.docket.tlog.KeyType;
import assize.docket.tlog.NotProved;
import assize.docket.tlog.Note;
import assize.docket.tlog.NoteKey;
import assize.docket.tlog.NoteSigner;
import assize.docket.tlog.Policy;
import assize.docket.witness.Witness;
import assize.docket.witness.WitnessServer;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log that is public only with two of three witnesses, and witnesses that are down, slow, untrue or endless. */
class WitnessesTest {
    private static final InetSocketAddress ANYWHERE = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    @TempDir
    private Path folder;

    private final NoteSigner signer = LogBook.signer(LogBook.ORIGIN);
    private final LogKeys keys = new LogKeys(List.of(signer));
    private final StringBuilder policy = new StringBuilder("log " + signer.key().text() + "\n");
    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<Problem> told = new CopyOnWriteArrayList<>();
    private final CountDownLatch slow = new CountDownLatch(1);
    private Database database;

    @BeforeEach
    void begin() throws Exception {
        database = LogBook.newDatabase();
        LogBook.enter(database, 3);
    }

    @AfterEach
    void end() throws Exception {
        slow.countDown();
        for (AutoCloseable one : open) {
            one.close();
        }
        database.close();
    }

    private void good(String name) {
        NoteSigner own = LogBook.signer(name + ".example/w", KeyType.COSIGNED_ED25519);
        Witness witness =
                new Witness(folder.resolve(name), List.of(own), List.of(signer.key()), InstantSource.system());
        WitnessServer server = new WitnessServer(witness, ANYWHERE, told::add);
        open.add(server);
        open.add(witness);
        asked(name, own.key(), server.port());
    }

    private void asked(String name, NoteKey key, int port) {
        policy.append("witness " + name + " " + key.text() + " http://localhost:" + port + "\n");
    }

    private void bad(String name, Answering answering) throws Exception {
        HttpServer server = HttpServer.create(ANYWHERE, 16);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                answering.to(exchange.getResponseBody(), length -> exchange.sendResponseHeaders(200, length));
            }
        });
        server.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        open.add(() -> server.stop(0));
        NoteSigner own = LogBook.signer(name + ".example/w", KeyType.COSIGNED_ED25519);
        asked(name, own.key(), server.getAddress().getPort());
    }

    private interface Answering {
        void to(java.io.OutputStream body, Beginning beginning) throws java.io.IOException;
    }

    private interface Beginning {
        void with(long length) throws java.io.IOException;
    }

    private LogWatch log() {
        policy.append("group enough 2 a b c\nquorum enough\n");
        Policy read = Policy.read("policy", policy.toString().getBytes(StandardCharsets.UTF_8));
        return new LogWatch(database, keys, read, new LastSeen(folder.resolve("last")), told::add);
    }

    private long shown() {
        return new LogReader(database)
                .findCheckpoint()
                .map(note -> Checkpoint.of(Place.of("shown"), note.text()).size())
                .orElse(0L);
    }

    private List<String> troubles() {
        return told.stream()
                .map(one -> one.place().file() + " " + one.code())
                .sorted()
                .toList();
    }

    @Test
    void what_all_cosigned_is_public_and_each_is_asked_from_where_it_stood() {
        List.of("a", "b", "c").forEach(this::good);
        try (LogWatch log = log()) {
            assertThat(log.once()).isEqualTo(3);
            assertThat(shown()).isEqualTo(3);
            LogBook.enter(database, 400);
            log.once();
            assertThat(shown()).isEqualTo(403);
            Note note = new LogReader(database).findCheckpoint().orElseThrow();
            assertThat(note.signatures()).hasSize(4);
        }
        try (LogWatch another = log("")) {
            LogBook.enter(database, 1);
            another.once();
            assertThat(shown())
                    .as("another node asks a witness that it does not know the state of")
                    .isEqualTo(404);
        }
        assertThat(troubles()).isEmpty();
    }

    @Test
    void a_node_that_was_not_told_of_the_witnesses_makes_nothing_public_without_them() {
        List.of("a", "b", "c").forEach(this::good);
        try (LogWatch log = log()) {
            log.once();
        }
        LogBook.enter(database, 2);
        try (LogWatch unaware = LogBook.watch(database, signer, folder.resolve("other"), told::add)) {
            assertThatThrownBy(unaware::once)
                    .isInstanceOfSatisfying(
                            NotProved.class, e -> assertThat(e.problem().code()).isEqualTo("log-policy-missing"));
        }
        assertThat(shown()).isEqualTo(3);
        try (LogWatch log = log("")) {
            log.once();
        }
        assertThat(shown()).isEqualTo(5);
    }

    private LogWatch log(String more) {
        Policy read = Policy.read("policy", (policy + more).getBytes(StandardCharsets.UTF_8));
        return new LogWatch(database, keys, read, new LastSeen(folder.resolve("last")), told::add);
    }

    @Test
    void one_that_is_down_or_untrue_or_endless_is_told_of_and_two_are_enough() throws Exception {
        good("a");
        good("b");
        bad("c", (body, beginning) -> {
            beginning.with(0);
            byte[] much = new byte[1 << 16];
            for (int i = 0; i < 1_600; i++) {
                body.write(much);
            }
        });
        try (LogWatch log = log()) {
            log.once();
            assertThat(shown()).isEqualTo(3);
            LogBook.enter(database, 1);
            log.once();
            assertThat(shown()).isEqualTo(4);
        }
        assertThat(troubles()).as("told once").containsExactly("c witness-silent");
    }

    @Test
    void one_that_lies_is_not_counted_and_without_a_quorum_nothing_is_public() throws Exception {
        good("a");
        NoteSigner other = LogBook.signer("b.example/w", KeyType.COSIGNED_ED25519);
        bad("b", (body, beginning) -> {
            String line = other.sign("another text\n", java.time.Instant.now()).line();
            beginning.with(line.getBytes(StandardCharsets.UTF_8).length);
            body.write(line.getBytes(StandardCharsets.UTF_8));
        });
        asked("c", LogBook.signer("c.example/w", KeyType.COSIGNED_ED25519).key(), 1);
        try (LogWatch log = log()) {
            assertThatThrownBy(log::once)
                    .isInstanceOfSatisfying(
                            NotProved.class, e -> assertThat(e.problem().code()).isEqualTo("quorum-missed"));
            assertThat(shown()).isZero();
            assertThat(new LogReader(database).findSigned()).isPresent();
        }
        assertThat(troubles()).containsExactly("b witness-untrue", "c witness-silent");
    }

    @Test
    void a_slow_one_holds_nobody_up_for_longer_than_its_patience() throws Exception {
        good("a");
        good("b");
        bad("c", (body, beginning) -> {
            try {
                slow.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try (LogWatch log = log()) {
            long begun = System.nanoTime();
            log.once();
            assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.SECONDS.toNanos(15));
            assertThat(shown()).isEqualTo(3);
        }
        assertThat(troubles()).containsExactly("c witness-silent");
    }

    @Test
    void a_log_that_was_taken_back_is_refused_by_those_who_saw_it() throws Exception {
        List.of("a", "b", "c").forEach(this::good);
        try (LogWatch log = log()) {
            log.once();
        }
        try (Database other = LogBook.newDatabase()) {
            LogBook.enter(other, 7);
            Policy read = Policy.read("policy", policy.toString().getBytes(StandardCharsets.UTF_8));
            try (LogWatch log = new LogWatch(other, keys, read, new LastSeen(folder.resolve("none")), told::add)) {
                assertThatThrownBy(log::once).isInstanceOf(NotProved.class);
            }
        }
        assertThat(troubles()).containsExactly("a witness-refused", "b witness-refused", "c witness-refused");
        assertThat(told.getFirst().text(java.util.Locale.ENGLISH)).contains("422");
    }
}
