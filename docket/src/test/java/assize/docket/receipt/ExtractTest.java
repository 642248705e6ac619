package assize.docket.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assize.docket.act.Appointment;
import assize.docket.act.Appointments;
import assize.docket.log.LogBook;
import assize.docket.log.LogKeys;
import assize.docket.registry.Answer;
import assize.docket.registry.Procedures;
import assize.docket.registry.Registry;
import assize.docket.store.Database;
import assize.docket.tlog.NotProved;
import assize.docket.tlog.NoteSigner;
import assize.docket.tlog.Policy;
import assize.law.access.Seen;
import assize.law.problem.MachineLacks;
import assize.law.problem.UnusableInput;
import assize.law.step.Actor;
import assize.law.step.Event;
import assize.law.time.LegalTime;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case with something sealed from the defendant and something private to the judge, as each of them may see it. */
class ExtractTest {
    private static final String PROCEDURE = """
            procedure: sealed
            title: A sealed matter
            law: Small Act
            in-force: "2000-01-01"
            counting: elapsed
            place: UTC
            currency: EUR
            roles:
              asker: {kind: party}
              defendant: {kind: party}
              judge: {kind: office, at: court}
              helper: {kind: office, at: court}
            facts:
              address: {type: flag, private-to: [asker, judge]}
            visible: {file: [parties, judge], extract: [helper]}
            stages: {open: {start: true}, closed: {end: true}}
            actions:
              ask: {by: asker, opens: open, law: art. 1}
              note: {by: judge, from: open, sets: address, law: art. 1}
              seal: {by: judge, from: open, seals: quiet, law: art. 2}
              search: {by: judge, from: open, law: art. 2}
              object: {by: defendant, from: open, law: art. 2}
              unseal: {by: judge, from: open, law: art. 2}
              close: {by: judge, from: open, to: closed, law: art. 3}
            notices:
              decision: {from: judge, to: defendant}
            seals:
              quiet: {keeps-from: defendant, holds-back: decision, until: unseal, at-most: quiet-time,
                checked-by: judge, law: art. 9}
            clocks:
              quiet-time: {owner: judge, from: seal, length: 900 days, when-passed: {tells: judge}, protects: right,
                law: art. 2}
            """;
    private static final LegalTime TIME =
            LegalTime.load(Path.of(System.getProperty("assize.root"), "procedures", "time"));

    private final NoteSigner signer = LogBook.signer(LogBook.ORIGIN);
    private final LogKeys keys = new LogKeys(List.of(signer));
    private final Policy trust = Policy.withoutWitnesses(keys.known());

    @TempDir
    private Path library;

    private Database database;
    private Procedures procedures;
    private Registry registry;
    private Instant now;
    private UUID id;

