package assize.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    @Test
    void verbs_keep_their_meaning() throws IOException {
        Exceptions.ofHouse().check("verbs", Names.verbs(Project.texts()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String getName() { return name; }",
                "Optional<String> getName(int id) { return x; }",
                "@Nullable String getName(int id) { return x; }",
                "String findName() { return x; }",
                "String listNames() { return x; }",
                "static Optional<A> of(int id) { return x; }",
            })
    void a_verb_with_another_meaning_is_found(String method) throws IOException {
        assertThat(Names.verbs(code("class A { " + method + " }"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String name() { return name; }",
                "String getName(int id) { return x; }",
                "@Nullable String findName(int id) { return x; }",
                "Optional<String> find(int id) { return x; }",
                "Map<String, String> findNames() { return x; }",
                "List<String> listNames() { return x; }",
                "static A of(int id) { return x; }",
                "static long of(A one) { return x; }",
                "Shape list(Shape element) { return x; }",
                "@Override public String getName() { return x; }",
            })
    void a_verb_with_its_own_meaning_passes(String method) throws IOException {
        assertThat(Names.verbs(code("class A { " + method + " }"))).isEmpty();
    }

    @Test
    void one_thing_has_one_name() throws IOException {
        Map<String, String> givenUp = Names.givenUp(Files.readString(Project.ROOT.resolve("docs/glossary.md")));
        assertThat(givenUp).containsEntry("dead" + "line", "clock");
        Exceptions.ofHouse().check("synonyms", Names.synonyms(givenUp, Project.texts()));
    }

    @Test
    void a_word_that_was_given_up_is_found_in_code_and_on_pages() {
        Map<String, String> givenUp = Names.givenUp("| **clock** | a period | nothing | till |\n");
        assertThat(Names.synonyms(givenUp, code("int firstTill; // tills")))
                .extracting(Finding::what)
                .containsExactly("'till' is a clock");
        assertThat(Names.synonyms(givenUp, List.of(new TextFile("docs/a.md", "A till."))))
                .hasSize(1);
        assertThat(Names.synonyms(givenUp, code("int tiller, distill;"))).isEmpty();
        assertThat(Names.synonyms(givenUp, List.of(new TextFile("docs/glossary.md", "till"))))
                .isEmpty();
    }

    private static List<TextFile> code(String text) {
        return List.of(new TextFile("law/src/main/java/A.java", text));
    }
}
