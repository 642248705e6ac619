package assize.docket.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assize.docket.act.Appointment;
import assize.docket.act.Appointments;
import assize.docket.registry.Answer;
import assize.docket.registry.Procedures;
import assize.docket.registry.Registry;
import assize.docket.store.Database;
import assize.docket.store.TestDatabase;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import assize.law.step.Actor;
import assize.law.step.Event;
import assize.law.time.LegalTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who sees what, in which order, page by page; each test in a town of its own. */
class QueueTest {
    private static final String PROCEDURE = """
            procedure: waiting
            title: A matter that waits
            law: none; it is made to be tested
            in-force: "2000-01-01"
            counting: eu-1182
            place: UTC
            calendar: DE
            roles:
              asker:     {kind: party}
              clerk:     {kind: office, at: registry}
              judge:     {kind: office, at: court}
              president: {kind: office, at: court}
            stages: {asked: {start: true}, heard: {}, closed: {end: true}}
            actions:
              ask: {by: asker, opens: asked, law: art. 1}
              enter: {by: clerk, opens: asked, law: art. 1}
              note: {by: clerk, from: asked, law: art. 1}
              visit: {by: clerk, from: asked, law: art. 1}
              hear: {by: clerk, from: asked, to: heard, law: art. 2}
              decide: {by: judge, from: heard, to: closed, law: art. 3}
              remit: {by: [judge, president], from: heard, to: asked, law: art. 3}
            clocks:
              hearing-time: {owner: clerk, from: note, stopped-by: hear, length: 30 days,
                when-passed: {tells: asker}, protects: duty, law: art. 2}
            """;
    private static final LegalTime TIME =
            LegalTime.load(Path.of(System.getProperty("assize.root"), "procedures", "time"));

    @TempDir
    Path library;

    private final Database database = TestDatabase.shared();
    private final Appointments register = new Appointments(database);
    private final Instant now = database.time().instant().truncatedTo(ChronoUnit.MICROS);
    private final String town = " of " + UUID.randomUUID();
    private final Actor clerk = office("clerk", "registry");
    private final Actor judge = office("judge", "court");
    private Procedures procedures = new Procedures(Path.of("unused"), TIME, database);
    private Registry registry = new Registry(procedures, database);

    @BeforeEach
    void lay_out_the_library() throws IOException {
        Files.writeString(Files.createDirectories(library.resolve("waiting")).resolve("procedure.yaml"), PROCEDURE);
        procedures = new Procedures(library, TIME, database);
        registry = new Registry(procedures, database);
    }

    private Actor office(String role, String body) {
        return office(role + town, role, body + town, now.minus(Duration.ofDays(900)), null);
    }

    private Actor office(String person, String role, String body, Instant from, @Nullable Instant until) {
        register.appoint(new Appointment(UUID.randomUUID(), person, role, body, from, until, "mayor"));
        return new Actor(person, role, body);
    }

    /** A case that the clerk entered so many days ago. */
    private UUID entered(Actor by, int daysAgo) {
        return id(registry.open("waiting", act("enter", by, daysAgo), null, null));
    }

    private Event.Act act(String action, Actor by, int daysAgo) {
        return Event.Act.of(action, by, Map.of(), now.minus(Duration.ofDays(daysAgo)));
    }

    private void does(UUID id, String action, Actor by, int daysAgo) {
        id(registry.take(id, 0, act(action, by, daysAgo), null));
    }

