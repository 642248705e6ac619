package assize.docket.lot;

import static org.assertj.core.api.Assertions.assertThat;

import assize.docket.entry.Hashes;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UrnTest {
    private static final int[] WEIGHTS = {1, 2, 3, 5, 8, 13, 21};
    private static final double ALL = 53;
    private static final int DRAWS = 1_000_000;

    private static List<Eligible> list(int... weights) {
        return IntStream.range(0, weights.length)
                .mapToObj(nr -> new Eligible("" + (char) ('A' + nr), weights[nr]))
                .toList();
    }

    private static String seed(int number) {
        return HexFormat.of().formatHex(Hashes.plain(Draws.bytes("bias " + number)));
    }

    private static List<String> names(List<Eligible> list, String seed, int draws) {
        List<String> matters =
                IntStream.range(0, draws).mapToObj(nr -> "matter " + nr).toList();
        return Urn.draw(seed, matters, list).stream().map(Urn.Lot::name).toList();
    }

    /** The numbers of the page: {@code printf 'first\n' | sha256sum}, and then as it says. */
    @Test
    void numbers_that_a_shell_finds_too() {
        String seed = Urn.seed("fir", "st\n");
        assertThat(seed).isEqualTo("b640e840b19d378660b32fb51ae18d67dccb4a8596a29e7bd72c1b2ae5928f41");
        List<Urn.Lot> lots = Urn.draw(seed, List.of("x", "y"), List.of(new Eligible("Li", 3), new Eligible("Wu", 1)));
        assertThat(lots)
                .extracting(Urn.Lot::line)
                .containsExactly(
                        "lot 1: Wu, for x (try 1, number 3 of 4)\n", "lot 2: Li, for y (try 1, number 1 of 3)\n");
    }

    @Test
    void whoever_was_drawn_stands_out_until_all_were() {
        List<String> drawn = names(list(WEIGHTS), seed(1), 15);
        assertThat(drawn.subList(0, 7)).containsExactlyInAnyOrder("A", "B", "C", "D", "E", "F", "G");
        assertThat(drawn.subList(7, 14)).containsExactlyInAnyOrder("A", "B", "C", "D", "E", "F", "G");
        assertThat(drawn.subList(0, 7)).isNotEqualTo(drawn.subList(7, 14));
    }

    @Test
    void a_number_that_would_favour_somebody_is_passed_over() {
        // 2^60 is 1 more than a multiple of 3: with the last number of all the first would have one more than others
        assertThat(Urn.even((1L << 60) - 1, 3)).isFalse();
        assertThat(Urn.even((1L << 60) - 2, 3)).isTrue();
        assertThat(Urn.even((1L << 60) - 1, 4)).isTrue();
    }

    /**
     * How often each came first and second, compared with what the weights say: chi-square with 6 and with 41 degrees
     * of freedom lies above 22.46 and 74.74 once in a thousand times. The seeds are fixed.
     */
    @Test
    void over_a_million_draws_everybody_comes_as_often_as_their_weight_says() {
        int[][] pairs = pairs(list(WEIGHTS), DRAWS);
        double first = 0;
        double both = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            first += square(IntStream.of(pairs[i]).sum(), DRAWS * WEIGHTS[i] / ALL);
            for (int j = 0; j < WEIGHTS.length; j++) {
                double expected = i == j ? 0 : DRAWS * WEIGHTS[i] / ALL * WEIGHTS[j] / (ALL - WEIGHTS[i]);
                assertThat(i == j && pairs[i][j] > 0).isFalse();
                both += i == j ? 0 : square(pairs[i][j], expected);
            }
        }
        System.out.printf("Lots: chi-square %.2f (bound 22.46), of pairs %.2f (bound 74.74).%n", first, both);
        assertThat(first).isLessThan(22.46);
        assertThat(both).isLessThan(74.74);
    }

    @Test
    void one_weight_that_is_one_too_high_is_seen() {
        int[] wrong = WEIGHTS.clone();
        wrong[6]++;
        int draws = DRAWS / 5;
        int[][] pairs = pairs(list(wrong), draws);
        double first = IntStream.range(0, WEIGHTS.length)
                .mapToDouble(i -> square(IntStream.of(pairs[i]).sum(), draws * WEIGHTS[i] / ALL))
                .sum();
        assertThat(first).isGreaterThan(22.46);
    }

    /** How often who came first and who second. */
    private static int[][] pairs(List<Eligible> list, int draws) {
        int[][] pairs = new int[list.size()][list.size()];
        for (int i = 0; i < draws; i++) {
            List<String> two = new ArrayList<>(names(list, seed(i), 2));
            pairs[two.getFirst().charAt(0) - 'A'][two.getLast().charAt(0) - 'A']++;
        }
        return pairs;
    }

    private static double square(long seen, double expected) {
        return (seen - expected) * (seen - expected) / expected;
    }
}
