package assize.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TryCommandTest {
    @TempDir
    static Path home;

    private final TestDesk desk = new TestDesk(home, Locale.ENGLISH);

    @Test
    void try_plays_a_matter_with_its_dates_and_its_docket_and_rebuilds_it() {
        assertThat(desk.run("try", "eu-small-claims")).isEqualTo(Exit.FINE);
        List<String> lines = desk.said().lines().toList();
        assertThat(lines.stream().filter(line -> line.matches("20\\d\\d-\\d\\d-\\d\\d .*")))
                .hasSizeGreaterThanOrEqualTo(5);
        assertThat(lines.stream()
                        .filter(line -> line.matches(" +\\d+ .*\\[(party|office|clock|law|post)] +[0-9a-f]{12}")))
                .hasSizeGreaterThanOrEqualTo(5);
        assertThat(lines.getLast()).startsWith("Rebuilt from its ");
        assertThat(desk.complained()).isEmpty();
    }

    @Test
    void try_plays_the_scenario_that_is_named_in_the_language_of_whoever_asks() {
        assertThat(desk.run("try", "it-road-fine", "persons-kept-apart")).isEqualTo(Exit.FINE);
        assertThat(desk.said())
                .contains("Who found the offence does not decide on it", "[not-apart]", "dismiss-appeal");
        TestDesk chinese = new TestDesk(home, Locale.CHINESE);
        assertThat(chinese.run("try", "it-road-fine", "persons-kept-apart")).isEqualTo(Exit.FINE);
        assertThat(chinese.said()).containsPattern("\\p{IsHan}");
    }

    @Test
    void what_is_not_there_is_told_with_what_there_is() {
        assertThat(desk.run("try", "it-raod-fine")).isEqualTo(Exit.UNUSABLE);
        assertThat(desk.complained()).contains("it-raod-fine", "it-road-fine", "eu-small-claims", "procedure-unknown");
        TestDesk other = new TestDesk(home, Locale.ENGLISH);
        assertThat(other.run("try", "it-road-fine", "no-such-scenario")).isEqualTo(Exit.UNUSABLE);
        assertThat(other.complained()).contains("no-such-scenario", "persons-kept-apart", "scenario-unknown");
    }

    @Test
    void whoever_asks_to_try_chooses_from_the_lawful_actions_until_they_stop() {
        TestDesk typing = new TestDesk(home, Locale.ENGLISH, "99\n1\nnonsense\n2026-03-01\n2026-03-09\nq\n", Map.of());
        assertThat(typing.run("try", "eu-small-claims", "--ask")).isEqualTo(Exit.FINE);
        assertThat(typing.said())
                .contains("Today is 2026-03-02", "Not understood: 99", "Not understood: nonsense")
                .contains("Not understood: 2026-03-01", "Today is 2026-03-09");
        assertThat(typing.complained()).isEmpty();
    }

    @Test
    void a_road_fine_is_tried_from_the_finding_to_its_lapse() {
        String finding = "1\n100 EUR\n".concat("\n".repeat(20));
        TestDesk typing = new TestDesk(home, Locale.ENGLISH, finding + "2026-12-31\nq\n", Map.of());
        assertThat(typing.run("try", "it-road-fine", "--ask")).isEqualTo(Exit.FINE);
        assertThat(typing.complained()).isEmpty();
    }

    @Test
    void practice_leaves_the_real_docket_empty_and_usable() {
        assertThat(desk.run("try", "it-road-fine", "august")).isEqualTo(Exit.FINE);
        assertThat(new TestDesk(home, Locale.ENGLISH).run("check-docket")).isEqualTo(Exit.FINE);
    }

    @Test
    void test_plays_every_scenario_of_a_procedure() {
        assertThat(desk.run("test", "eu-small-claims")).isEqualTo(Exit.FINE);
        assertThat(desk.said()).contains("passes   ", "0 failed");
        assertThat(new TestDesk(home, Locale.ENGLISH).run("test", "nothing-like-it"))
                .isEqualTo(Exit.UNUSABLE);
    }
}