    private static UUID id(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Entered.class);
        return ((Answer.Entered) answer).caseId();
    }

    private List<WaitingCase> all(Actor person, int most) {
        Queue queue = new Queue(procedures, database);
        List<WaitingCase> all = new ArrayList<>();
        Cursor from = null;
        do {
            Queue.Page page = queue.page(person.person(), most, from);
            assertThat(page.cases()).hasSizeLessThanOrEqualTo(most);
            all.addAll(page.cases());
            from = page.next() == null ? null : Cursor.of(page.next().word());
        } while (from != null);
        return all;
    }

    private List<UUID> seen(Actor person) {
        return all(person, Queue.MOST).stream().map(WaitingCase::caseId).toList();
    }

    @Test
    void an_office_sees_the_cases_of_its_own_body_and_those_that_nobody_has_taken_up() {
        Actor elsewhere = office("other clerk" + town, "clerk", "other" + town, now.minus(Duration.ofDays(900)), null);
        UUID here = entered(clerk, 9);
        UUID there = entered(elsewhere, 8);
        UUID nobodys = id(registry.open("waiting", act("ask", new Actor("Li" + town, "asker", null), 7), null, null));
        assertThat(seen(clerk)).contains(here, nobodys).doesNotContain(there);
        assertThat(seen(elsewhere)).contains(there, nobodys).doesNotContain(here);
        assertThat(seen(judge)).doesNotContain(here, there, nobodys);
        does(nobodys, "note", clerk, 6);
        assertThat(seen(elsewhere)).doesNotContain(nobodys);
        WaitingCase one = all(clerk, 9).stream()
                .filter(w -> w.caseId().equals(nobodys))
                .findFirst()
                .orElseThrow();
        assertThat(one.offices())
                .containsExactly(new WaitingCase.Office("clerk", "registry" + town, List.of("note", "visit", "hear")));
        assertThat(one.clock()).isEqualTo("hearing-time");
        assertThat(one.revision()).isEqualTo(2);
        assertThat(one.stage()).isEqualTo("asked");
    }

    @Test
    void the_earliest_clock_comes_first_then_cases_without_one_the_oldest_first() {
        UUID young = entered(clerk, 3);
        UUID old = entered(clerk, 30);
        UUID late = entered(clerk, 40);
        UUID soon = entered(clerk, 20);
        does(late, "note", clerk, 2);
        does(soon, "note", clerk, 12);
        List<UUID> ours = List.of(soon, late, old, young);
        assertThat(seen(clerk).stream().filter(ours::contains)).containsExactlyElementsOf(ours);
    }

    @Test
    void a_case_goes_to_the_next_office_and_is_gone_when_it_is_closed() {
        UUID id = entered(clerk, 9);
        does(id, "hear", clerk, 8);
        assertThat(seen(clerk)).doesNotContain(id);
        assertThat(seen(judge)).contains(id);
        does(id, "remit", judge, 7);
        assertThat(seen(clerk)).contains(id);
        assertThat(seen(judge)).doesNotContain(id);
        does(id, "hear", clerk, 6);
        does(id, "decide", judge, 5);
        assertThat(seen(judge)).doesNotContain(id);
        assertThat(seen(clerk)).doesNotContain(id);
    }

    @Test
    void an_appointment_that_has_ended_or_not_begun_shows_nothing() {
        UUID id = entered(clerk, 9);
        String body = "registry" + town;
        assertThat(seen(office("past" + town, "clerk", body, now.minusSeconds(90), now.minusSeconds(1))))
                .isEmpty();
        assertThat(seen(office("to be" + town, "clerk", body, now.plusSeconds(3_600), null)))
                .isEmpty();
        assertThat(seen(new Actor("nobody" + town, "clerk", body))).isEmpty();
        assertThat(seen(clerk)).contains(id);
        register.of(clerk.person()).forEach(a -> register.end(a.id(), now, "mayor"));
        assertThat(seen(clerk)).isEmpty();
    }

    @Test
    void somebody_with_several_offices_sees_a_case_once_and_pages_have_no_gap_and_no_double() {
        office(judge.person(), "president", "court" + town, now.minus(Duration.ofDays(900)), null);
        office(judge.person(), "clerk", "registry" + town, now.minus(Duration.ofDays(900)), null);
        List<UUID> ours = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            UUID id = entered(clerk, 20 + i % 3);
            ours.add(id);
            if (i % 2 == 0) {
                does(id, "note", clerk, 2);
            }
            if (i % 3 == 0) {
                does(id, "hear", clerk, 1);
                does(id, "remit", judge, 1);
                does(id, "hear", clerk, 1);
            }
        }
        List<WaitingCase> whole = all(judge, Queue.MOST);
        List<UUID> ids = whole.stream().map(WaitingCase::caseId).toList();
        assertThat(ids).doesNotHaveDuplicates().containsAll(ours);
        assertThat(all(judge, 5)).isEqualTo(whole);
        assertThat(all(judge, 1)).isEqualTo(whole);
        assertThat(whole.stream()
                        .filter(w -> w.caseId().equals(ours.getFirst()))
                        .findFirst()
                        .orElseThrow()
                        .offices())
                .extracting(WaitingCase.Office::role)
                .containsExactly("judge", "president");
    }

    @Test
    void each_lane_is_read_from_the_index_in_order_and_no_table_as_a_whole() {
        String plan = database.run(connection -> plan(connection, clerk.person()));
        assertThat(plan)
                .contains("using turn_page on turn", "using case_file_pkey on case_file")
                .doesNotContain("Seq Scan");
        assertThat(plan.lines().filter(line -> line.contains("Index Cond: ((role = ")))
                .singleElement()
                .asString()
                .contains("body = office.body", "ROW(due_at, opened_at, case_id) > ROW(");
    }

    private static String plan(Connection connection, String person) {
        List<String> lines = new ArrayList<>();
        try (PreparedStatement select = Queue.select("explain ", connection, person, 50, null);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
        return String.join("\n", lines);
    }

    @Test
    void a_place_that_no_page_gave_is_told_and_so_is_a_page_without_bound() {
        for (String word : List.of("", "x", "-_-_-", "2026-03-01_x_y")) {
            assertThatThrownBy(() -> Cursor.of(word))
                    .isInstanceOfSatisfying(
                            UnusableInput.class,
                            e -> assertThat(e.problems())
                                    .extracting(Problem::code)
                                    .containsExactly("queue-cursor"));
        }
        Queue queue = new Queue(procedures, database);
        assertThatThrownBy(() -> queue.page("Li", Queue.MOST + 1, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_some_cases_those_that_wait_for_a_person_are_told_with_the_clocks_that_run() {
        UUID dated = entered(clerk, 9);
        does(dated, "note", clerk, 8);
        UUID undated = entered(clerk, 5);
        entered(clerk, 4);
        List<WaitingCase> some = new Queue(procedures, database).of(clerk.person(), List.of(undated, dated));
        assertThat(some).extracting(WaitingCase::caseId).containsExactly(dated, undated);
        assertThat(some.getFirst().running())
                .singleElement()
                .satisfies(running -> assertThat(running.name()).isEqualTo("hearing-time"))
                .satisfies(running ->
                        assertThat(running.due()).isEqualTo(some.getFirst().due()));
        assertThat(some.getLast().running()).isEmpty();
        assertThat(new Queue(procedures, database).of(judge.person(), List.of(undated, dated)))
                .as("nothing of it waits for the judge")
                .isEmpty();
    }

    @Test
    void a_case_in_which_several_clocks_run_is_one_case_and_the_earliest_of_them_comes_first() {
        UUID dated = entered(clerk, 9);
        does(dated, "note", clerk, 8);
        UUID other = entered(clerk, 4);
        String more = "insert into clock (case_id, name, holder, due_at, armed)"
                + " select c.case_id, m.name, '', c.due_at + m.later * interval '1 day', m.armed from clock c,"
                + " (values ('a-later', 2, true), ('between', 1, true), ('asleep', -1, false))"
                + " m (name, later, armed) where c.case_id = ?";
        database.run(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(more)) {
                insert.setObject(1, dated);
                return insert.executeUpdate();
            }
        });
        List<WaitingCase> all = all(clerk, 2);
        assertThat(all).extracting(WaitingCase::caseId).containsExactly(dated, other);
        assertThat(all.getFirst().running())
                .extracting(WaitingCase.Running::name)
                .containsExactly("hearing-time", "between", "a-later");
    }

    @Test
    void what_an_office_owes_and_missed_stays_at_the_head_until_it_is_done() {
        UUID late = entered(clerk, 50);
        does(late, "note", clerk, 49);
        UUID soon = entered(clerk, 20);
        does(soon, "note", clerk, 19);
        does(late, "visit", clerk, 1);
        WaitingCase first = all(clerk, Queue.MOST).getFirst();
        assertThat(first.caseId()).isEqualTo(late);
        assertThat(first.clock()).isEqualTo("hearing-time");
        assertThat(first.due()).isBefore(now);
        assertThat(first.running()).as("it runs no more").isEmpty();
        does(late, "hear", clerk, 0);
        assertThat(seen(clerk)).containsExactly(soon);
    }
}
