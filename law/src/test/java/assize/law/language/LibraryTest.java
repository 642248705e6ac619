package assize.law.language;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.language.read.ProcedureReader;
import assize.law.language.read.ScenarioReader;
import assize.law.problem.Problem;
import assize.law.scenario.Player;
import assize.law.scenario.Scenario;
import assize.law.step.Course;
import assize.law.step.Step;
import assize.law.time.LegalTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every procedure of the library reads, has its worked matters, and says each of its names in both languages. */
class LibraryTest {
    private static final Path LIBRARY =
            Path.of(System.getProperty("assize.root", ".")).resolve("procedures");
    private static final LegalTime TIME = LegalTime.load(LIBRARY.resolve("time"));

    /** What a procedure of somebody else owes is that it reads and its matters end as they say; ours owe more. */
    static List<Path> ours() throws IOException {
        return procedures().stream()
                .filter(folder -> Set.of(
                                "it-road-fine",
                                "eu-small-claims",
                                "cn-civil",
                                "cn-criminal-checks",
                                "asset-freeze-tracing",
                                "public-concern")
                        .contains(folder.getFileName().toString()))
                .toList();
    }

    static List<Path> procedures() throws IOException {
        try (Stream<Path> folders = Files.list(LIBRARY)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("procedure.yaml")))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void every_worked_matter_ends_as_it_says(Path folder) {
        Procedure procedure = read(folder);
        Course course = new Course(new Step(procedure, TIME));
        List<String> differences = new ArrayList<>();
        for (Scenario scenario : ScenarioReader.readAll(folder)) {
            for (Scenario.Run run : scenario.runs()) {
                Player player = new Player(procedure, scenario, line -> {});
                for (Problem difference : player.play(run, new Player.InMemory(course))) {
                    differences.add(run.name() + ": " + difference.place() + " " + difference.found(Locale.ENGLISH));
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ours")
    void there_are_at_least_eight_worked_matters(Path folder) {
        assertThat(ScenarioReader.readAll(folder)).hasSizeGreaterThanOrEqualTo(8);
    }

    @ParameterizedTest
    @MethodSource("ours")
    void every_action_of_a_person_is_taken_or_tried_in_some_worked_matter(Path folder) {
        Set<String> played = Set.copyOf(ScenarioReader.readAll(folder).stream()
                .flatMap(scenario -> scenario.runs().stream())
                .flatMap(run -> run.moves().stream())
                .map(Scenario.Move::what)
                .toList());
        assertThat(read(folder).actions().values().stream()
                        .filter(action -> !action.byLaw() && action.recusal() == null && action.builtIn() == null)
                        .map(Action::name))
                .allMatch(played::contains);
    }

    @ParameterizedTest
    @MethodSource("ours")
    void every_name_has_words_in_both_languages(Path folder) {
        Procedure procedure = read(folder);
        for (String language : List.of("en", "zh")) {
            Map<String, String> texts = procedure.texts().byLanguage().getOrDefault(language, Map.of());
            Set<String> names = keys(procedure);
            assertThat(texts.keySet())
                    .as(language)
                    .containsAll(names)
                    .allMatch(key -> names.contains(key) || besides(names, key));
            assertThat(texts.values()).as(language).noneMatch(String::isBlank);
        }
    }

    @ParameterizedTest
    @MethodSource("ours")
    void what_is_said_in_one_language_is_said_in_the_other(Path folder) {
        Map<String, Map<String, String>> texts = read(folder).texts().byLanguage();
        assertThat(texts.getOrDefault("en", Map.of()).keySet())
                .isEqualTo(texts.getOrDefault("zh", Map.of()).keySet());
    }

    /** How a page asks for a field and why, and what the whole is about. */
    private static boolean besides(Set<String> names, String key) {
        boolean field = key.startsWith("form.") && names.contains(key.replaceFirst("\\.(ask|why)$", ""));
        return key.equals("about.route") || (field && key.matches(".*\\.(ask|why)"));
    }

    private static Procedure read(Path folder) {
        return ProcedureReader.read(folder, TIME.rules());
    }

    private static Set<String> keys(Procedure procedure) {
        Stream<String> parts = Stream.of(
                        keys("role", procedure.roles()),
                        keys("stage", procedure.stages()),
                        keys("action", procedure.actions()),
                        keys("clock", procedure.clocks()),
                        keys("notice", procedure.notices()),
                        keys("fact", procedure.facts()),
                        keys("form", procedure.forms()),
                        keys("review", procedure.reviews()),
                        keys("link", procedure.links()),
                        keys(
                                "track",
                                procedure.tracks() == null
                                        ? Map.of()
                                        : procedure.tracks().tracks()),
                        keys("seal", procedure.seals()),
                        keys("fee", procedure.fees()),
                        keys("matter", procedure.sideMatters()),
                        procedure.sideMatters().values().stream().flatMap(matter -> inside(procedure, matter)))
                .flatMap(keys -> keys);
        Stream<String> fields = procedure.forms().values().stream().flatMap(LibraryTest::fields);
        Stream<String> outcomes = procedure.links().values().stream()
                .flatMap(link -> link.outcomes().stream().map(outcome -> "link." + link.name() + "." + outcome));
        return Set.copyOf(Stream.of(Stream.of("title"), parts, fields, outcomes)
                .flatMap(keys -> keys)
                .toList());
    }

    /** What is shared with the main line has its words there. */
    private static Stream<String> inside(Procedure procedure, SideMatter matter) {
        Procedure inside = matter.inside();
        Stream<String> actions =
                keys("action." + matter.name(), inside.actions()).filter(key -> !key.endsWith("." + SideMatter.OPEN));
        Stream<String> own = inside.facts().keySet().stream()
                .filter(fact -> !procedure.facts().containsKey(fact))
                .map(fact -> "fact." + matter.name() + "." + fact);
        return Stream.of(
                        keys("stage." + matter.name(), inside.stages()),
                        keys("clock." + matter.name(), inside.clocks()),
                        actions,
                        own)
                .flatMap(keys -> keys);
    }

    private static Stream<String> keys(String kind, Map<String, ?> named) {
        return named.keySet().stream().map(name -> kind + "." + name);
    }

    private static Stream<String> fields(Form form) {
        return form.fields().values().stream().flatMap(field -> {
            String key = "form." + form.name() + "." + field.name();
            return Stream.concat(Stream.of(key), field.choices().stream().map(choice -> key + "." + choice));
        });
    }
}
