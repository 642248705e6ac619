package assize.law.verify.random;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.language.Procedure;
import assize.law.step.Procedures;
import assize.law.verify.crosscheck.Tally;
import assize.law.verify.explore.Bounds;
import assize.law.verify.explore.Explorer;
import assize.law.verify.net.NetBuilder;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RandomProcedureTest {
    private static final int MANY = 60;

    @Test
    void the_same_seed_gives_the_same_procedure_and_another_one_another() {
        assertThat(RandomProcedure.text(7)).isEqualTo(RandomProcedure.text(7)).isNotEqualTo(RandomProcedure.text(8));
    }

    @Test
    void all_of_them_read_and_cases_get_stuck_in_a_good_part_of_them() {
        List<Tally> tallies = LongStream.range(1000, 1000 + MANY)
                .mapToObj(seed -> RandomProcedure.of(seed, Procedures.TIME.rules()))
                .map(one -> Tally.of(Explorer.explore(NetBuilder.of(one, 1), Bounds.USUAL)))
                .toList();
        assertThat(tallies.stream().filter(t -> !t.deadEnds().isEmpty()).count())
                .isBetween(MANY / 10L, MANY * 9L / 10);
        assertThat(tallies.stream().filter(t -> !t.cutOff().isEmpty()).count()).isBetween(MANY / 10L, MANY * 9L / 10);
    }

    @Test
    void every_part_of_the_language_that_they_are_made_of_occurs() {
        String all = String.join(
                "", LongStream.range(0, MANY).mapToObj(RandomProcedure::text).toList());
        assertThat(all)
                .contains("many: each", "per: debtor", "joins: debtor", "every(debtor", "on-request:", "at-most:")
                .contains("must:", "links:", "side-matters:", "upon: main ends", "repeats: true", "ends: [", "does: ");
    }

    @Test
    void the_large_one_has_as_many_stages_and_actions_as_it_is_told_and_all_are_reached() {
        Procedure large = LargeProcedure.of(200, 600, 1, Procedures.TIME.rules());
        assertThat(large.stages()).hasSize(200);
        assertThat(large.actions()).hasSize(600);
        assertThat(Tally.of(Explorer.explore(NetBuilder.of(large, 1), Bounds.USUAL))
                        .stages())
                .hasSize(201);
    }
}
