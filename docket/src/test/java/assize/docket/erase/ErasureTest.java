package assize.docket.erase;

import static org.assertj.core.api.Assertions.assertThat;

import assize.docket.act.Appointment;
import assize.docket.act.Appointments;
import assize.docket.audit.Audit;
import assize.docket.audit.DocketAudit;
import assize.docket.audit.FolderSource;
import assize.docket.backup.DayKeys;
import assize.docket.backup.SealedBackup;
import assize.docket.log.LastSeen;
import assize.docket.log.LogBook;
import assize.docket.log.LogExport;
import assize.docket.receipt.Receipt;
import assize.docket.receipt.Receipts;
import assize.docket.registry.Answer;
import assize.docket.registry.Procedures;
import assize.docket.registry.Rebuild;
import assize.docket.registry.Registry;
import assize.docket.store.Database;
import assize.docket.store.Settings;
import assize.docket.tlog.NoteSigner;
import assize.docket.tlog.Policy;
import assize.law.problem.MachineLacks;
import assize.law.problem.UnusableInput;
import assize.law.step.Actor;
import assize.law.step.Event;
import assize.law.time.LegalTime;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two archivists erase ended cases; every proof holds, and nothing of what was said is left. */
class ErasureTest {
    private static final int SUBJECTS = 200;
    private static final String PROCEDURE = """
            procedure: short
            title: A short matter
            law: Small Act
            in-force: "2000-01-01"
            counting: elapsed
            place: UTC
            currency: EUR
            roles:
              asker: {kind: party}
            facts:
              saying: {form: saying}
            stages: {open: {start: true}, closed: {end: true}}
            actions:
              ask: {by: asker, opens: open, form: saying, sets: saying, law: art. 1}
              close: {by: asker, from: open, to: closed, law: art. 3}
            """;
    private static final String FORM = """
            form: saying
            title: What somebody says
            fields:
              text: {type: text, required: true}
            """;
    private static final LegalTime TIME =
            LegalTime.load(Path.of(System.getProperty("assize.root"), "procedures", "time"));
    /** Of so few the planner keeps the values as they are, and not packed. */
    private static final int FEW = 20;

    private static final Archivist ONE = new Archivist("Ada Birk", "archive");
    private static final Archivist OTHER = new Archivist("Bo Carl", "archive");

    private final NoteSigner signer = LogBook.signer(LogBook.ORIGIN);

    @TempDir
    private Path folder;

    private Path home;
    private Database database;
    private Procedures procedures;
    private Registry registry;
    private Erasure erasure;

