package assize.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
    @TempDir
    Path folder;

    private TestDesk desk;
    private Path before;
    private Path after;

    @BeforeEach
    void sit_down() {
        desk = new TestDesk(folder, Locale.ENGLISH);
        new TestDesk(folder, Locale.ENGLISH)
                .run("new", "mine", "--in", folder.resolve("a").toString());
        new TestDesk(folder, Locale.ENGLISH)
                .run("new", "mine", "--in", folder.resolve("b").toString());
        before = folder.resolve("a/mine");
        after = folder.resolve("b/mine");
    }

    private void change(String from, String to) throws IOException {
        Path file = after.resolve("procedure.yaml");
        assertThat(Files.readString(file)).contains(from);
        Files.writeString(file, Files.readString(file).replace(from, to));
    }

    private int diff() {
        return desk.run("diff", before.toString(), after.toString());
    }

    @Test
    void order_and_comments_are_no_change() throws IOException {
        change("  - {roles: [office, board]", "  # never one body\n  - {roles: [board, office]");
        change("stopped-by: [uphold, reject]", "stopped-by: [reject, uphold]");
        assertThat(diff()).isEqualTo(Exit.FINE);
        assertThat(desk.said()).contains("Both say the same.");
    }

    @Test
    void a_shorter_clock_says_whose_it_is_and_what_its_end_brings() throws IOException {
        change("length: 14 days", "length: 7 days");
        assertThat(diff()).isEqualTo(Exit.NO);
        assertThat(desk.said()).contains("[review-time], for ", "is shorter: 7 days instead of 14 days. At its end: ");
    }

    @Test
    void who_may_do_more_and_what_is_gone() throws IOException {
        change("{by: board, from: reviewed, to: upheld", "{by: [board, office], from: reviewed, to: upheld");
        change("roles: [office, board], by: body", "roles: [office, board], by: person");
        change("says: [reasons, remedies]", "says: [reasons]");
        assertThat(diff()).isEqualTo(Exit.NO);
        assertThat(desk.said())
                .contains("[give-way]", "who may do it: now also ")
                .contains("New: Kept apart \"never the same person\"", "Gone: Kept apart \"never the same body\"")
                .contains("says: no longer remedies");
    }

    @Test
    void a_property_that_is_lost_is_told() throws IOException {
        change("  rejected: {}", "  rejected: {burden: {property: person}}");
        assertThat(diff()).isEqualTo(Exit.NO);
        assertThat(desk.said()).contains("What is proved:", "P3 ", "fails, before: holds");
    }

    @Test
    void what_cant_be_read_is_told() throws IOException {
        change("to: rejected", "to: rejekted");
        assertThat(diff()).isEqualTo(Exit.UNUSABLE);
        assertThat(desk.complained()).contains("rejekted");
    }
}
