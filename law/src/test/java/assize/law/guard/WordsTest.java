package assize.law.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code of this room has words in both languages and a heading on the page of errors, and the other way round. */
class WordsTest {
    private static final Path ROOT = Path.of(System.getProperty("assize.root"));
    private static final Path LAW = ROOT.resolve("law/src/main");
    private static final Pattern CODE = Pattern.compile("\"((?:guard|value)-[a-z-]+[a-z])\"");

    @Test
    void every_code_has_words_in_english_and_chinese() throws IOException {
        Set<String> english = keys("messages.properties");
        assertThat(english).containsExactlyInAnyOrderElementsOf(keys("messages_zh.properties"));
        assertThat(codes(english)).containsAll(used());
    }

    @Test
    void both_languages_mention_the_same_values() throws IOException {
        Properties english = words("messages.properties");
        Properties chinese = words("messages_zh.properties");
        for (String key : keys("messages.properties")) {
            assertThat(braces(english.getProperty(key))).as(key).containsAll(braces(chinese.getProperty(key)));
        }
    }

    @Test
    void every_code_has_a_heading_on_the_page_of_errors() throws IOException {
        Path own = ROOT.resolve("docs/reference/errors.d/guard.md");
        Path page = Files.exists(own) ? own : ROOT.resolve("docs/reference/errors.md");
        assertThat(Files.readAllLines(page))
                .containsAll(used().stream().map(code -> "## " + code).toList());
    }

    private static List<String> braces(String text) {
        return Pattern.compile("\\{[a-z]+}")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .toList();
    }

    /** Kinds of names are put behind two codes: guard-near- and guard-unknown-. */
    private static Set<String> used() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.list(LAW.resolve("java/assize/law/guard"))) {
            for (Path file : files.toList()) {
                CODE.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
            }
        }
        for (String kind : List.of("fact", "clock", "matter", "date", "role", "choice", "question")) {
            used.add("guard-near-" + kind);
            used.add("guard-unknown-" + kind);
        }
        return used;
    }

    private static Set<String> codes(Set<String> keys) {
        return keys.stream().map(key -> key.replaceAll("\\..*", "")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(String file) throws IOException {
        return words(file).stringPropertyNames().stream()
                .filter(key -> key.startsWith("guard-") || key.startsWith("value-"))
                .collect(Collectors.toSet());
    }

    private static Properties words(String file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = new StringReader(Files.readString(LAW.resolve("resources/assize/law/" + file)))) {
            words.load(reader);
        }
        return words;
    }
}
