package assize.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {
    private static final Pattern SNIPPET = Pattern.compile(
            "(?ms)^<!-- (procedure|texts|file): ([^ ,]+)(?:, instead of ([a-z-]+))? -->\\n```\\w+\\n(.*?)^```$");

    @TempDir
    Path folder;

    private TestDesk desk;

    @BeforeEach
    void sit_down() {
        desk = new TestDesk(folder, Locale.ENGLISH);
    }

    @Test
    void a_new_procedure_reads_and_its_two_matters_pass() {
        assertThat(desk.run("new", "my-first", "--in", folder.toString())).isEqualTo(Exit.FINE);
        assertThat(desk.said()).contains("./assize show ", "./assize test ", "./assize try ");
        assertThat(desk.run("test", folder.resolve("my-first").toString())).isEqualTo(Exit.FINE);
        assertThat(desk.said()).contains("2 passed, 0 failed");
        assertThat(desk.run("show", folder.resolve("my-first").toString())).isEqualTo(Exit.FINE);
        assertThat(desk.said()).contains("My first (my-first)", "Ask the board");
        assertThat(desk.complained()).isEmpty();
    }

    @Test
    void nothing_is_written_over() throws IOException {
        Files.createDirectories(folder.resolve("mine"));
        assertThat(desk.run("new", "mine", "--in", folder.toString())).isEqualTo(Exit.UNUSABLE);
        assertThat(desk.complained()).contains("new-there-already");
        assertThat(folder.resolve("mine")).isEmptyDirectory();
    }

    @Test
    void a_name_has_the_form_of_a_name() {
        for (String name : List.of("Mine", "../mine", "my procedure", "a".repeat(61))) {
            TestDesk other = new TestDesk(folder, Locale.ENGLISH);
            assertThat(other.run("new", name, "--in", folder.toString())).isEqualTo(Exit.UNUSABLE);
            assertThat(other.complained()).contains("not-a-name");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void what_the_walk_through_adds_reads_and_its_worked_matters_pass() throws IOException {
        Path mine = folder.resolve("library-card-dispute");
        desk.run("new", "library-card-dispute", "--in", folder.toString());
        String page = Files.readString(TestDesk.root().resolve("docs/write-a-procedure.md"));
        Matcher snippet = SNIPPET.matcher(page);
        int found = 0;
        while (snippet.find()) {
            found++;
            String text = snippet.group(4);
            switch (snippet.group(1)) {
                case "texts" -> append(mine.resolve("texts." + snippet.group(2) + ".properties"), text);
                case "file" -> Files.writeString(mine.resolve(snippet.group(2)), text);
                default -> insert(mine.resolve("procedure.yaml"), snippet.group(2), snippet.group(3), text);
            }
        }
        assertThat(found).isEqualTo(page.split("```(yaml|properties)", -1).length - 1);
        int exit = desk.run("test", mine.toString());
        assertThat(exit).as(desk.said() + desk.complained()).isEqualTo(Exit.FINE);
        assertThat(desk.said()).contains("3 passed, 0 failed");
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, Files.readString(file) + text);
    }

    /** Puts lines at the end of a section of a procedure, or in place of one named part of it. */
    private static void insert(Path file, String section, String instead, String text) throws IOException {
        String procedure = Files.readString(file);
        if (instead != null) {
            procedure = Pattern.compile("(?m)^  " + instead + ":\\n(    .*\\n| {4,}.*\\n)+")
                    .matcher(procedure)
                    .replaceFirst("");
        }
        int begin = procedure.indexOf("\n" + section + ":\n") + section.length() + 3;
        Files.writeString(file, procedure.substring(0, begin) + text + procedure.substring(begin));
    }
}
