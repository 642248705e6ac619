package assize.docket.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assize.docket.log.LogBook;
import assize.docket.registry.Answer;
import assize.docket.registry.Matters;
import assize.docket.registry.Procedures;
import assize.docket.registry.Rebuild;
import assize.docket.registry.Registry;
import assize.docket.store.Database;
import assize.docket.store.Settings;
import assize.docket.tlog.KeyType;
import assize.docket.tlog.NoteSigner;
import assize.docket.write.CaseFiles;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import assize.law.step.Actor;
import assize.law.step.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A signed note comes into the cases that it concerns, once, and moves what the rules of counting move. */
class OutagesTest {
    private static final NoteSigner MONITOR = LogBook.signer("monitor.example", KeyType.ED25519);
    private static final String SITE = "https://court.example";
    private static final String PROCEDURE = """
            procedure: claim
            title: A claim
            law: Small Act
            in-force: "2000-01-01"
            counting: us-frcp
            place: UTC
            currency: EUR
            roles:
              plaintiff: {kind: party}
              defendant: {kind: party}
              judge: {kind: office, at: court}
            stages: {open: {start: true}, closed: {end: true}}
            actions:
              file: {by: plaintiff, opens: open, law: art. 1}
              answer: {by: defendant, from: open, to: closed, law: art. 2}
            clocks:
              answer-time: {owner: defendant, from: file, length: 10 days, stopped-by: answer,
                when-passed: {ends: answer, tells: judge}, protects: right, law: art. 3}
            """;

    private static final Database DATABASE = open();
    private static final Procedures PROCEDURES = new Procedures(library(), Matters.TIME, DATABASE);

    private final Registry registry = new Registry(PROCEDURES, DATABASE);
    private final Outages outages = new Outages(DATABASE, registry);
    private final CaseFiles files = new CaseFiles(DATABASE);

    private static Path library() {
        try {
            Path library = Files.createTempDirectory("assize-claims-");
            Files.createDirectories(library.resolve("claim"));
            Files.writeString(library.resolve("claim/procedure.yaml"), PROCEDURE);
            return library;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Database open() {
        try {
            return Database.open(new Settings(Files.createTempDirectory("assize-outages-"), null, 0, 4));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private UUID filed(String at) {
        Event.Act file = Event.Act.of("file", new Actor("Ida", "plaintiff", null), Map.of(), Instant.parse(at));
        return ((Answer.Entered) registry.open("claim", file, null, null)).caseId();
    }

    private Answer answered(UUID id, String at) {
        return registry.take(
                id, 0, Event.Act.of("answer", new Actor("Bo", "defendant", null), Map.of(), Instant.parse(at)), null);
    }

    private String end(UUID id) {
        return Objects.requireNonNull(registry.state(id).copy("answer-time")).end();
    }

    private static OutageNote.Signed note(String from, String until) {
        Instant end = Instant.parse(until);
        OutageNote note = new OutageNote(SITE, Instant.parse(from), end, 30, 600, 0);
        return OutageNote.read("a.outage", note.signed(MONITOR, end), List.of(MONITOR.key()), SITE, end);
    }

    @Test
    void the_last_day_moves_the_page_tells_of_it_and_nothing_happens_twice() {
        UUID touched = filed("2026-03-01T10:00:00Z");
        UUID other = filed("2026-03-08T10:00:00Z");
        OutageNote.Signed note = note("2026-03-11T20:00:00Z", "2026-03-12T01:00:00Z");
        assertThat(outages.take(note)).isEqualTo(new Outages.Result(false, 1, 1, List.of()));
        assertThat(end(touched)).isEqualTo("2026-03-12");
        assertThat(end(other)).isEqualTo("2026-03-18");
        assertThat(files.entries(touched)).extracting(e -> e.entry().type()).containsExactly("file", "out of reach");
        assertThat(files.entries(touched).getLast().entry().actor()).isEqualTo("monitor");
        assertThat(files.entries(other)).hasSize(1);

        assertThat(outages.take(note)).isEqualTo(new Outages.Result(true, 1, 1, List.of()));
        assertThat(files.entries(touched)).hasSize(2);
        Outages.Known known = outages.list().stream()
                .filter(one -> one.hash().equals(note.hash()))
                .findFirst()
                .orElseThrow();
        assertThat(known.says()).isEqualTo(note.says());
        assertThat(known.moved()).containsExactly(new Outages.Moved("claim", "2026-03-11", "2026-03-12", 1));
        assertThat(outages.note(note.hash())).hasValue(note.note());
        assertThat(answered(touched, "2026-03-12T23:00:00Z")).isInstanceOf(Answer.Entered.class);
        List<Problem> rebuilt = new ArrayList<>();
        new Rebuild(PROCEDURES, DATABASE).run(rebuilt::add, _ -> {});
        assertThat(rebuilt).isEmpty();
    }

    @Test
    void a_note_that_overlaps_another_is_refused_and_the_next_piece_is_not() {
        outages.take(note("2026-04-11T20:00:00Z", "2026-04-11T21:00:00Z"));
        assertThatThrownBy(() -> outages.take(note("2026-04-11T20:59:59Z", "2026-04-11T22:00:00Z")))
                .isInstanceOfSatisfying(
                        UnusableInput.class,
                        e -> assertThat(e.problems()).extracting(Problem::code).containsExactly("outage-overlaps"));
        assertThat(outages.take(note("2026-04-11T21:00:00Z", "2026-04-11T22:00:00Z"))
                        .before())
                .isFalse();
    }

    @Test
    void pieces_of_one_outage_come_into_a_case_once_for_each_day_they_take() {
        UUID id = filed("2026-05-01T10:00:00Z");
        outages.take(note("2026-05-11T19:00:00Z", "2026-05-11T20:00:00Z"));
        outages.take(note("2026-05-11T20:00:00Z", "2026-05-11T21:00:00Z"));
        outages.take(note("2026-05-12T22:00:00Z", "2026-05-12T23:00:00Z"));
        assertThat(end(id)).isEqualTo("2026-05-13");
        assertThat(files.entries(id)).hasSize(3);
    }

    @Test
    void an_act_that_was_entered_after_the_outage_does_not_keep_it_out() {
        UUID id = filed("2026-06-01T10:00:00Z");
        registry.until(id, Instant.parse("2026-06-12T09:00:00Z"));
        Outages.Result result = outages.take(note("2026-06-11T20:00:00Z", "2026-06-12T01:00:00Z"));
        assertThat(result).isEqualTo(new Outages.Result(false, 1, 0, List.of()));
        assertThat(files.entries(id))
                .extracting(e -> e.entry().type())
                .containsExactly("file", "answer-time passes", "out of reach");
    }
}
