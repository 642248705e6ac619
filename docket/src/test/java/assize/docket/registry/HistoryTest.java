package assize.docket.registry;

import static assize.docket.registry.Matters.entered;
import static org.assertj.core.api.Assertions.assertThat;

import assize.docket.entry.NewEntry;
import assize.docket.write.ArmedClock;
import assize.docket.write.CaseHead;
import assize.docket.write.Result;
import assize.docket.write.Writer;
import assize.law.step.Course;
import assize.law.step.Event;
import assize.law.step.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Cases that were read from an old log: their clocks stand still until somebody acts. */
class HistoryTest {
    private final Matters matters = new Matters();

    /** A fine as a replay enters it. */
    private UUID read(String day) {
        Course course = matters.procedures.current("it-road-fine");
        Event.Act found = matters.finding(day);
        Course.Passage passage = course.take(State.NOTHING, found, Set.of());
        List<NewEntry> entries = passage.entered().stream()
                .map(outcome -> Contents.of(course.procedure(), outcome, List.of(), Map.of("n", 0)))
                .toList();
        CaseHead head = CaseHead.opening(
                UUID.randomUUID(), course.procedure().name(), course.procedure().digest(), null, found.at());
        List<Result> results = new Writer(Matters.database())
                .write(List.of(Rows.opening(course.procedure(), head, entries, passage.state(State.NOTHING), false)));
        assertThat(results).hasOnlyElementsOfType(Result.Written.class);
        return head.id();
    }

    @Test
    void its_clocks_stand_still() {
        UUID id = read("2026-01-08");
        assertThat(matters.files.clocks(id)).isNotEmpty().noneMatch(ArmedClock::armed);
        assertThat(matters.registry.get(id).standing()).isTrue();
        assertThat(Matters.rebuilt()).isEmpty();
    }

    @Test
    void once_somebody_acts_they_all_run_those_too_that_the_act_leaves_as_they_are() {
        UUID id = read("2026-01-08");
        List<ArmedClock> before = matters.files.clocks(id);
        entered(matters.registry.take(id, 0, matters.payment("2026-01-20", "10.00 EUR"), null));
        List<ArmedClock> after = matters.files.clocks(id);
        assertThat(after).isNotEmpty().allMatch(ArmedClock::armed);
        assertThat(after).extracting(ArmedClock::due).containsAnyElementsOf(dues(before));
        assertThat(matters.registry.get(id).standing()).isFalse();
        assertThat(Matters.rebuilt()).isEmpty();
    }

    private static List<Instant> dues(List<ArmedClock> clocks) {
        return clocks.stream().map(ArmedClock::due).toList();
    }

    @Test
    void clocks_that_stand_still_in_a_case_that_was_not_read_from_a_log_are_found() {
        UUID id = matters.opened("2026-01-08");
        Matters.tamper("update clock set armed = false where case_id = ?", id);
        Matters.tamper("update case_file set standing = true where id = ?", id);
        assertThat(Matters.rebuilt())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.place().file()).isEqualTo("case " + id));
        Matters.forget(id);
    }
}
