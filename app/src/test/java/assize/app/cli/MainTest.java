package assize.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;

class MainTest {
    @TempDir
    Path home;

    private TestDesk desk;

    @BeforeEach
    void sit_down() {
        desk = new TestDesk(home, Locale.ENGLISH);
    }

    @Test
    void help_lists_every_command_with_its_words() {
        assertThat(desk.run("help")).isEqualTo(Exit.FINE);
        assertThat(desk.said()).contains("help ", "completion ", "Show the commands");
        assertThat(desk.complained()).isEmpty();
    }

    @Test
    void a_command_that_is_typed_is_made_alone_and_speaks_as_among_all() {
        for (String name : Commands.names()) {
            TestDesk alone = new TestDesk(home, Locale.ENGLISH);
            assertThat(alone.run(name, "--help")).as(name).isEqualTo(Exit.FINE);
            TestDesk among = new TestDesk(home, Locale.ENGLISH);
            assertThat(among.run("help", name)).as(name).isEqualTo(Exit.FINE);
            assertThat(alone.said()).isEqualTo(among.said()).contains("assize " + name);
        }
        assertThat(Commands.needed(Desk.ofProcess(), "verify")).hasSize(1);
    }

    @Test
    void no_command_at_all_shows_the_same_as_help() {
        desk.run("help");
        TestDesk other = new TestDesk(home, Locale.ENGLISH);
        assertThat(other.run()).isEqualTo(Exit.FINE);
        assertThat(other.said()).isEqualTo(desk.said());
    }

    @Test
    void help_speaks_chinese_to_whoever_asks_in_chinese() {
        TestDesk chinese = new TestDesk(home, Locale.CHINESE);
        chinese.run("help", "completion");
        assertThat(chinese.said()).contains("用法", "显示帮助").doesNotContain("Show");
    }

    @Test
    void the_version_is_the_one_that_was_built() throws IOException {
        assertThat(desk.run("--version")).isEqualTo(Exit.FINE);
        String pom = Files.readString(TestDesk.root().resolve("pom.xml"));
        assertThat(pom).contains("<version>" + Version.number() + "</version>");
        assertThat(desk.said()).startsWith("Assize " + Version.number());
    }

    @Test
    void a_slip_of_the_pen_is_told_with_the_nearest_command() {
        assertThat(desk.run("hepl")).isEqualTo(Exit.UNUSABLE);
        assertThat(desk.complained()).contains("There is no command 'hepl'. Did you mean 'help'?");
        assertThat(desk.said()).isEmpty();
    }

    @Test
    void help_about_an_unknown_command_is_told_in_the_same_way() {
        assertThat(desk.run("help", "completon")).isEqualTo(Exit.UNUSABLE);
        assertThat(desk.complained()).contains("Did you mean 'completion'?");
    }

    @Test
    void a_wrong_option_a_missing_and_a_surplus_argument_are_each_told() {
        assertThat(desk.run("help", "--halp")).isEqualTo(Exit.UNUSABLE);
        assertThat(desk.run("completion")).isEqualTo(Exit.UNUSABLE);
        assertThat(desk.run("help", "help", "me")).isEqualTo(Exit.UNUSABLE);
        assertThat(desk.run("completion", "fish")).isEqualTo(Exit.UNUSABLE);
        assertThat(desk.complained())
                .contains("Did you mean '--help'?", "SHELL is missing", "'me' is one word too many", "'fish'");
    }

    @Test
    void all_problems_of_an_input_are_told_in_the_persons_language() {
        List<Problem> problems = List.of(
                Problem.of("argument-surplus", Place.of("a.yaml"), "found", "one"),
                Problem.of("argument-surplus", Place.of("b.yaml"), "found", "two"));
        TestDesk chinese = new TestDesk(home, Locale.CHINESE);
        assertThat(chinese.run(failing(new UnusableInput(problems)), "fail")).isEqualTo(Exit.UNUSABLE);
        assertThat(chinese.complained()).contains("a.yaml", "b.yaml", "多了一个词");
    }

    @Test
    void what_the_machine_lacks_is_told_with_its_own_code() {
        MachineLacks lacks = new MachineLacks(Problem.of("file-missing", Place.of("disk")), null);
        assertThat(desk.run(failing(lacks), "fail")).isEqualTo(Exit.LACKS);
        assertThat(desk.complained()).startsWith("disk");
    }

    @Test
    void an_unforeseen_failure_is_one_sentence_here_and_a_file_there() throws IOException {
        assertThat(desk.run(failing(new IllegalStateException("a secret")), "fail"))
                .isEqualTo(Exit.LACKS);
        assertThat(desk.complained())
                .contains("[unexpected-failure]", "failures")
                .doesNotContain("\tat ", "a secret");
        try (var files = Files.list(home.resolve("failures"))) {
            assertThat(Files.readString(files.findFirst().orElseThrow()))
                    .contains("assize fail", "a secret", "\tat assize.app.cli.");
        }
    }

    @Test
    void a_failure_whose_details_cannot_be_kept_is_still_told() throws IOException {
        Path blocked = Files.writeString(home.resolve("file"), "not a folder");
        TestDesk stuck = new TestDesk(blocked, Locale.ENGLISH);
        assertThat(stuck.run(failing(new AssertionError()), "fail")).isEqualTo(Exit.LACKS);
        assertThat(stuck.complained()).contains("[unexpected-failure-unkept]");
    }

    @Test
    void the_language_is_the_one_asked_for_before_that_of_the_session() {
        assertThat(Desk.language(Map.of())).isEqualTo(Locale.ENGLISH);
        assertThat(Desk.language(Map.of("LANG", "zh_CN.UTF-8"))).isEqualTo(Locale.CHINESE);
        assertThat(Desk.language(Map.of("LC_ALL", "it_IT", "LANG", "zh_CN"))).isEqualTo(Locale.ENGLISH);
        assertThat(Desk.language(Map.of("ASSIZE_LANG", "zh", "LC_ALL", "en_GB")))
                .isEqualTo(Locale.CHINESE);
    }

    private static Object failing(Throwable failure) {
        return new Failing(failure);
    }

    @Command(name = "fail")
    private record Failing(Throwable failure) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            if (failure instanceof Exception exception) {
                throw exception;
            }
            throw (Error) failure;
        }
    }
}
