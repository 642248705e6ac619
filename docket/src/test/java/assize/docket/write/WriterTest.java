package assize.docket.write;

import static assize.docket.write.Changes.MONDAY;
import static assize.docket.write.Changes.bytes;
import static assize.docket.write.Changes.entry;
import static assize.docket.write.Changes.key;
import static assize.docket.write.Changes.keyed;
import static assize.docket.write.Changes.leaving;
import static assize.docket.write.Changes.newCase;
import static assize.docket.write.Changes.open;
import static assize.docket.write.Changes.step;
import static assize.docket.write.Changes.unkept;
import static assize.docket.write.Changes.with;
import static assize.docket.write.Changes.written;
import static org.assertj.core.api.Assertions.assertThat;

import assize.docket.act.Appointment;
import assize.docket.act.Appointments;
import assize.docket.entry.Chain;
import assize.docket.store.Database;
import assize.docket.store.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WriterTest {
    private final Database database = TestDatabase.shared();
    private final Writer writer = new Writer(database);
    private final CaseFiles files = new CaseFiles(database);

    @Test
    void a_new_case_is_kept_with_its_entries_and_can_be_read_again() {
        CaseHead head = newCase();
        CaseHead after = written(writer.write(
                        List.of(with(head, List.of(entry("file-case"), entry("pay-fee")), List.of(), null)))
                .getFirst());
        CaseHead read = files.find(head.id()).orElseThrow();
        assertThat(read).usingRecursiveComparison().isEqualTo(after);
        assertThat(read.revision()).isEqualTo(1);
        assertThat(Changes.types(files.entries(head.id()))).containsExactly("file-case", "pay-fee");
        assertThat(Chain.verify(head.id(), files.entries(head.id()), 2, read.lastHash()))
                .isEmpty();
    }

    @Test
    void a_step_goes_on_from_the_last_entry() {
        CaseHead head = open(writer);
        CaseHead after = written(writer.write(List.of(step(head, "answer"))).getFirst());
        assertThat(after.revision()).isEqualTo(2);
        assertThat(Chain.verify(head.id(), files.entries(head.id()), 2, after.lastHash()))
                .isEmpty();
    }

    @Test
    void of_many_changes_a_late_one_fails_alone_and_is_told_how_the_case_stands() {
        CaseHead one = open(writer);
        CaseHead other = open(writer);
        CaseHead moved = written(writer.write(List.of(step(one, "answer"))).getFirst());
        List<Result> results =
                writer.write(List.of(step(one, "answer"), step(other, "answer"), step(newCase(), "file-case")));
        assertThat(results.getFirst())
                .isInstanceOfSatisfying(
                        Result.Stale.class,
                        stale -> assertThat(stale.current())
                                .usingRecursiveComparison()
                                .isEqualTo(moved));
        assertThat(results.subList(1, 3)).hasOnlyElementsOfType(Result.Written.class);
        assertThat(files.entries(one.id())).hasSize(2);
    }

    @Test
    void of_many_changes_one_that_the_database_refuses_fails_alone() {
        CaseHead one = open(writer);
        CaseHead other = open(writer);
        Change bad = unkept(one);
        List<Result> results = writer.write(List.of(bad, step(other, "answer")));
        assertThat(results.getFirst())
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("change-refused"));
        assertThat(results.get(1)).isInstanceOf(Result.Written.class);
        assertThat(files.find(one.id()).orElseThrow().revision()).isEqualTo(1);
    }

    @Test
    void in_a_transaction_a_refused_change_leaves_the_others_to_be_committed() {
        CaseHead one = open(writer);
        CaseHead other = open(writer);
        Change bad = unkept(one);
        List<Result> results =
                database.inTransaction(connection -> writer.write(connection, List.of(bad, step(other, "answer"))));
        assertThat(results.get(1)).isInstanceOf(Result.Written.class);
        assertThat(files.find(other.id()).orElseThrow().revision()).isEqualTo(2);
    }

    @Test
    void two_changes_of_one_case_in_one_call_go_one_after_the_other() {
        CaseHead head = open(writer);
        List<Result> results = writer.write(List.of(step(head, "answer"), step(head, "reply")));
        assertThat(results.getFirst()).isInstanceOf(Result.Written.class);
        assertThat(results.get(1)).isInstanceOf(Result.Stale.class);
        assertThat(Changes.types(files.entries(head.id()))).containsExactly("file-case", "answer");
    }

    @Test
    void a_retry_with_the_same_key_gets_the_same_answer() {
        CaseHead head = open(writer);
        String name = UUID.randomUUID().toString();
        Change act = keyed(head, "answer", key(name, "the answer"));
        CaseHead after = written(writer.write(List.of(act)).getFirst());
        Change again = keyed(after, "answer", key(name, "the answer"));
        for (Change retry : List.of(act, again)) {
            assertThat(writer.write(List.of(retry)).getFirst())
                    .isInstanceOfSatisfying(Result.Repeated.class, repeated -> {
                        assertThat(repeated.answer()).isEqualTo(bytes("answer to the answer"));
                        assertThat(repeated.caseId()).isEqualTo(head.id());
                        assertThat(repeated.seq()).isEqualTo(2);
                    });
        }
        assertThat(files.entries(head.id())).hasSize(2);
        assertThat(files.answered(key(name, "the answer"), null)).isPresent();
    }

    @Test
    void the_same_key_for_another_act_is_refused() {
        CaseHead head = open(writer);
        String name = UUID.randomUUID().toString();
        writer.write(List.of(keyed(head, "answer", key(name, "the answer"))));
        assertThat(writer.write(List.of(keyed(open(writer), "withdraw", key(name, "something else"))))
                        .getFirst())
                .isEqualTo(new Result.KeyReused(name));
    }

    @Test
    void one_key_twice_in_one_call_opens_one_case() {
        String name = UUID.randomUUID().toString();
        List<Result> results = writer.write(List.of(
                keyed(newCase(), "file-case", key(name, "file")),
                keyed(newCase(), "file-case", key(name, "file")),
                step(newCase(), "file-case")));
        assertThat(results).hasAtLeastOneElementOfType(Result.Repeated.class);
        assertThat(results.stream().filter(Result.Written.class::isInstance)).hasSize(2);
    }

    @Test
    void a_reference_from_outside_names_one_case() {
        String reference = "A" + UUID.randomUUID();
        CaseHead first = CaseHead.opening(UUID.randomUUID(), "fines", "digest", reference, Changes.MONDAY);
        writer.write(List.of(step(first, "create")));
        CaseHead second = CaseHead.opening(UUID.randomUUID(), "fines", "digest", reference, Changes.MONDAY);
        assertThat(writer.write(List.of(step(second, "create"))).getFirst())
                .isInstanceOfSatisfying(
                        Result.Stale.class,
                        stale -> assertThat(java.util.Objects.requireNonNull(stale.current())
                                        .id())
                                .isEqualTo(first.id()));
        assertThat(files.withReference(reference).orElseThrow().id()).isEqualTo(first.id());
    }

    @Test
    void of_the_clocks_of_a_case_those_are_written_that_a_change_touches() {
        CaseHead head = newCase();
        Instant due = Changes.MONDAY.plusSeconds(60);
        ArmedClock answer = new ArmedClock("answer-time", "defendant-1", due, true);
        ArmedClock other = new ArmedClock("answer-time", "defendant-2", due, true);
        ArmedClock trial = new ArmedClock("trial-time", "", due.plusSeconds(9), true);
        List<ArmedClock> before = List.of(answer, other, trial);
        CaseHead opened = written(writer.write(List.of(with(head, List.of(entry("serve")), before, null)))
                .getFirst());
        String untouched = version(head.id(), "trial-time");
        ArmedClock paused = new ArmedClock("answer-time", "defendant-2", due.plusSeconds(5), false);
        Difference<ArmedClock> change =
                Difference.between(before, List.of(paused, trial), clock -> clock.name() + " of " + clock.holder());
        writer.write(List.of(with(opened, List.of(entry("answer")), change, null)));
        assertThat(files.clocks(head.id())).containsExactly(paused, trial);
        assertThat(version(head.id(), "trial-time")).isEqualTo(untouched);
    }

    /** Which transaction wrote the row of a clock. */
    private String version(UUID id, String clock) {
        return database.run(connection -> {
            try (var select =
                    connection.prepareStatement("select xmin::text from clock where case_id = ? and name = ?")) {
                select.setObject(1, id);
                select.setString(2, clock);
                try (var row = select.executeQuery()) {
                    row.next();
                    return row.getString(1);
                }
            }
        });
    }

    @Test
    void what_leaves_the_house_is_written_with_the_step() {
        CaseHead head = newCase();
        writer.write(List.of(leaving(head, bytes("first"), bytes("second"))));
        List<String> leaving = database.run(connection -> {
            try (var select = connection.prepareStatement(
                    "select convert_from(payload, 'UTF8') from outbox where case_id = ? and seq = 1 order by id")) {
                select.setObject(1, head.id());
                var found = new java.util.ArrayList<String>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                }
                return found;
            }
        });
        assertThat(leaving).containsExactly("first", "second");
    }

    @Test
    void every_case_is_visited_with_all_its_entries() {
        CaseHead head = open(writer);
        CaseHead after = written(writer.write(List.of(step(head, "answer"))).getFirst());
        var seen = new java.util.HashMap<UUID, Long>();
        files.each((file, entries, _, _) -> seen.put(file.id(), (long) entries.size()));
        assertThat(seen).containsEntry(after.id(), 2L);
    }

    @Test
    void an_act_of_an_office_is_kept_only_if_the_office_is_held_at_its_moment() {
        Appointments register = new Appointments(database);
        String judge = "judge " + UUID.randomUUID();
        UUID appointment = UUID.randomUUID();
        register.appoint(new Appointment(appointment, judge, "judge", "court", MONDAY, null, "president"));
        Office before = new Office(judge, "judge", "court", MONDAY.minusMillis(1));
        Office held = new Office(judge, "judge", "court", MONDAY);
        Office elsewhere = new Office(judge, "judge", "other court", MONDAY);
        CaseHead opened = open(writer);
        assertThat(writer.write(List.of(
                        step(opened, "decide").by(before),
                        step(newCase(), "open").by(elsewhere))))
                .containsExactly(new Result.NotAppointed(before), new Result.NotAppointed(elsewhere));
        CaseHead decided =
                written(writer.write(List.of(step(opened, "decide").by(held))).getFirst());
        register.end(appointment, MONDAY, "president");
        assertThat(writer.write(List.of(step(decided, "decide").by(held))))
                .containsExactly(new Result.NotAppointed(held));
        assertThat(writer.write(List.of(step(opened, "decide").by(before))).getFirst())
                .isInstanceOf(Result.Stale.class);
    }
}
