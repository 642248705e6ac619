package assize.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every rule is held twice: the project keeps it, and a small bad example does not. */
class TidyTest {
    private static List<TextFile> texts;
    private static Exceptions exceptions;

    @BeforeAll
    static void read_the_project() throws IOException {
        texts = Project.texts();
        exceptions = Exceptions.ofHouse();
    }

    @Test
    void files_fit_into_one_head() {
        assertThat(Tidy.longFiles(bad("x\n".repeat(Tidy.FILE)))).isEmpty();
        assertThat(Tidy.longFiles(bad("x\n".repeat(Tidy.FILE + 1)))).hasSize(1);
        exceptions.check("file-length", Tidy.longFiles(texts));
    }

    @Test
    void the_middle_file_is_short() {
        assertThat(Tidy.median(List.of(main("A", "a"), main("B", "a\nb"), main("C", "a\nb\nc\nd"))))
                .isEqualTo(2);
        int median = Tidy.median(texts);
        System.out.println(
                "The middle file of the main code has " + median + " lines (aim 60, bar " + Tidy.MEDIAN + ").");
        assertThat(median).isBetween(1, Tidy.MEDIAN);
    }

    @Test
    void methods_fit_onto_one_screen() throws IOException {
        assertThat(Tidy.longMethods(bad("class A { void a() {" + "\n".repeat(Tidy.METHOD - 1) + "} }")))
                .isEmpty();
        assertThat(Tidy.longMethods(bad("class A { void a() {" + "\n".repeat(Tidy.METHOD) + "} }")))
                .hasSize(1);
        exceptions.check("method-length", Tidy.longMethods(texts));
    }

    @Test
    void lines_can_be_read_without_scrolling() {
        assertThat(Tidy.longLines(bad("x".repeat(Tidy.LINE)))).isEmpty();
        assertThat(Tidy.longLines(bad("x".repeat(Tidy.LINE + 1)))).hasSize(1);
        exceptions.check("line-length", Tidy.longLines(texts));
    }

    @Test
    void nothing_is_marked_as_unfinished() {
        assertThat(Tidy.unfinished(bad("// TO" + "DO later"))).hasSize(1);
        exceptions.check("unfinished", Tidy.unfinished(texts));
    }

    @Test
    void tests_wait_for_conditions_and_never_sleep() {
        List<TextFile> sleepy = List.of(new TextFile("law/src/test/java/A.java", "Thread.sle" + "ep(1);"));
        assertThat(Tidy.sleeps(sleepy)).hasSize(1);
        exceptions.check("sleep", Tidy.sleeps(texts));
    }

    @Test
    void nothing_is_mocked() {
        assertThat(Tidy.mocks(bad("import org.mock" + "ito.X;"))).hasSize(1);
        exceptions.check("mock", Tidy.mocks(texts));
    }

    @Test
    void nothing_points_to_a_registry_or_to_one_machine() {
        assertThat(Tidy.registries(bad("https:" + "//repo.example/mav" + "en2/x")))
                .hasSize(1);
        assertThat(Tidy.machines(bad("see /ho" + "me/me/x"))).hasSize(1);
        assertThat(Tidy.machines(bad("https://court.example/ho" + "me/x"))).isEmpty();
        exceptions.check("registry", Tidy.registries(texts));
        exceptions.check("machine", Tidy.machines(texts));
    }

    @Test
    void every_package_says_what_it_is_for() {
        assertThat(Tidy.packagesWithoutAComment(List.of(main("A", "class A {}"))))
                .hasSize(1);
        assertThat(Tidy.packagesWithoutAComment(List.of(main("package-info", "package law;"))))
                .hasSize(1);
        exceptions.check("package-info", Tidy.packagesWithoutAComment(texts));
    }

    @Test
    void every_decision_is_one_line_with_its_reason() {
        String bad = "# Decisions\n\n- why A: because B\n- why C\n  and more\n";
        assertThat(Tidy.longDecisions(List.of(new TextFile("docs/decisions/README.md", bad))))
                .extracting(Finding::where)
                .containsExactly("docs/decisions/README.md:4", "docs/decisions/README.md:5");
        exceptions.check("decisions", Tidy.longDecisions(texts));
    }

    @Test
    void an_exception_needs_a_reason_and_a_place_that_needs_it() {
        Exceptions one = Exceptions.of("# comment\nfile-length | A.java | it is one thing\n");
        one.check("file-length", Tidy.longFiles(bad("x\n".repeat(Tidy.FILE + 1))));
        one.check("sleep", List.of());
        assertThatThrownBy(() -> one.check("file-length", List.of())).hasMessageContaining("nothing needs");
        assertThatThrownBy(() -> one.check("sleep", List.of(new Finding("sleep", "B.java:1", "zzz"))))
                .hasMessageContaining("B.java:1");
        assertThatThrownBy(() -> Exceptions.of("file-length | A.java")).hasMessageContaining("reason");
    }

    private static List<TextFile> bad(String text) {
        return List.of(main("A", text));
    }

    private static TextFile main(String name, String text) {
        return new TextFile("law/src/main/java/" + name + ".java", text);
    }
}