    @BeforeEach
    void a_case_of_five_entries() throws Exception {
        database = LogBook.newDatabase();
        now = database.time().instant().truncatedTo(ChronoUnit.MICROS);
        Files.writeString(Files.createDirectories(library.resolve("sealed")).resolve("procedure.yaml"), PROCEDURE);
        procedures = new Procedures(library, TIME, database);
        registry = new Registry(procedures, database);
        Appointments register = new Appointments(database);
        register.appoint(new Appointment(
                UUID.randomUUID(), "Lea Roth", "judge", "court", now.minus(Duration.ofDays(900)), null, "mayor"));
        id = ((Answer.Entered) registry.open("sealed", act("ask", "asker", 9), null, null)).caseId();
        does("note", "judge", 8);
        does("seal", "judge", 7);
        does("search", "judge", 6);
        does("object", "defendant", 5);
        LogBook.sequencer(database, signer).round();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Event.Act act(String action, String role, int daysAgo) {
        Actor actor =
                role.equals("judge") ? new Actor("Lea Roth", role, "court") : new Actor("the " + role, role, null);
        return Event.Act.of(action, actor, Map.of(), now.minus(Duration.ofDays(daysAgo)));
    }

    private void does(String action, String role, int daysAgo) {
        assertThat(registry.take(id, 0, act(action, role, daysAgo), null)).isInstanceOf(Answer.Entered.class);
    }

    private Extract extract(String role) {
        return new Extracts(database, procedures, keys).make(id, role);
    }

    private ExtractCheck.Holds check(byte[] bytes) {
        return new ExtractCheck(Extract.read("extract", bytes), trust).run();
    }

    private static String text(Extract extract) {
        return new String(extract.bytes(), StandardCharsets.UTF_8);
    }

    private String broken(String text) {
        try {
            check(text.getBytes(StandardCharsets.UTF_8));
            return "holds";
        } catch (NotProved e) {
            return e.problem().code() + " " + e.problem().said().getOrDefault("what", "");
        } catch (UnusableInput e) {
            return e.problems().getFirst().code();
        }
    }

    @Test
    void the_judge_sees_all_of_it_and_it_holds() {
        ExtractCheck.Holds holds = check(extract("judge").bytes());
        assertThat(holds.withheld() + holds.withoutContent() + holds.erased()).isZero();
        assertThat(holds.grounds()).isEmpty();
        assertThat(text(extract("judge"))).contains("Lea Roth", "\"type\" : \"search\"");
    }

    @Test
    void the_defendant_sees_how_many_are_withheld_and_why_and_nothing_of_them() {
        Extract extract = extract("defendant");
        ExtractCheck.Holds holds = check(extract.bytes());
        assertThat(extract.statement().count()).isEqualTo(5);
        assertThat(holds.withheld()).isEqualTo(2);
        assertThat(holds.withoutContent()).isEqualTo(1);
        assertThat(holds.grounds())
                .containsEntry(new Seen.Ground("seal", "defendant", "art. 9"), 2L)
                .containsEntry(new Seen.Ground("private", "address", null), 1L);
        assertThat(text(extract))
                .contains("\"type\" : \"object\"", "\"type\" : \"note\"")
                .doesNotContain("quiet")
                .doesNotContain("\"type\" : \"seal\"")
                .doesNotContain("\"type\" : \"search\"");
        byte[] salt = Objects.requireNonNull(
                new Receipts(database).make(id, 2).receipt().opening().contentSalt());
        assertThat(text(extract))
                .as("with the salt a guess of what is private could be proved")
                .doesNotContain(java.util.HexFormat.of().formatHex(salt));
    }

    @Test
    void after_the_seal_the_same_hashes_are_opened() {
        List<String> before =
                extract("defendant").entries().stream().map(Extract.Entry::hash).toList();
        does("unseal", "judge", 1);
        LogBook.sequencer(database, signer).round();
        Extract after = extract("defendant");
        assertThat(after.entries().subList(0, 5))
                .extracting(Extract.Entry::hash)
                .isEqualTo(before);
        assertThat(check(after.bytes()).withheld()).isZero();
        assertThat(text(after)).contains("\"type\" : \"search\"");
    }

    @Test
    void an_extract_for_a_helper_says_what_happened_and_not_what_was_said() {
        ExtractCheck.Holds holds = check(extract("helper").bytes());
        assertThat(holds.withoutContent()).isEqualTo(5);
        assertThat(text(extract("helper"))).doesNotContain("Lea Roth");
    }

    @Test
    void what_was_changed_does_not_hold() {
        String whole = text(extract("defendant"));
        assertThat(broken(whole)).isEqualTo("holds");
        assertThat(broken(whole.replaceFirst("the asker", "the other"))).isEqualTo("extract-broken content");
        assertThat(broken(whole.replaceFirst("\"hash\" : \"..", "\"hash\" : \"00")))
                .startsWith("extract-broken");
        assertThat(broken(whole.replaceFirst("\"type\" : \"ask\"", "\"type\" : \"bid\"")))
                .startsWith("extract-broken");
        assertThat(broken(whole.replaceFirst("\"index\" : 1", "\"index\" : 0"))).startsWith("merkle");
        assertThat(broken(whole.replace("\\n5\\n", "\\n4\\n"))).isEqualTo("note-signature-wrong ");
        assertThat(broken("{}")).isEqualTo("extract-form");
        assertThat(broken("{\"v\": 1}")).isEqualTo("note-cut");
    }

    @Test
    void an_entry_that_is_left_out_or_withheld_without_a_ground_is_noticed() {
        Extract whole = extract("defendant");
        Extract fewer = new Extract(
                whole.statement(),
                whole.signed(),
                whole.checkpoint(),
                whole.entries().subList(0, 4));
        assertThat(broken(text(fewer))).isEqualTo("extract-broken count");
        List<Extract.Entry> silent = new java.util.ArrayList<>(whole.entries());
        silent.set(0, new Extract.Entry(silent.getFirst().hash(), null, null));
        assertThat(broken(text(new Extract(whole.statement(), whole.signed(), whole.checkpoint(), silent))))
                .isEqualTo("extract-broken ground");
    }

    @Test
    void another_entry_in_the_place_of_a_withheld_one_is_noticed_by_the_one_after_it() {
        Extract whole = extract("defendant");
        List<Extract.Entry> exchanged = new java.util.ArrayList<>(whole.entries());
        Extract.Entry withheld = exchanged.get(3);
        assertThat(withheld.shown()).isNull();
        exchanged.set(3, new Extract.Entry("ab".repeat(32), withheld.ground(), null));
        assertThat(broken(text(new Extract(whole.statement(), whole.signed(), whole.checkpoint(), exchanged))))
                .isEqualTo("extract-broken previous");
    }

    @Test
    void a_statement_can_never_pass_for_a_checkpoint() {
        assertThatThrownBy(() -> assize.docket.tlog.Checkpoint.of(
                        assize.law.problem.Place.of("x"),
                        extract("judge").signed().text()))
                .isInstanceOf(UnusableInput.class);
    }

    @Test
    void a_role_that_is_none_is_refused_and_what_is_not_public_yet_has_to_wait() {
        assertThatThrownBy(() -> extract("neighbour"))
                .isInstanceOfSatisfying(
                        UnusableInput.class,
                        e -> assertThat(e.problems().getFirst().code()).isEqualTo("extract-role"));
        does("close", "judge", 1);
        assertThatThrownBy(() -> extract("judge"))
                .isInstanceOfSatisfying(
                        MachineLacks.class, e -> assertThat(e.problem().code()).isEqualTo("receipt-early"));
    }
}
