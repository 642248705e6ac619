package assize.docket.registry;

import static org.assertj.core.api.Assertions.assertThat;

import assize.docket.act.Appointment;
import assize.docket.act.Appointments;
import assize.docket.store.Database;
import assize.docket.store.Settings;
import assize.docket.write.CaseFiles;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import assize.law.problem.Problem;
import assize.law.scenario.Given;
import assize.law.step.Actor;
import assize.law.step.ClockCopy;
import assize.law.step.Event;
import assize.law.time.LegalTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Matters of the library's road fines in a docket of their own, which holds nothing that cannot be rebuilt. */
public final class Matters {
    /** The project's library of procedures. */
    public static final Path LIBRARY = Path.of(System.getProperty("assize.root"), "procedures");

    /** The rules and calendars of legal time. */
    public static final LegalTime TIME = LegalTime.load(LIBRARY.resolve("time"));

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    final Procedures procedures = procedures(LIBRARY);
    final Registry registry = new Registry(procedures, database());
    final CaseFiles files = new CaseFiles(database());
    private final String town = UUID.randomUUID().toString().substring(0, 8);

    /** The docket, opened when it is first asked for. */
    public static Database database() {
        return Opened.DATABASE;
    }

    private static final class Opened {
        private static final Database DATABASE = open();
    }

    static Procedures procedures(Path library) {
        return new Procedures(library, TIME, database());
    }

    private static Database open() {
        try {
            Database database = Database.open(new Settings(Files.createTempDirectory("assize-registry-"), null, 0, 12));
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Noon of a day in Rome, or the moment itself. */
    static Instant at(String day) {
        return day.length() > 10
                ? Instant.parse(day)
                : LocalDate.parse(day).atTime(LocalTime.NOON).atZone(ROME).toInstant();
    }

    Actor offender() {
        return new Actor("Maria Bianchi", "offender", null);
    }

    /** Somebody in an office of this test's own town, who has held it since the beginning of 2000. */
    Actor office(String person, String role) {
        return office(person, role, body(role), at("2000-01-01"));
    }

    Actor office(String person, String role, String body, Instant from) {
        Appointments register = new Appointments(database());
        if (register.find(person, role, body, from).isEmpty()) {
            register.appoint(new Appointment(UUID.randomUUID(), person, role, body, from, null, "mayor"));
        }
        return new Actor(person, role, body);
    }

    String body(String role) {
        return role + " of " + town;
    }

    Event.Act act(String action, Actor actor, String day, String... given) {
        Procedure procedure = procedures.current("it-road-fine").procedure();
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < given.length; i += 2) {
            texts.put(given[i], given[i + 1]);
        }
        Map<String, Object> values = values(procedure, action, texts);
        return Event.Act.of(action, actor, values, at(day));
    }

    /** What is given with an action, as values of the types that its form declares. */
    static Map<String, Object> values(Procedure procedure, String action, Map<String, String> texts) {
        return new Given(procedure).values(procedure.findAction(action).orElseThrow(), texts);
    }

    /** A running clock of a case. */
    ClockCopy clock(UUID id, String name) {
        return Objects.requireNonNull(registry.state(id).clocks().get(name), name);
    }

    Event.Act finding(String day, String... more) {
        List<String> given =
                new ArrayList<>(List.of("finding.amount", "100 EUR", "finding.points", "0", "finding.abroad", "no"));
        given.addAll(List.of(more));
        return act("create", office("Anna Neri", "officer"), day, given.toArray(String[]::new));
    }

    Event.Act sending(String day) {
        return act("send", office("Ugo Riva", "police"), day, "sending.expense", "15 EUR");
    }

    Event.Act payment(String day, String amount) {
        return act("pay", offender(), day, "payment.amount", amount);
    }

    Event reached(String day) {
        Actor police = office("Ugo Riva", "police");
        return new Event.Told("report", Upon.How.REACHED, "offender", "registered-post", police, at(day));
    }

    /** A fine found on a day. */
    UUID opened(String day) {
        return entered(registry.open("it-road-fine", finding(day), null, null)).caseId();
    }

    /** A fine found, sent and received. */
    UUID notified(String found, String sent, String reached) {
        UUID id = opened(found);
        entered(registry.take(id, 0, sending(sent), null));
        entered(registry.take(id, 0, reached(reached), null));
        return id;
    }

    List<String> types(UUID id) {
        return files.entries(id).stream().map(e -> e.entry().type()).toList();
    }

    String stage(UUID id) {
        return registry.state(id).stage();
    }

    static Answer.Entered entered(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Entered.class);
        return (Answer.Entered) answer;
    }

    static List<String> refused(Answer answer) {
        return reasons(answer).stream().map(Problem::code).toList();
    }

    static List<Problem> reasons(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        return ((Answer.Refused) answer).reasons();
    }

    /** What the whole docket's rebuilding finds. */
    static List<Problem> rebuilt() {
        List<Problem> problems = new ArrayList<>();
        Rebuild.Seen seen = new Rebuild(procedures(LIBRARY), database()).run(problems::add, _ -> {});
        assertThat(seen.differing()).isLessThanOrEqualTo(problems.size());
        return problems;
    }

    /** What the superuser of the server does behind the platform's back, to rows of one case. */
    static void tamper(String sql, UUID id) {
        assertThat(superuser(sql, id)).isPositive();
    }

    private static int superuser(String sql, UUID id) {
        String superuser = database().url().replace("user=assize", "user=postgres");
        try (Connection connection = DriverManager.getConnection(superuser);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Takes a case out of the docket without a trace. */
    static void forget(UUID id) {
        for (String rows :
                List.of("entry where case_id", "content where case_id", "clock where case_id", "turn where case_id")) {
            superuser("delete from " + rows + " = ?", id);
        }
        superuser("delete from case_file where id = ?", id);
    }
}
