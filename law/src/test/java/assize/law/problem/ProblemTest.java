package assize.law.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is wrong, said so that a person can mend it. */
class ProblemTest {
    private static final Problem NEAR = Problem.of(
            "unknown-stage-near",
            new Place("p/procedure.yaml", 31, 17),
            "found",
            "answerng",
            "nearest",
            "answering",
            "allowed",
            "filed, answering");

    @Test
    void it_says_place_finding_what_is_allowed_and_the_page() {
        assertThat(NEAR.text(Locale.ENGLISH)).isEqualTo("""
                p/procedure.yaml:31:17  "answerng" is not a stage of this procedure. Did you mean answering?
                    Its stages are: filed, answering.
                    [unknown-stage-near] docs/reference/errors.md#unknown-stage-near""");
    }

    @Test
    void it_speaks_chinese() {
        assertThat(NEAR.found(Locale.CHINESE)).contains("answerng").isNotEqualTo(NEAR.found(Locale.ENGLISH));
    }

    @Test
    void an_input_tells_all_its_problems() {
        UnusableInput input = new UnusableInput(List.of(NEAR, Problem.of("yaml-empty", Place.of("f.yaml"))));
        assertThat(input).hasMessageContainingAll("answerng", "f.yaml  The file is empty.");
        assertThat(input.problems()).hasSize(2);
    }

    @Test
    void a_slip_of_the_pen_finds_its_name_and_a_strange_word_finds_none() {
        List<String> stages = List.of("filed", "answering", "closed");
        assertThat(Nearest.to("answerng", stages)).contains("answering");
        assertThat(Nearest.to("close", stages)).contains("closed");
        assertThat(Nearest.to("zebra", stages)).isEmpty();
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
    }
}
