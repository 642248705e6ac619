package assize.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
    private static final String KEPT_FOR_EVER = """
            procedure: kept
            title: Something kept
            law: a law
            in-force: "2026-01-01"
            counting: eu-1182
            place: Europe/Berlin
            one-case-is: one thing
            roles:
              owner:  {kind: party}
              office: {kind: office, at: agency}
            stages:
              asked: {start: true}
              kept:  {burden: {property: owner}}
              over:  {end: true}
            facts:
              never: {type: flag}
            actions:
              ask:     {by: office, opens: asked, law: art. 1}
              keep:    {by: office, from: asked, to: kept, power: property, affects: owner, review: none, law: art. 2}
              return:  {by: office, from: kept, to: over, sets: never, law: art. 3}
              correct: {by: office, from: kept, when: never, law: art. 4}
            """;

    @TempDir
    Path folder;

    private TestDesk desk;
    private Path kept;

    @BeforeEach
    void sit_down() throws IOException {
        desk = new TestDesk(folder, Locale.ENGLISH);
        kept = write("kept", KEPT_FOR_EVER);
    }

    private Path write(String name, String text) throws IOException {
        Path made = Files.createDirectories(folder.resolve("procedures").resolve(name));
        Files.writeString(made.resolve("procedure.yaml"), text);
        return made;
    }

    @Test
    void what_fails_is_told_with_its_story_its_place_its_law_and_a_mend() {
        assertThat(desk.run("verify", kept.toString())).isEqualTo(Exit.NO);
        assertThat(desk.said())
                .contains("kept  Something kept: ", " found against it")
                .contains("P3 ", "In words: “kept”: no clock leads out of it by itself (property of: owner).")
                .contains("       1  office: ask\n       2  office: keep\n")
                .contains("Where:   kept/procedure.yaml:12:")
                .contains("Law:     ")
                .contains("To mend: ")
                .contains("[P3-no-clock] docs/reference/errors.md#P3-no-clock")
                .contains("1 procedure: 1 fail, 0 not searched to the end, 0 unreadable");
        assertThat(desk.complained()).isEmpty();
    }

    @Test
    void in_chinese_too() {
        TestDesk chinese = new TestDesk(folder, Locale.CHINESE);
        assertThat(chinese.run("verify", kept.toString())).isEqualTo(Exit.NO);
        assertThat(chinese.said()).contains("发生经过", "改法：", "1个程序：1个不成立");
    }

    @Test
    void a_guard_that_never_holds_is_named() {
        desk.run("verify", kept.toString());
        assertThat(desk.said())
                .contains(
                        "Warning: kept/procedure.yaml:",
                        "“correct” can never be done: its condition is never met (“never”).");
    }

    @Test
    void with_waivers_for_all_that_fails_it_holds_and_each_is_shown_with_its_source() throws IOException {
        String waivers = failing(kept).stream()
                .map(property -> "  - {property: " + property + ", about: all of it, because: a test, law: art. 9}\n")
                .collect(Collectors.joining("", "waives:\n", ""));
        Path waived = write("waived", KEPT_FOR_EVER.replace("procedure: kept", "procedure: waived") + waivers);
        assertThat(desk.run("verify", waived.toString())).isEqualTo(Exit.FINE);
        assertThat(desk.said())
                .contains("Waived:  P3, about all of it: a test. Source: art. 9 (waived/procedure.yaml:")
                .contains("1 procedure: it holds with its waivers (");
    }

    @Test
    void a_waiver_without_a_source_does_not_count_and_each_is_told() throws IOException {
        String waivers = "waives:\n  - {property: P3, about: kept, because: so}\n"
                + "  - {property: P3, about: all, because: so}\n"
                + "  - {property: P13, about: arms, because: nothing to compare, law: art. 9}\n";
        Path waived = write("waived", KEPT_FOR_EVER.replace("procedure: kept", "procedure: waived") + waivers);
        assertThat(desk.run("verify", waived.toString())).isEqualTo(Exit.NO);
        assertThat(desk.said())
                .contains("P3 is waived (about “kept”) without a source", "P3 is waived (about all) without a source")
                .contains("P13 is waived (about arms), and nothing is found against it");
    }

    @Test
    void one_broken_file_does_not_keep_the_others_from_being_verified() throws IOException {
        write("broken", KEPT_FOR_EVER.replace("to: kept", "to: kepd").replace("procedure: kept", "procedure: broken"));
        assertThat(desk.run("verify", folder.toString())).isEqualTo(Exit.UNUSABLE);
        assertThat(desk.complained()).contains("broken/procedure.yaml:19:42", "kepd", "[unknown-stage-near]");
        assertThat(desk.said()).contains("kept  Something kept", "2 procedures: 1 fail", "1 unreadable");
    }

    @Test
    void a_procedure_is_named_by_its_folder_by_its_file_or_as_in_the_library() {
        assertThat(desk.run("verify", kept.resolve("procedure.yaml").toString()))
                .isEqualTo(Exit.NO);
        assertThat(desk.run("verify", "public-concern", "--states", "3")).isEqualTo(Exit.UNUSABLE);
        assertThat(desk.said()).contains("kept  ", "public-concern  ");
        assertThat(desk.run("verify", "publik-concern")).isEqualTo(Exit.UNUSABLE);
        assertThat(desk.complained())
                .contains("There is no procedure \"publik-concern\". Did you mean \"public-concern\"?");
    }

    @Test
    void a_search_that_comes_to_its_bound_says_what_makes_it_grow() {
        assertThat(desk.run("verify", "it-road-fine", "--states", "200")).isEqualTo(Exit.UNUSABLE);
        assertThat(desk.said())
                .contains("not searched to its end", "came to its bound", "What tames it")
                .contains("1 not searched to the end");
        assertThat(desk.run("verify", "it-road-fine", "--seconds", "0")).isEqualTo(Exit.UNUSABLE);
    }

    @Test
    void json_has_a_verdict_on_every_property_and_the_way_to_each_finding() {
        assertThat(desk.run("verify", kept.toString(), "--json")).isEqualTo(Exit.NO);
        Map<String, Object> procedure = procedure(desk.said());
        assertThat(procedure).containsEntry("verdict", "fails").containsEntry("procedure", "kept");
        assertThat(Json.object(procedure.get("properties"))).hasSize(30).containsEntry("P3", "fails");
        assertThat(Json.list(procedure.get("findings")))
                .anySatisfy(finding -> assertThat(Json.object(finding))
                        .containsEntry("code", "P3-no-clock")
                        .containsEntry("level", "fails")
                        .hasEntrySatisfying(
                                "path", path -> assertThat(Json.list(path)).hasSize(2)));
    }

    @Test
    void sarif_has_thirty_rules_places_within_the_project_and_code_flows() throws IOException {
        Path file = folder.resolve("found.sarif");
        desk.run("verify", kept.toString(), "--sarif", file.toString());
        Map<String, Object> log = Json.object(Json.read("sarif", Files.readAllBytes(file)));
        assertThat(log).containsEntry("version", "2.1.0");
        Map<String, Object> run = Json.object(Json.list(log.get("runs")).getFirst());
        Map<String, Object> driver = Json.object(Json.object(run.get("tool")).get("driver"));
        assertThat(Json.list(driver.get("rules"))).hasSize(30);
        assertThat(Json.list(run.get("results")))
                .anySatisfy(result -> assertThat(Json.object(result))
                        .containsEntry("ruleId", "P3")
                        .containsEntry("level", "error")
                        .containsKeys("locations", "codeFlows"));
        assertThat(Files.readString(file)).contains("procedures/kept/procedure.yaml\"");
        assertThat(desk.run(
                        "verify",
                        kept.toString(),
                        "--sarif",
                        folder.resolve("no/where").toString()))
                .isEqualTo(Exit.LACKS);
    }

    @Test
    void a_property_is_explained() {
        assertThat(desk.run("verify", "--explain", "P3")).isEqualTo(Exit.FINE);
        assertThat(desk.said()).startsWith("P3 ").contains("Law: ", "docs/reference/properties.md#P3");
        assertThat(desk.run("verify", "--explain", "P31")).isEqualTo(Exit.UNUSABLE);
        assertThat(desk.complained()).contains("P31");
    }

    private Set<String> failing(Path procedure) {
        TestDesk other = new TestDesk(folder, Locale.ENGLISH);
        other.run("verify", procedure.toString(), "--json");
        return Json.list(procedure(other.said()).get("findings")).stream()
                .map(finding -> String.valueOf(Json.object(finding).get("property")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Object> procedure(String json) {
        Object all = Json.read("said", json.getBytes(StandardCharsets.UTF_8));
        List<Object> procedures = Json.list(Json.object(all).get("procedures"));
        return Json.object(procedures.getFirst());
    }
}
