package assize.bench.soak.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import assize.docket.registry.Procedures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Histories by seed; the long form is {@code assize soak --only simulated}. */
class SimulatedTest {
    @TempDir
    Path folder;

    private Procedures procedures;

    @BeforeEach
    void procedures() throws IOException {
        procedures = Simulated.procedures(folder, Path.of(System.getProperty("assize.root"), "procedures/time"));
    }

    private Verdict verdict(long seed, Flaw flaw) {
        return History.of(Plan.of(seed), procedures, flaw);
    }

    @Test
    void hundreds_of_histories_break_no_rule() {
        for (long seed = 1; seed <= 300; seed++) {
            assertThat(verdict(seed, Flaw.NONE).found()).as("seed " + seed).isEmpty();
        }
    }

    /**
     * 90, 102: a judge who opened a linked matter at the same moment, before linked matters were held. 186: days that
     * pass when nobody asks any more.
     */
    @ParameterizedTest
    @ValueSource(longs = {90, 102, 186})
    void what_was_found_once_stays_mended(long seed) {
        assertThat(verdict(seed, Flaw.NONE).found()).isEmpty();
    }

    @Test
    void the_same_seed_gives_the_same_history_and_another_one_another() {
        List<String> once = LongStream.rangeClosed(1, 20)
                .mapToObj(seed -> verdict(seed, Flaw.NONE).trace())
                .toList();
        List<String> again = LongStream.rangeClosed(1, 20)
                .mapToObj(seed -> verdict(seed, Flaw.NONE).trace())
                .toList();
        assertThat(again).isEqualTo(once).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void a_database_that_does_something_wrong_is_found_out(Flaw flaw) {
        assertThat(LongStream.rangeClosed(1, 1_000))
                .anySatisfy(seed -> assertThat(verdict(seed, flaw).found()).isNotEmpty());
    }

    @Test
    void what_is_found_is_shortened_to_what_is_needed() {
        long seed = LongStream.iterate(1, one -> one + 1)
                .filter(one -> !verdict(one, Flaw.REVISION).found().isEmpty())
                .findFirst()
                .orElseThrow();
        Plan plan = Plan.of(seed);
        Plan shortest = Shortest.of(
                plan,
                less -> !History.of(less, procedures, Flaw.REVISION).found().isEmpty());
        assertThat(acts(shortest)).isBetween(2L, acts(plan) / 2);
        assertThat(History.of(shortest, procedures, Flaw.REVISION).found()).isNotEmpty();
    }

    private static long acts(Plan plan) {
        return plan.people().stream().mapToLong(List::size).sum();
    }
}
