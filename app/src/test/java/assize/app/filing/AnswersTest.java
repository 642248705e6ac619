package assize.app.filing;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.page.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private static final Visit VISIT = new Visit(
            Locale.ENGLISH,
            null,
            List.of(),
            Instant.parse("2026-03-02T08:00:00Z"),
            "/",
            "GET /",
            "",
            false,
            "",
            null,
            "http://localhost");

    @Test
    void an_amount_is_read_as_people_write_it() {
        assertThat(text(Question.Kind.MONEY, "2480")).isEqualTo("2480");
        assertThat(text(Question.Kind.MONEY, "2480.5")).isEqualTo("2480.5");
        assertThat(text(Question.Kind.MONEY, "2,480.50")).isEqualTo("2480.50");
        assertThat(text(Question.Kind.MONEY, "2.480,50")).isEqualTo("2480.50");
        assertThat(text(Question.Kind.MONEY, "2 480,50 €")).isEqualTo("2480.50");
        assertThat(text(Question.Kind.MONEY, "EUR 2'480.50")).isEqualTo("2480.50");
        assertThat(text(Question.Kind.MONEY, "12,50")).isEqualTo("12.50");
    }

    @Test
    void what_could_be_two_amounts_is_asked_again() {
        for (String wrong : List.of("2,4,8", "2.480.5", "1,23,456", "-5", "1e3", "five", "2480.505", "12,3456")) {
            assertThat(error(Question.Kind.MONEY, wrong))
                    .as(wrong)
                    .isEqualTo("Write the amount in figures, for example 2480.50.");
        }
    }

    @Test
    void a_day_that_there_was_not_is_named() {
        assertThat(day("31", "11", "2025")).isEqualTo("November 2025 has 30 days. Which day was it?");
        assertThat(day("29", "2", "2027")).isEqualTo("February 2027 has 28 days. Which day was it?");
        assertThat(day("29", "2", "2028")).isEmpty();
        assertThat(day("1", "13", "2025")).isEqualTo("A year has 12 months. Which month was it?");
        assertThat(day("1", "", "2025")).isEqualTo("Write day, month and year in figures, for example 27 3 2026.");
        assertThat(day("", "", "")).isEqualTo("Write the day, for example 27 3 2026.");
    }

    @Test
    void names_in_every_script_are_taken_and_signs_that_cannot_be_kept_are_not() {
        for (String name : List.of("王", "Ó Súilleabháin", "عبد الله", "Ѳеодоръ", "x".repeat(300), "𠮷田")) {
            assertThat(error(Question.Kind.LINE, name)).as(name).isEmpty();
        }
        assertThat(error(Question.Kind.LINE, "a\u0000b")).startsWith("There is a sign in it");
        assertThat(error(Question.Kind.TEXT, "x".repeat(Answers.MOST + 1))).startsWith("This is longer");
    }

    @Test
    void what_must_be_answered_is_asked_and_the_rest_may_be_left_out() {
        assertThat(error(Question.Kind.LINE, " ")).isEqualTo("Write your answer here.");
        Question optional = new Question("q", Question.Kind.LINE, "?", "", List.of(), false);
        assertThat(Answers.read(VISIT, List.of(optional), Map.of()).errors()).isEmpty();
        assertThat(Answers.read(VISIT, List.of(optional), Map.of()).texts()).isEmpty();
    }

    private static Question question(Question.Kind kind) {
        return new Question("q", kind, "?", "", List.of(), true);
    }

    private static String text(Question.Kind kind, String typed) {
        return Answers.read(VISIT, List.of(question(kind)), Map.of("q", typed))
                .texts()
                .getOrDefault("q", "");
    }

    private static String error(Question.Kind kind, String typed) {
        return Answers.read(VISIT, List.of(question(kind)), Map.of("q", typed))
                .errors()
                .getOrDefault("q", "");
    }

    private static String day(String day, String month, String year) {
        return Answers.read(
                        VISIT,
                        List.of(question(Question.Kind.DATE)),
                        Map.of("q-day", day, "q-month", month, "q-year", year))
                .errors()
                .getOrDefault("q", "");
    }
}
