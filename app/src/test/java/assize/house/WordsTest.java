package assize.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final String FOLDER = "law/src/main/resources/assize/law/";

    @Test
    void every_message_says_the_same_in_both_languages() throws IOException {
        Exceptions.ofHouse().check("languages", Words.languages(Project.texts()));
    }

    @Test
    void every_problem_has_words_and_a_page() throws IOException {
        Exceptions.ofHouse().check("problems", Words.problems(Project.texts()));
    }

    @Test
    void a_missing_key_and_another_placeholder_are_found() throws IOException {
        assertThat(languages("a=one {x}\nb=two", "a={x} 一")).hasSize(1);
        assertThat(languages("a=one {x}", "a={y} 一")).hasSize(1);
        assertThat(languages("", "a=一")).hasSize(1);
        assertThat(languages("a=one {x} {y}", "a={y} {x}")).isEmpty();
        assertThat(Words.languages(List.of(new TextFile(FOLDER + "messages.properties", "a=one"))))
                .hasSize(1);
    }

    @Test
    void a_problem_without_words_or_without_a_heading_is_found() throws IOException {
        TextFile code = new TextFile("law/src/main/java/A.java", "class A { Object a = Problem.of(\"lost\", null); }");
        TextFile words = new TextFile(FOLDER + "messages.properties", "lost=It is lost.");
        TextFile page = new TextFile("docs/reference/errors.d/law.md", "## lost\nIt went.\n");
        assertThat(Words.problems(List.of(code, words, page))).isEmpty();
        assertThat(Words.problems(List.of(code, words))).hasSize(1);
        assertThat(Words.problems(List.of(code, page))).hasSize(2);
        assertThat(Words.problems(List.of(code))).hasSize(2);
        TextFile helper = new TextFile(FOLDER + "messages.properties", "lost=It is lost.\nlost.next=Look.");
        assertThat(Words.problems(List.of(helper))).hasSize(1);
    }

    private static List<Finding> languages(String english, String chinese) throws IOException {
        return Words.languages(List.of(
                new TextFile(FOLDER + "messages.properties", english),
                new TextFile(FOLDER + "messages_zh.properties", chinese)));
    }
}
