package assize.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the verifier can't use is told, all at once, in words and with an exit code. */
class VerifyBadInputTest {
    @TempDir
    Path folder;

    private TestDesk desk;

    @BeforeEach
    void sit_down() {
        desk = new TestDesk(folder, Locale.ENGLISH);
    }

    private Path mine(String name, String from, String to) throws IOException {
        new TestDesk(folder, Locale.ENGLISH).run("new", name, "--in", folder.toString());
        Path file = folder.resolve(name).resolve("procedure.yaml");
        assertThat(Files.readString(file)).contains(from);
        Files.writeString(file, Files.readString(file).replace(from, to));
        return folder.resolve(name);
    }

    @Test
    void unknown_names_empty_folders_and_files_that_are_no_yaml_are_told_together() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Path bare = Files.createDirectories(folder.resolve("bare"));
        Files.writeString(bare.resolve("notes.txt"), "no procedure");
        Path broken = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(broken.resolve("procedure.yaml"), "procedure: broken\ntitle: [unclosed\n  a: b: c\n");
        assertThat(desk.run("verify", empty.toString(), bare.toString(), broken.toString(), "zzz"))
                .isEqualTo(Exit.UNUSABLE);
        assertThat(desk.complained())
                .contains(empty + "  There is no procedure.yaml in this folder", bare + "  There is no procedure.yaml")
                .contains("broken/procedure.yaml:3:4  This is not YAML", "There is no procedure \"zzz\".")
                .doesNotContain("Exception", "at assize");
        assertThat(desk.said()).contains("4 procedures: 0 fail, 0 not searched to the end, 4 unreadable");
    }

    @Test
    void properties_are_p1_to_p30_in_small_letters_too() {
        assertThat(desk.run("verify", "--explain", "p99")).isEqualTo(Exit.UNUSABLE);
        assertThat(desk.complained()).contains("There is no property 'p99'.", "The properties are P1 to P30");
        assertThat(desk.run("verify", "--explain", "p10")).isEqualTo(Exit.FINE);
    }

    @Test
    void bounds_begin_with_one() {
        assertThat(desk.run("verify", "public-concern", "--states", "-5", "--seconds", "0"))
                .isEqualTo(Exit.UNUSABLE);
        assertThat(desk.complained()).contains("--states  -5 is no bound", "--seconds  0 is no bound");
        assertThat(desk.said()).isEmpty();
    }

    @Test
    void a_search_that_is_cut_short_names_what_is_open_once_and_what_makes_it_grow() {
        assertThat(desk.run("verify", "public-concern", "--states", "1")).isEqualTo(Exit.UNUSABLE);
        assertThat(desk.said())
                .contains("not searched to its end", "Most of them lie in these stages:", "What tames it:")
                .containsOnlyOnce("Left open, because");
    }

    @Test
    void conditions_that_ask_nothing_are_named() throws IOException {
        Path mine = mine(
                "mine",
                "actions:\n",
                "actions:\n  ask-nothing: {by: office, from: reviewed, "
                        + "when: passed(review-time) or not passed(review-time), law: art. 1}\n");
        desk.run("verify", mine.toString());
        assertThat(desk.said()).contains("“ask nothing”: its condition is met whenever it is asked");
    }

    @Test
    void waivers_without_a_source_and_for_what_holds_are_told_for_each_property() throws IOException {
        Path mine = mine(
                "mine",
                "waives:\n",
                "waives:\n  - {property: P1, about: all, because: so}\n"
                        + "  - {property: P2, about: all, because: so}\n"
                        + "  - {property: P13, about: arms, because: so, law: art. 9}\n");
        desk.run("verify", mine.toString());
        assertThat(desk.said())
                .contains("P1 is waived (about all) without a source", "P2 is waived (about all) without a source")
                .contains("P13 is waived (about arms), and nothing is found against it");
    }

    @Test
    void the_answer_is_told_before_a_file_that_cant_be_written() {
        String nowhere = folder.resolve("no/where").toString();
        assertThat(desk.run("verify", "public-concern", "--sarif", nowhere)).isEqualTo(Exit.LACKS);
        assertThat(desk.said()).contains("public-concern  Public concern (China): all hold");
        assertThat(desk.complained()).contains(nowhere + "  The file can't be written");
    }

    @Test
    void diff_tells_of_both_and_report_wants_one() throws IOException {
        assertThat(desk.run("diff", "aaa", "bbb")).isEqualTo(Exit.UNUSABLE);
        assertThat(desk.complained()).contains("\"aaa\"", "\"bbb\"");
        mine("one", "stages:\n", "stages:\n");
        mine("two", "stages:\n", "stages:\n");
        assertThat(desk.run("report", folder.toString())).isEqualTo(Exit.UNUSABLE);
        assertThat(desk.complained()).contains("Several procedures lie below this folder: one, two.");
    }
}
