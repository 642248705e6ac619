package assize.docket.lot;

import static org.assertj.core.api.Assertions.assertThat;

import assize.docket.act.Appointment;
import assize.docket.act.Appointments;
import assize.docket.log.LogBook;
import assize.docket.log.LogKeys;
import assize.docket.receipt.Extract;
import assize.docket.receipt.Extracts;
import assize.docket.registry.Answer;
import assize.docket.registry.Matters;
import assize.docket.registry.Procedures;
import assize.docket.registry.Rebuild;
import assize.docket.registry.Registry;
import assize.docket.store.Database;
import assize.docket.tlog.Checkpoint;
import assize.docket.tlog.Note;
import assize.docket.tlog.NoteSigner;
import assize.docket.write.CaseFiles;
import assize.docket.write.Changes;
import assize.docket.write.Office;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import assize.law.step.Actor;
import assize.law.step.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LotBookTest {
    private static final Office CLERK =
            new Office("Clerk Song", "filing-office", "court of Wuhou", Instant.parse("2026-11-30T08:00:00Z"));
    private static final Office NOBODY = new Office("Clerk Qian", CLERK.role(), CLERK.body(), CLERK.at());

    private static final String PROCEDURE = """
            procedure: drawing
            title: A matter whose judge is drawn
            law: none; it is made to be drawn in
            in-force: "2000-01-01"
            counting: eu-1182
            place: Europe/Berlin
            calendar: DE
            currency: EUR
            one-case-is: one suit
            roles:
              plaintiff:     {kind: party}
              filing-office: {kind: office, at: court}
              judge:         {kind: office, at: court}
            draws:
              judge: {at: assign, among: judges on duty, law: art. 2}
            stages: {open: {start: true}, heard: {}, closed: {end: true}}
            actions:
              file:   {by: plaintiff, opens: open, law: art. 1}
              assign: {by: filing-office, from: open, to: heard, law: art. 2}
              judge:  {by: judge, from: heard, to: closed, reasons: required, law: art. 3}
            """;

    @TempDir
    private Path library;

    private final Draws draws = Draws.newOnes();
    private final Batch plain = draws.batch(List.of(), Optional.empty());

    private Database database;
    private Procedures procedures;
    private Registry registry;
    private LotBook book;
    private CaseFiles files;
    private UUID id;

    @BeforeEach
    void begin() throws SQLException, IOException {
        database = LogBook.newDatabase();
        Files.writeString(Files.createDirectories(library.resolve("drawing")).resolve("procedure.yaml"), PROCEDURE);
        procedures = new Procedures(library, Matters.TIME, database);
        registry = new Registry(procedures, database);
        book = new LotBook(database);
        files = new CaseFiles(database);
        appoint(CLERK);
        id = opened();
    }

    /** Draws change nothing of where a case stands: it is still what its entries say. */
    @AfterEach
    void end() {
        List<Problem> problems = new ArrayList<>();
        new Rebuild(procedures, database).run(problems::add, _ -> {});
        database.close();
        assertThat(problems).isEmpty();
    }

    private void appoint(Office office) {
        Instant since = Instant.parse("2020-01-01T00:00:00Z");
        new Appointments(database)
                .appoint(new Appointment(
                        UUID.randomUUID(), office.person(), office.role(), office.body(), since, null, "president"));
    }

    private UUID opened() {
        Event.Act act = Event.Act.of("file", new Actor("Ms Chen", "plaintiff", null), Map.of(), CLERK.at());
        Answer answer = registry.open("drawing", act, null, null);
        assertThat(answer).isInstanceOf(Answer.Entered.class);
        return ((Answer.Entered) answer).caseId();
    }

    /** The clerk assigns a judge; the codes of why not. */
    private List<String> assign(String judge) {
        Actor clerk = new Actor(CLERK.person(), CLERK.role(), CLERK.body());
        Event.Act act = Event.Act.of("assign", clerk, Map.of("draw.judge", judge), CLERK.at());
        Answer answer = registry.take(id, 0, act, null);
        return answer instanceof Answer.Refused refused
                ? refused.reasons().stream().map(Problem::code).toList()
                : List.of();
    }

    private void sign() {
        LogBook.sequencer(database, draws.log()).round();
    }

    private static String said(Callable<?> asked) {
        try {
            asked.call();
            return "done";
        } catch (MachineLacks e) {
            return e.problem().code();
        } catch (UnusableInput e) {
            return e.problems().getFirst().code();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private String draw() {
        return said(() -> book.draw(id, Optional.empty(), CLERK));
    }

    @Test
    void it_is_committed_to_then_signed_then_drawn_and_each_is_an_entry() {
        assertThat(draw()).isEqualTo("lots-none");
        sign();
        assertThat(book.commit(id, plain, CLERK)).isEqualTo(2);
        assertThat(draw()).as("no checkpoint has the commitment").isEqualTo("lots-early");
        sign();
        DrawReport report = book.draw(id, Optional.empty(), CLERK);
        assertThat(report.check(report.named()).lots()).hasSize(3);
        assertThat(Changes.types(files.entries(id))).containsExactly("file", "lots committed", "lot drawn");
        assertThat(book.list(id)).extracting(DrawReport::drawn).containsExactly(report.drawn());
        assertThat(draw()).as("nobody draws twice").isEqualTo("lots-none");
    }

    @Test
    void the_first_checkpoint_counts_however_late_somebody_draws() {
        book.commit(id, plain, CLERK);
        sign();
        long first = LogBook.number(database, "select max(size) from log_checkpoint");
        opened();
        sign();
        opened();
        sign();
        DrawReport report = book.draw(id, Optional.empty(), CLERK);
        assertThat(report.check(report.named()).moment().checkpoint().size()).isEqualTo(first);
    }

    @Test
    void a_checkpoint_counts_once_the_witnesses_named_have_cosigned_it() throws SQLException {
        Batch witnessed = draws.batch(List.of(draws.bar()), Optional.of(Draws.BEACON));
        book.commit(id, witnessed, CLERK);
        sign();
        opened();
        sign();
        assertThat(said(() -> book.draw(id, Optional.of(Draws.VALUE), CLERK))).isEqualTo("lots-early");
        long last = LogBook.number(database, "select max(size) from log_checkpoint");
        cosign(last, draws.bar());
        assertThat(draw()).isEqualTo("lots-beacon-missing");
        DrawReport.Holds holds = checked(book.draw(id, Optional.of(Draws.VALUE), CLERK));
        assertThat(holds.moment().checkpoint().size()).isEqualTo(last);
        assertThat(holds.moment().cosigned()).containsExactly(Draws.COSIGNED);
    }

    private static DrawReport.Holds checked(DrawReport report) {
        DrawReport read = DrawReport.read("report", report.bytes());
        return read.check(read.named());
    }

    /** As the watch keeps a checkpoint that a witness cosigned. */
    private void cosign(long size, NoteSigner witness) throws SQLException {
        Note note = LogBook.checkpoints(database).stream()
                .filter(one -> Checkpoint.of(Place.of("x"), one.text()).size() == size)
                .findFirst()
                .orElseThrow();
        byte[] cosigned = note.with(witness.sign(note.text(), Draws.COSIGNED)).bytes();
        LogBook.asOwner(
                database.url(),
                "update log_public set note = '\\x" + HexFormat.of().formatHex(cosigned) + "' where size = " + size);
    }

    @Test
    void one_that_was_given_up_and_one_made_again_stay_to_be_seen() {
        book.commit(id, plain, CLERK);
        assertThat(said(() -> book.commit(id, plain, CLERK))).isEqualTo("lots-open");
        assertThat(said(() -> book.giveUp(id, " ", CLERK))).isEqualTo("lots-no-ground");
        book.giveUp(id, "Judge Zhao fell ill", CLERK);
        assertThat(said(() -> book.giveUp(id, "once more", CLERK))).isEqualTo("lots-none");
        sign();
        assertThat(draw()).isEqualTo("lots-none");
        book.commit(id, plain, CLERK);
        sign();
        assertThat(draw()).isEqualTo("done");
        assertThat(Changes.types(files.entries(id)))
                .containsExactly("file", "lots committed", "lots given up", "lots committed", "lot drawn");
    }

    @Test
    void who_holds_no_office_draws_nothing_and_what_can_not_be_read_is_not_entered() {
        assertThat(said(() -> book.commit(id, plain, NOBODY))).isEqualTo("not-appointed");
        Batch empty = new Batch(
                "b",
                "judge",
                "law",
                List.of("x"),
                List.of(),
                List.of(),
                "none",
                draws.log().key(),
                List.of(),
                Optional.empty());
        assertThat(said(() -> book.commit(id, empty, CLERK))).isEqualTo("lots-line");
        assertThat(said(() -> book.commit(UUID.randomUUID(), plain, CLERK))).isEqualTo("no-such-case");
        sign();
        Batch foreign = Draws.newOnes().batch(List.of(), Optional.empty());
        assertThat(said(() -> book.commit(id, foreign, CLERK))).isEqualTo("lots-other-log");
        assertThat(files.entries(id)).hasSize(1);
    }

    @Test
    void once_it_was_committed_to_the_act_names_whoever_was_drawn() {
        book.commit(id, plain, CLERK);
        assertThat(assign("Judge Wu")).as("nobody was drawn yet").containsExactly("lots-otherwise");
        sign();
        DrawReport report = book.draw(id, Optional.empty(), CLERK);
        assertThat(assign("Judge Ma")).as("she is excluded").containsExactly("lots-otherwise");
        assertThat(assign(checked(report).lots().getFirst().name())).isEmpty();
    }

    @Test
    void after_a_draw_was_given_up_nobody_is_named_without_one() {
        book.commit(id, plain, CLERK);
        book.giveUp(id, "Judge Zhao fell ill", CLERK);
        assertThat(assign("Judge Wu")).containsExactly("lots-otherwise");
    }

    @Test
    void an_extract_of_the_case_shows_the_draw() {
        book.commit(id, plain, CLERK);
        sign();
        book.draw(id, Optional.empty(), CLERK);
        sign();
        Extract extract = new Extracts(database, procedures, new LogKeys(List.of(draws.log()))).make(id, "plaintiff");
        assertThat(extract.statement().count()).isEqualTo(3);
        assertThat(extract.statement().withheld()).isZero();
    }

    @Test
    void where_nobody_committed_to_a_lot_its_result_is_given_as_before() {
        assertThat(assign("Judge Wu")).isEmpty();
    }

    @Test
    void of_two_who_draw_at_once_one_does() throws Exception {
        book.commit(id, plain, CLERK);
        sign();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = threads.submit(this::draw);
            var other = threads.submit(this::draw);
            assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder("done", "lots-none");
        }
        assertThat(book.list(id)).hasSize(1);
    }
}
