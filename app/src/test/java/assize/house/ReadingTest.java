package assize.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The English of the pages is for somebody of twelve: years at school by the Flesch-Kincaid formula, with syllables as
 * they are usually counted. One number says little of one sentence and enough of all of them.
 */
class ReadingTest {
    private static final double TWELVE_YEARS_OLD = 7;
    private static final double HARDEST = 9;
    private static final int SHORT = 8;

    private static final Pattern WORD = Pattern.compile("[A-Za-z']+");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    /** What was counted. */
    private record Counted(int words, int sentences, int syllables) {
        static Counted of(String text) {
            List<String> words =
                    WORD.matcher(text).results().map(one -> one.group()).toList();
            int sentences = (int) Pattern.compile("[.!?:;]+\\s|[.!?]$")
                    .splitAsStream(text)
                    .filter(part -> !part.isBlank())
                    .count();
            return new Counted(
                    words.size(),
                    Math.max(1, sentences),
                    words.stream().mapToInt(ReadingTest::syllables).sum());
        }

        Counted and(Counted more) {
            return new Counted(words + more.words, sentences + more.sentences, syllables + more.syllables);
        }

        double years() {
            return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
        }
    }

    @Test
    void the_pages_are_for_somebody_of_twelve() throws IOException {
        Counted all = new Counted(0, 0, 0);
        List<String> hard = new ArrayList<>();
        for (String line :
                Files.readAllLines(Project.ROOT.resolve("app/src/main/resources/assize/app/messages.properties"))) {
            int equals = line.indexOf('=');
            if (!line.startsWith("page-") || equals < 0) {
                continue;
            }
            Counted one =
                    Counted.of(line.substring(equals + 1).replace("''", "'").replaceAll("\\{[^}]*}", "it"));
            if (one.words() >= SHORT) {
                all = all.and(one);
                if (one.years() > HARDEST) {
                    hard.add(line + ": " + one.years());
                }
            }
        }
        assertThat(hard).isEmpty();
        assertThat(all.words()).isGreaterThan(2_000);
        assertThat(all.years()).as("%s", all).isLessThan(TWELVE_YEARS_OLD);
    }

    @Test
    void a_sentence_of_an_office_is_found_hard() {
        assertThat(Counted.of("Notwithstanding the aforementioned provisions, the competent authority shall communicate"
                                + " its determination to the applicant without undue procedural delay.")
                        .years())
                .isGreaterThan(HARDEST);
        assertThat(Counted.of("You can ask for more time. Say why.").years()).isLessThan(3);
    }

    private static int syllables(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        int groups = (int) VOWELS.matcher(plain).results().count();
        boolean silent = plain.endsWith("e") && !plain.endsWith("le");
        boolean past = plain.endsWith("ed") && !plain.endsWith("ted") && !plain.endsWith("ded");
        return Math.max(1, groups - (groups > 1 && (silent || past) ? 1 : 0));
    }
}
