package assize.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowCommandTest {
    @TempDir
    Path folder;

    private TestDesk desk;

    @BeforeEach
    void sit_down() {
        desk = new TestDesk(folder, Locale.ENGLISH);
    }

    @Test
    void without_a_name_every_procedure_has_a_line() {
        assertThat(desk.run("show")).isEqualTo(Exit.FINE);
        assertThat(desk.said().lines())
                .anyMatch(line ->
                        line.matches("it-road-fine +Road-traffic fine.*: \\d+ stages, \\d+ actions, \\d+ clocks"));
    }

    @Test
    void a_slip_in_the_name_is_told_with_the_nearest_one() {
        assertThat(desk.run("show", "it-raod-fine")).isEqualTo(Exit.UNUSABLE);
        assertThat(desk.complained()).contains("it-raod-fine", "it-road-fine");
    }

    @Test
    void a_procedure_with_errors_is_not_shown_and_all_of_them_are_told() throws IOException {
        desk.run("new", "mine", "--in", folder.toString());
        Path file = folder.resolve("mine/procedure.yaml");
        Files.writeString(
                file, Files.readString(file).replace("by: board", "by: baord").replace("14 days", "a while"));
        TestDesk other = new TestDesk(folder, Locale.ENGLISH);
        assertThat(other.run("show", folder.resolve("mine").toString())).isEqualTo(Exit.UNUSABLE);
        assertThat(other.complained()).contains("unknown-role-near", "not-a-length");
        assertThat(other.said()).isEmpty();
    }

    @Test
    void pictures_go_to_a_file_or_to_standard_output() throws IOException {
        Path file = folder.resolve("fine.svg");
        assertThat(desk.run("show", "it-road-fine", "--svg", file.toString())).isEqualTo(Exit.FINE);
        assertThat(Files.readString(file)).startsWith("<svg ").endsWith("</svg>\n");
        assertThat(desk.run("show", "it-road-fine", "--mermaid", "-")).isEqualTo(Exit.FINE);
        assertThat(desk.said()).contains("flowchart TD");
        assertThat(desk.run(
                        "show",
                        "it-road-fine",
                        "--svg",
                        folder.resolve("no/where.svg").toString()))
                .isEqualTo(Exit.LACKS);
    }

    @Test
    void json_is_for_tools() {
        assertThat(desk.run("show", "it-road-fine", "--json")).isEqualTo(Exit.FINE);
        Object json = Json.read("said", desk.said().getBytes(StandardCharsets.UTF_8));
        assertThat(Json.object(Json.object(Json.object(json).get("clocks")).get("pay-time")))
                .containsEntry("owners", List.of("offender"));
        assertThat(desk.run("show", "it-road-fine", "--json", "--svg", "-")).isEqualTo(Exit.UNUSABLE);
    }
}
