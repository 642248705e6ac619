package assize.house;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.cli.TestDesk;
import assize.house.Snippets.Snippet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the pages show is what the commands answer, and where they point there is something. */
class DocsTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:\\s]+)(#[^)]*)?\\)");

    @TempDir
    Path home;

    @TestFactory
    List<DynamicTest> every_snippet_answers_as_the_page_says() throws IOException {
        return pages().stream()
                .flatMap(page -> Snippets.of(page).stream())
                .map(snippet -> DynamicTest.dynamicTest(snippet.where(), () -> run(snippet)))
                .toList();
    }

    @Test
    void the_readme_shows_at_least_one_command_that_is_run() throws IOException {
        assertThat(pages().stream().filter(page -> page.path().equals("README.md")))
                .anyMatch(page -> !Snippets.of(page).isEmpty());
    }

    @Test
    void links_within_the_project_lead_somewhere() throws IOException {
        assertThat(dead(new TextFile("docs/a.md", "[x](nowhere.md) [y](glossary.md#clock) [z](https://example.org)")))
                .hasSize(1);
        Exceptions.ofHouse()
                .check(
                        "links",
                        pages().stream().flatMap(page -> dead(page).stream()).toList());
    }

    @Test
    void an_answer_is_compared_word_by_word_except_where_it_is_cut() {
        String page = """
                ```sh run
                $ ./assize when "a  b" 'c' d   # exit 2
                one … three
                …
                last
                $ ./assize help
                ```
                ```sh
                $ ./assize not run
                ```
                <!-- run -->
                ```
                $ ./assize help
                …
                ```
                """;
        List<Snippet> snippets = Snippets.of(new TextFile("docs/a.md", page));
        assertThat(snippets).extracting(Snippet::where).containsExactly("docs/a.md:2", "docs/a.md:6", "docs/a.md:13");
        Snippet first = snippets.getFirst();
        assertThat(first.words()).containsExactly("when", "a  b", "c", "d");
        assertThat(first.exit()).isEqualTo(2);
        assertThat(first.isAnsweredBy("one two three\nx\ny\nlast\n")).isTrue();
        assertThat(first.isAnsweredBy("one three\nlast\n")).isFalse();
        assertThat(first.isAnsweredBy("one two three\nlast\nand more\n")).isFalse();
        assertThat(first.isAnsweredBy("one two four\nlast\n")).isFalse();
        assertThat(snippets.getLast().isAnsweredBy("any\nthing\n")).isTrue();
    }

    private void run(Snippet snippet) {
        TestDesk desk = new TestDesk(home, Locale.ENGLISH);
        int exit = desk.run(snippet.words().toArray(String[]::new));
        String said = desk.said() + desk.complained();
        assertThat(exit)
                .as("exit code of %s, which said%n%s", snippet.words(), said)
                .isEqualTo(snippet.exit());
        assertThat(snippet.isAnsweredBy(said))
                .as("the page says%n%s%nbut the command%n%s", snippet.answer(), said)
                .isTrue();
    }

    private static List<Finding> dead(TextFile page) {
        List<Finding> findings = new ArrayList<>();
        Path folder = Project.ROOT.resolve(page.folder());
        LINK.matcher(page.text()).results().forEach(link -> {
            if (!Files.exists(folder.resolve(link.group(1)))) {
                findings.add(new Finding("links", page.path(), link.group(1) + " is not there"));
            }
        });
        return findings;
    }

    private static List<TextFile> pages() throws IOException {
        return Project.texts().stream().filter(TextFile::isPage).toList();
    }
}
