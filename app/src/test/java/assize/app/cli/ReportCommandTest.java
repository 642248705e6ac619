package assize.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    @TempDir
    Path folder;

    private TestDesk desk;

    @BeforeEach
    void sit_down() {
        desk = new TestDesk(folder, Locale.ENGLISH);
    }

    @Test
    void the_page_needs_nothing_beside_it_and_says_every_property() throws IOException {
        Path file = folder.resolve("report.html");
        assertThat(desk.run("report", "public-concern", "--out", file.toString()))
                .isEqualTo(Exit.FINE);
        String page = Files.readString(file);
        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("<title id=\"title\">", "<desc id=\"desc\">", "P1 ", "P30 ")
                .doesNotContain("<script", "@import", "src=", "url(http")
                .doesNotContain("href=\"http");
        assertThat(desk.said()).contains("Written: " + file);
    }

    @Test
    void a_lawyer_finds_who_takes_part_each_answer_the_exceptions_and_the_longest_deprivation() {
        assertThat(desk.run("report", "eu-small-claims")).isEqualTo(Exit.FINE);
        assertThat(desk.said())
                .contains("id=\"people\"", "id=\"longest\"", "href=\"#waived-P6\"", "id=\"waived-P6\"")
                .contains("No end is set by this procedure while the case is in: ")
                .contains("<mark>to be confirmed</mark>")
                .contains("Limits on property: Defendant", "whether a name stayed in the text")
                .doesNotContain(" == ", "passed(", "ICCPR");
    }

    @Test
    void in_chinese_on_request() {
        assertThat(desk.run("report", "public-concern", "--lang", "zh")).isEqualTo(Exit.FINE);
        assertThat(desk.said()).contains("<html lang=\"zh\">", "谁可以做什么", "三十项性质");
    }

    @Test
    void the_words_of_a_procedure_never_become_tags() throws IOException {
        new TestDesk(folder, Locale.ENGLISH).run("new", "mine", "--in", folder.toString());
        Path file = folder.resolve("mine/procedure.yaml");
        Files.writeString(
                file,
                Files.readString(file).replace("one-case-is: one complaint", "one-case-is: <b>one</b> \"complaint\""));
        assertThat(desk.run("report", folder.resolve("mine").toString())).isEqualTo(Exit.FINE);
        assertThat(desk.said())
                .contains("&lt;b&gt;one&lt;/b&gt; &quot;complaint&quot;")
                .doesNotContain("<b>one");
    }

    @Test
    void a_place_that_cant_be_written_is_told() {
        String nowhere = folder.resolve("no/where.html").toString();
        assertThat(desk.run("report", "public-concern", "--out", nowhere)).isEqualTo(Exit.LACKS);
    }
}
