package assize.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhenCommandTest {
    @TempDir
    Path home;

    private TestDesk desk;

    @BeforeEach
    void sit_down() {
        desk = new TestDesk(home, Locale.ENGLISH);
    }

    @Test
    void it_says_the_last_day_and_the_way_to_it() {
        assertThat(desk.run("when", "eu-1182", "2026-03-05", "30 days", "--calendar", "DE"))
                .isEqualTo(Exit.FINE);
        assertThat(desk.said()).contains("Last day: Tuesday 7 April 2026", "Easter Monday", "art. 3(4)");
    }

    @Test
    void it_counts_backwards_and_answers_as_data() {
        assertThat(desk.run("when", "eu-1182", "2026-06-15", "14 days", "--before", "--calendar", "IE", "--json"))
                .isEqualTo(Exit.FINE);
        assertThat(desk.said()).contains("\"end\" : \"2026-06-01\"", "\"direction\" : \"before\"");
    }

    @Test
    void the_vectors_of_the_fact_sheet_agree() {
        Path sheet = TestDesk.root().resolve("../shared/law/time-computation.md");
        assertThat(desk.run("when", "--vectors", sheet.toString())).isEqualTo(Exit.FINE);
        assertThat(desk.said()).endsWith("20 of 20 agree" + System.lineSeparator());
    }

    @Test
    void a_missing_word_and_an_unknown_rule_are_told() {
        assertThat(desk.run("when", "cn-civil", "2026-03-05")).isEqualTo(Exit.UNUSABLE);
        assertThat(desk.run("when", "cn-civl", "2026-03-05", "1 day")).isEqualTo(Exit.UNUSABLE);
        assertThat(desk.complained()).contains("LENGTH is missing", "no rule of counting \"cn-civl\"", "cn-civil");
    }
}
