package assize.docket.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assize.docket.log.LogBook;
import assize.docket.tlog.Checkpoint;
import assize.docket.tlog.Hash;
import assize.docket.tlog.KeyType;
import assize.docket.tlog.Merkle;
import assize.docket.tlog.Note;
import assize.docket.tlog.NoteSigner;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The protocol as its text says it, case by case. */
class WitnessTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final List<Hash> LEAVES = IntStream.range(0, 700)
            .mapToObj(nr -> Hash.leaf(("leaf " + nr).getBytes(StandardCharsets.UTF_8)))
            .toList();

    private final NoteSigner log = LogBook.signer(LogBook.ORIGIN);
    private final NoteSigner plain = LogBook.signer("bar.example/w", KeyType.COSIGNED_ED25519);
    private final NoteSigner lattice = LogBook.signer("bar.example/w", KeyType.COSIGNED_ML_DSA_44);

    @TempDir
    private Path folder;

    private Witness witness;

    @BeforeEach
    void begin() {
        witness = witness();
    }

    private Witness witness() {
        return new Witness(folder, List.of(plain, lattice), List.of(log.key()), () -> NOON);
    }

    @AfterEach
    void end() {
        witness.close();
    }

    private static Hash root(long size) {
        return Merkle.root(Merkle.over(LEAVES), size);
    }

    private static String note(String origin, long size, Hash root, NoteSigner signer) {
        Note note = new Note("note", new Checkpoint(origin, size, root, List.of()).text(), List.of());
        return new String(note.with(signer.sign(note.text(), NOON)).bytes(), StandardCharsets.UTF_8);
    }

    private static String proof(long old, long size) {
        StringBuilder lines = new StringBuilder();
        Merkle.consistency(Merkle.over(LEAVES), old, size)
                .forEach(hash -> lines.append(hash).append('\n'));
        return lines.toString();
    }

    private String asks(long old, long size) {
        return "old " + old + "\n" + proof(old, size) + "\n" + note(LogBook.ORIGIN, size, root(size), log);
    }

    private Answer add(String body) {
        return witness.add(body.getBytes(StandardCharsets.UTF_8));
    }

    private String status(String body) {
        Answer answer = add(body);
        return answer.type().startsWith("text/x.tlog.size")
                ? answer.status() + " " + answer.body().strip()
                : "" + answer.status();
    }

    @Test
    void a_log_that_grows_is_cosigned_with_every_key_and_the_moment() {
        for (int[] step : new int[][] {{0, 1}, {1, 1}, {1, 3}, {3, 256}, {256, 300}, {300, 700}, {700, 700}}) {
            Answer answer = add(asks(step[0], step[1]));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            Note note = Note.read(
                    "note",
                    (note(LogBook.ORIGIN, step[1], root(step[1]), log) + answer.body())
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(note.signers(List.of(log.key(), plain.key(), lattice.key())))
                    .containsOnlyKeys(log.key(), plain.key(), lattice.key());
        }
    }

    @Test
    void another_size_than_it_cosigned_last_is_told_the_right_one() {
        assertThat(status(asks(5, 9))).isEqualTo("409 0");
        add(asks(0, 300));
        assertThat(status(asks(0, 700))).isEqualTo("409 300");
        assertThat(status(asks(299, 700))).isEqualTo("409 300");
        assertThat(status(asks(0, 0))).isEqualTo("409 300");
        assertThat(status(asks(200, 200))).as("never back").isEqualTo("409 300");
        assertThat(status(asks(300, 700))).isEqualTo("200");
    }

    @Test
    void another_root_at_the_same_size_is_a_conflict() {
        add(asks(0, 300));
        assertThat(status("old 300\n\n" + note(LogBook.ORIGIN, 300, root(299), log)))
                .isEqualTo("409 300");
    }

    @Test
    void a_proof_that_does_not_hold_is_422() {
        add(asks(0, 300));
        String good = proof(300, 700);
        String note = "\n" + note(LogBook.ORIGIN, 700, root(700), log);
        assertThat(status("old 300\n" + note)).isEqualTo("422");
        assertThat(status("old 300\n" + good + root(3) + "\n" + note)).isEqualTo("422");
        assertThat(status("old 300\n" + proof(300, 699) + note)).isEqualTo("422");
        assertThat(status("old 300\n" + good + "\n" + note(LogBook.ORIGIN, 700, root(699), log)))
                .isEqualTo("422");
        assertThat(status("old 300\n" + good + note)).isEqualTo("200");
    }

    @Test
    void a_first_proof_must_be_empty() {
        assertThat(status("old 0\n" + root(3) + "\n\n" + note(LogBook.ORIGIN, 9, root(9), log)))
                .isEqualTo("422");
    }

    @Test
    void an_unknown_log_is_404_and_an_unknown_key_403() {
        assertThat(status("old 0\n\n" + note("other.example/log", 9, root(9), LogBook.signer("other.example/log"))))
                .isEqualTo("404");
        assertThat(status("old 0\n\n" + note(LogBook.ORIGIN, 9, root(9), LogBook.signer(LogBook.ORIGIN))))
                .isEqualTo("403");
        assertThat(status("old 0\n\n" + note(LogBook.ORIGIN, 9, root(9), log).replace("\n9\n", "\n8\n")))
                .as("the log's key did not sign this")
                .isEqualTo("403");
    }

    @Test
    void what_is_in_no_form_is_400() {
        String note = note(LogBook.ORIGIN, 9, root(9), log);
        for (String body : List.of(
                "",
                note,
                "old 9",
                "old -1\n\n" + note,
                "old 00\n\n" + note,
                "old 18446744073709551616\n\n" + note,
                "old 9223372036854775808\n\n" + note,
                "old 0\nnot base 64\n\n" + note,
                "old 0\nAAAA\n\n" + note,
                "old 0\r\n\r\n" + note,
                "old 0\n" + (root(3) + "\n").repeat(64) + "\n" + note,
                "old 0\n\n" + note.substring(0, 30),
                "old 10\n\n" + note)) {
            assertThat(status(body)).as(body).isEqualTo("400");
        }
    }

    /** What the text of the protocol says, in its order, for every way in which sizes, roots and proofs can meet. */
    private static String asTheTextSays(long stored, long old, long size, boolean trueRoot, boolean trueProof) {
        if (old > size) {
            return "400";
        }
        if (old != stored || (old == size && !trueRoot)) {
            return "409 " + stored;
        }
        return trueProof && (trueRoot || old == 0) ? "200" : "422";
    }

    @Test
    void every_meeting_of_sizes_roots_and_proofs_is_answered_as_the_text_says() {
        int cases = 0;
        for (long stored : new long[] {0, 1, 255, 256, 300}) {
            for (long old : new long[] {0, 1, 255, 256, 300, 301}) {
                for (long size : new long[] {1, 256, 300, 700}) {
                    for (boolean trueRoot : new boolean[] {true, false}) {
                        for (boolean trueProof : new boolean[] {true, false}) {
                            witness.close();
                            witness = new Witness(
                                    folder.resolve("case-" + cases++), List.of(plain), List.of(log.key()), () -> NOON);
                            add(asks(0, stored));
                            String proof = (old <= size ? proof(old, size) : "") + (trueProof ? "" : root(3) + "\n");
                            String note = note(LogBook.ORIGIN, size, root(trueRoot ? size : size - 1), log);
                            assertThat(status("old " + old + "\n" + proof + "\n" + note))
                                    .as(
                                            "%d stored, old %d, size %d, root %s, proof %s",
                                            stored, old, size, trueRoot, trueProof)
                                    .isEqualTo(asTheTextSays(stored, old, size, trueRoot, trueProof));
                        }
                    }
                }
            }
        }
        assertThat(cases).isEqualTo(480);
    }

    @Test
    void it_remembers_after_it_was_ended_and_signs_nothing_when_its_memory_was_spoilt() throws Exception {
        add(asks(0, 300));
        assertThat(witness.shown().body()).contains(plain.key().text(), "\n300\n");
        assertThatThrownBy(this::witness)
                .isInstanceOfSatisfying(
                        MachineLacks.class, e -> assertThat(e.problem().code()).isEqualTo("log-folder-busy"));
        witness.close();
        witness = witness();
        assertThat(status(asks(0, 700))).isEqualTo("409 300");
        try (var files = Files.list(folder)) {
            Path memory = files.filter(file -> file.toString().endsWith(".checkpoint"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(memory, "spoilt");
        }
        assertThatThrownBy(() -> add(asks(0, 700))).isInstanceOf(MachineLacks.class);
    }

    /** G11 asks for 10,000 races; {@code ./assize soak} runs them. */
    @Test
    void racing_requests_never_take_it_back() throws Exception {
        race(300);
    }

    private void race(int rounds) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            long last = 0;
            for (int round = 0; round < rounds; round++) {
                long old = last;
                List<Future<Long>> racing = new ArrayList<>();
                for (int i = 0; i < 2; i++) {
                    long size = Math.min(700, old + ThreadLocalRandom.current().nextLong(3));
                    racing.add(threads.submit(() -> add(asks(old, size)).status() == 200 ? size : -1L));
                }
                long reached = -1;
                for (Future<Long> one : racing) {
                    reached = Math.max(reached, one.get());
                }
                Checkpoint shown =
                        Checkpoint.of(Place.of("shown"), witness.shown().body().split("\n\n", 2)[1]);
                assertThat(shown.size()).isGreaterThanOrEqualTo(Math.max(reached, last));
                assertThat(shown.root()).isEqualTo(root(shown.size()));
                last = shown.size();
            }
            assertThat(last).isGreaterThan(100);
        }
    }
}
