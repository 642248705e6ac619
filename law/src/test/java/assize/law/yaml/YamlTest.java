package assize.law.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import assize.law.problem.UnusableInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not read, with its place. */
class YamlTest {
    @Test
    void a_plain_file_is_read_with_the_place_of_every_part() {
        Node node = Yaml.read("f.yaml", "a: one\nb: [x, \"2\"]\n".getBytes(StandardCharsets.UTF_8));
        Node.Fields fields = (Node.Fields) node;
        assertThat(fields.find("a").orElseThrow().place()).hasToString("f.yaml:1:4");
        Node.Items items = (Node.Items) fields.find("b").orElseThrow();
        assertThat(items.items().getLast().place()).hasToString("f.yaml:2:8");
        assertThat(((Node.Scalar) items.items().getLast()).quoted()).isTrue();
    }

    @Test
    void what_is_not_yaml_is_told_where_it_breaks() {
        assertThat(problems("a: [one\nb: two\n")).containsExactly("yaml-malformed f.yaml:2:2");
        assertThat(problems("a: one: two\n")).containsExactly("yaml-malformed f.yaml:1:7");
    }

    @Test
    void a_file_that_is_not_utf8_is_not_guessed_at() {
        assertThat(problems(new byte[] {'a', ':', ' ', (byte) 0xE9, '\n'})).containsExactly("yaml-not-utf8 f.yaml");
    }

    @Test
    void an_empty_file_is_told() {
        assertThat(problems("")).containsExactly("yaml-empty f.yaml");
        assertThat(problems("# only a remark\n")).containsExactly("yaml-empty f.yaml");
    }

    @Test
    void a_file_beyond_the_bound_is_not_read() {
        assertThat(problems(new byte[Yaml.MOST_BYTES + 1])).containsExactly("yaml-too-large f.yaml");
    }

    @Test
    void nesting_beyond_the_bound_is_told_at_the_first_level_too_many() {
        assertThat(problems("[".repeat(Yaml.MOST_DEPTH + 2))).containsExactly("yaml-too-deep f.yaml:1:32");
        assertThat(problems("[".repeat(200_000))).containsExactly("yaml-too-deep f.yaml:1:32");
    }

    @Test
    void an_alias_bomb_stops_at_its_first_anchor() {
        String bomb = """
                a: &a [x, x]
                b: &b [*a, *a]
                c: [*b, *b]
                """;
        assertThat(problems(bomb)).containsExactly("yaml-alias f.yaml:1:4");
    }

    @Test
    void a_name_stands_only_once() {
        assertThat(problems("a: one\nb: two\na: three\n")).containsExactly("yaml-doubled f.yaml:3:1");
    }

    @Test
    void every_name_has_a_value_and_all_that_have_none_are_told_at_once() {
        assertThat(problems("a:\nb: two\nc:\n"))
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("yaml-no-value f.yaml:1:"),
                        other -> assertThat(other).startsWith("yaml-no-value f.yaml:3:"));
    }

    @Test
    void a_file_is_one_document() {
        assertThat(problems("a: one\n---\nb: two\n")).containsExactly("yaml-second-document f.yaml:2:1");
    }

    @Test
    void a_tag_and_a_name_that_is_no_text_are_told() {
        assertThat(problems("a: !!int 5\n")).containsExactly("yaml-tag f.yaml:1:4");
        assertThat(problems("[a]: one\n")).containsExactly("yaml-name-not-text f.yaml:1:1");
    }

    @Test
    void a_file_that_is_not_there_is_told_by_its_name(@TempDir Path folder) throws IOException {
        UnusableInput missing =
                catchThrowableOfType(UnusableInput.class, () -> Yaml.read(folder.resolve("f.yaml"), "f.yaml"));
        assertThat(codes(missing)).containsExactly("file-missing f.yaml");
        Files.writeString(folder.resolve("f.yaml"), "a: one\n");
        assertThat(Yaml.read(folder.resolve("f.yaml"), "f.yaml").kind()).isEqualTo("fields");
    }

    private static List<String> problems(String text) {
        return problems(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> problems(byte[] bytes) {
        return codes(catchThrowableOfType(UnusableInput.class, () -> Yaml.read("f.yaml", bytes)));
    }

    private static List<String> codes(UnusableInput unusable) {
        return unusable.problems().stream().map(p -> p.code() + " " + p.place()).toList();
    }
}