    @BeforeEach
    void an_archive_with_two_archivists() throws IOException {
        home = folder.resolve("home");
        database = Database.open(new Settings(home, null, 0, 4));
        Path library = folder.resolve("library");
        Files.writeString(Files.createDirectories(library.resolve("short")).resolve("procedure.yaml"), PROCEDURE);
        Files.writeString(
                Files.createDirectories(library.resolve("short/forms")).resolve("saying.yaml"), FORM);
        procedures = new Procedures(library, TIME, database);
        registry = new Registry(procedures, database);
        erasure = new Erasure(database);
        for (Archivist one : List.of(ONE, OTHER)) {
            new Appointments(database)
                    .appoint(new Appointment(
                            UUID.randomUUID(), one.person(), Archivist.OFFICE, one.body(), ago(900), null, "mayor"));
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Instant ago(int days) {
        return database.time().instant().minus(Duration.ofDays(days)).truncatedTo(ChronoUnit.MICROS);
    }

    private UUID opened(String word) {
        Actor asker = new Actor(word, "asker", null);
        Answer answer = registry.open(
                "short", Event.Act.of("ask", asker, Map.of("saying.text", word), ago(9)), null, "k" + word);
        return ((Answer.Entered) answer).caseId();
    }

    private UUID ended(String word) {
        UUID id = opened(word);
        Actor asker = new Actor(word, "asker", null);
        registry.take(id, 0, Event.Act.of("close", asker, Map.of(), ago(8)), "c" + word);
        return id;
    }

    private String refusal(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (UnusableInput e) {
            return e.problems().getFirst().code();
        } catch (MachineLacks e) {
            return e.problem().code();
        }
    }

    private List<String> problems() {
        List<String> found = new ArrayList<>();
        new Rebuild(procedures, database).run(problem -> found.add(problem.code()), _ -> {});
        Path log = folder.resolve("log");
        LogBook.sequencer(database, signer).round();
        new LogExport(database).to(log, List.of());
        DocketAudit looking = new DocketAudit(database, problem -> found.add(problem.code()));
        new Audit(new FolderSource(log), Policy.withoutWitnesses(List.of(signer.key()))).run(List.of(), looking);
        looking.finish();
        return found;
    }

    @Test
    void one_asks_and_another_carries_it_out_and_nobody_alone() {
        UUID id = ended("word");
        assertThat(refusal(() -> erasure.carryOut(id, OTHER))).isEqualTo("erasure-not-asked");
        assertThat(refusal(() -> erasure.ask(id, " ", ONE))).isEqualTo("erasure-order");
        assertThat(refusal(() -> erasure.ask(id, "order 7", new Archivist("Eve", "archive"))))
                .isEqualTo("erasure-no-office");
        assertThat(refusal(() -> erasure.ask(opened("open"), "order 7", ONE))).isEqualTo("erasure-open");
        erasure.ask(id, "order 7", ONE);
        assertThat(problems()).as("asked and not done").isEmpty();
        assertThat(refusal(() -> erasure.carryOut(id, ONE))).isEqualTo("erasure-same-person");
        assertThat(refusal(() -> erasure.carryOut(id, new Archivist(OTHER.person(), "elsewhere"))))
                .isEqualTo("erasure-no-office");
        assertThat(erasure.carryOut(id, OTHER)).isEqualTo(2);
        assertThat(new Rebuild(procedures, database).run(_ -> {}, _ -> {}).erased())
                .isEqualTo(1);
        assertThat(refusal(() -> erasure.carryOut(id, OTHER))).isEqualTo("erasure-done");
        assertThat(refusal(() -> erasure.ask(UUID.randomUUID(), "order 7", ONE)))
                .isEqualTo("receipt-no-case");
        assertThat(problems()).isEmpty();
    }

    @Test
    void the_database_takes_nothing_away_without_the_two_entries() throws SQLException {
        UUID id = ended("word");
        String erase = "select erase_case('" + id + "')";
        assertThat(refusal(() ->
                        database.run(connection -> connection.createStatement().execute(erase))))
                .isEqualTo("database-failed");
        assertThat(refusal(() ->
                        database.run(connection -> connection.createStatement().execute("delete from content"))))
                .isEqualTo("database-not-allowed");
        LogBook.asOwner(database.url(), "delete from content where case_id = '" + id + "'");
        assertThat(problems()).contains("content-missing", "audit-content-gone");
    }

    /** G23 on 200 subjects. */
    @Test
    void nothing_of_two_hundred_subjects_is_left_and_what_they_hold_still_proves_itself() throws Exception {
        List<UUID> cases = new ArrayList<>();
        for (int nr = 0; nr < SUBJECTS; nr++) {
            cases.add(ended(word(nr)));
            if (nr == FEW) { // as the database does by itself at any time
                LogBook.asOwner(database.url(), "analyze");
            }
        }
        UUID kept = ended("kept-for-comparison");
        LogBook.sequencer(database, signer).round();
        Receipts receipts = new Receipts(database);
        List<Receipts.Made> held =
                cases.stream().map(id -> receipts.make(id, 1)).toList();
        assertThat(planted())
                .as("they can be found where they are, and where the planner keeps values of columns")
                .anyMatch(file -> file.endsWith("2619"));
        DayKeys keys = new DayKeys(folder.resolve("keys"));
        LocalDate today = LocalDate.of(2026, 11, 30);
        Path backup = backup(keys, today);
        assertThat(restored(keys, backup)).as("a backup holds them as well").contains("planted-");
        for (UUID id : cases) {
            erasure.ask(id, "order 12 of 2026", ONE);
            assertThat(erasure.carryOut(id, OTHER)).isEqualTo(2);
        }
        erasure.purge();
        assertThat(rows()).as("in no row of any table").isZero();
        assertThat(planted()).as("in no file of a table or an index").isEmpty();
        assertThat(keys.destroyBefore(today.plusDays(1))).containsExactly(today);
        assertThat(refusal(() -> restored(keys, backup))).isEqualTo("backup-key-gone");
        assertThat(Files.readString(backup, StandardCharsets.ISO_8859_1)).doesNotContain("planted-");
        assertThat(registry.get(cases.getFirst()).state()).isNotEmpty();
        assertThat(problems()).isEmpty();
        Policy trust = Policy.withoutWitnesses(List.of(signer.key()));
        for (Receipts.Made one : held) {
            Receipt receipt = Receipt.read("held", one.receipt().bytes());
            assertThat(receipt.check(trust).checkpoint().size()).isPositive();
            assertThat(receipt.opening().committedTo(java.util.Objects.requireNonNull(one.content())))
                    .isTrue();
        }
        Receipts.Made now = receipts.make(cases.getFirst(), 1);
        assertThat(now.content()).isNull();
        assertThat(now.receipt().opening().contentSalt()).isNull();
        assertThat(receipts.make(kept, 1).content()).isNotNull();
    }

    /** A dump from before an erasure holds what was erased: it is not to come back to work. */
    @Test
    void a_copy_from_before_the_erasure_is_refused_once_the_erasure_is_public() throws Exception {
        Path last = folder.resolve("last");
        database.close();
        database = LogBook.newDatabase();
        procedures = new Procedures(folder.resolve("library"), TIME, database);
        registry = new Registry(procedures, database);
        for (Archivist one : List.of(ONE, OTHER)) {
            new Appointments(database)
                    .appoint(new Appointment(
                            UUID.randomUUID(), one.person(), Archivist.OFFICE, one.body(), ago(900), null, "mayor"));
        }
        UUID id = ended("word");
        new Erasure(database).ask(id, "order 7", ONE);
        try (var log = LogBook.watch(database, signer, last, problem -> {})) {
            log.once();
        }
        database.close();
        try (Database copy = LogBook.copyOf(database);
                Database erased = LogBook.copyOf(database)) {
            new Erasure(erased).carryOut(id, OTHER);
            try (var log = LogBook.watch(erased, signer, last, problem -> {})) {
                log.once();
            }
            assertThat(new Receipts(copy).make(id, 1).content()).isNotNull();
            assertThat(refusal(() -> new LastSeen(last).check(copy))).isEqualTo("log-older");
            assertThat(refusal(() -> new LastSeen(last).check(erased))).isEqualTo("done");
        }
        database = LogBook.newDatabase();
    }

    private static String word(int nr) {
        return "planted-%03d-quince".formatted(nr);
    }

    /** The files of the tables as they are now, one behind the other, sealed. */
    private Path backup(DayKeys keys, LocalDate day) throws IOException, SQLException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Path file : planted()) {
            all.writeBytes(Files.readAllBytes(file));
        }
        Path sealed = folder.resolve("backup");
        new SealedBackup(keys).seal(new ByteArrayInputStream(all.toByteArray()), sealed, day);
        return sealed;
    }

    private String restored(DayKeys keys, Path backup) {
        Path to = folder.resolve("restored");
        try (var in = Files.newInputStream(backup)) {
            new SealedBackup(keys).open("backup", in, to);
            return Files.readString(to, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts rows of all tables that show one of the words. */
    private long rows() {
        return database.run(connection -> {
            long found = 0;
            try (var tables = connection.createStatement();
                    var names = tables.executeQuery(
                            "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace"
                                    + " and has_table_privilege(oid, 'select')")) {
                while (names.next()) {
                    try (var ask = connection.createStatement();
                            var row = ask.executeQuery("select count(*) from " + names.getString(1)
                                    + " t where t::text like '%planted-%' or t::text like '%"
                                    + hex("planted-") + "%'")) {
                        row.next();
                        found += row.getLong(1);
                    }
                }
            }
            return found;
        });
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The files of tables and indexes in which one of the words stands; the write-ahead log is not one of them. */
    private List<Path> planted() throws IOException, SQLException {
        LogBook.asOwner(database.url().replace("user=assize", "user=postgres"), "checkpoint");
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.toString().contains("/base/")
                        && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("planted-")) {
                    found.add(file);
                }
            }
        }
        return found;
    }
}
