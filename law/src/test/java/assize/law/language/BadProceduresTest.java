package assize.law.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import assize.law.language.read.MappingReader;
import assize.law.language.read.ProcedureReader;
import assize.law.language.read.ScenarioReader;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every problem of reading has a bad example, and what is said about it is said exactly so. */
class BadProceduresTest {
    private static final Path ROOT = Path.of(System.getProperty("assize.root", "."));
    private static final Path HERE = ROOT.resolve("law/src/test/resources/assize/law/language");
    private static final Set<String> COUNTINGS = new TreeSet<>(List.of("eu-1182", "it-admin", "it-court"));
    private static final Set<String> SHOWN_BELOW = Set.of("no-procedure-here");
    /** Found while an old log is read, not a procedure. */
    private static final Set<String> OF_LOGS = Set.of("activity-not-mapped");

    @TempDir
    Path folder;

    @Test
    void the_small_procedure_itself_reads_without_problems() throws IOException {
        assertThat(problems(List.of())).isEmpty();
    }

    /** Recorded with {@code -Drecord=true}. */
    @Test
    void what_is_said_about_each_bad_example_is_said_exactly_so() throws IOException {
        Path file = HERE.resolve("bad.md");
        String recorded = Files.readString(file);
        StringBuilder made = new StringBuilder(recorded.substring(0, recorded.indexOf("\n## ") + 1));
        for (Example example : examples()) {
            List<Problem> problems = problems(example.changes());
            assertThat(problems.stream().map(Problem::code))
                    .as("%s: %s", example.code(), example.changes())
                    .anyMatch(code -> example.code().equals("several") || code.equals(example.code()));
            made.append("## ").append(example.code()).append("\n\n");
            example.changes()
                    .forEach(change -> made.append("    ").append(change.line).append('\n'));
            made.append('\n').append(quoted(problems)).append('\n');
        }
        if (Boolean.getBoolean("record")) {
            Files.writeString(file, made);
        }
        assertThat(Files.readString(file)).isEqualTo(made.toString());
    }

    @Test
    void no_problem_of_reading_lacks_a_bad_example() throws IOException {
        String words = Files.readString(ROOT.resolve("law/src/main/resources/assize/law/messages.properties"));
        String reading =
                words.substring(words.indexOf("# Reading a procedure"), words.indexOf("# Why a step is not allowed"));
        Set<String> codes = Pattern.compile("(?m)^([a-z-]+)=")
                .matcher(reading)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        codes.removeAll(OF_LOGS);
        codes.removeAll(SHOWN_BELOW);
        Set<String> shown = examples().stream().map(Example::code).collect(Collectors.toSet());
        assertThat(shown).containsAll(codes);
    }

    @Test
    void several_problems_of_a_folder_come_in_one_go_in_the_order_of_their_places() throws IOException {
        Example several = examples().stream()
                .filter(example -> example.code().equals("several"))
                .findFirst()
                .orElseThrow();
        assertThat(problems(several.changes()).stream().map(problem -> problem.place() + " " + problem.code()))
                .hasSizeGreaterThanOrEqualTo(4)
                .isSortedAccordingTo((one, other) -> {
                    String[] a = one.split("[: ]", -1);
                    String[] b = other.split("[: ]", -1);
                    int file = a[0].compareTo(b[0]);
                    return file != 0 ? file : Integer.compare(Integer.parseInt(a[1]), Integer.parseInt(b[1]));
                });
    }

    @Test
    void a_folder_without_a_procedure_says_so() {
        UnusableInput wrong = catchThrowableOfType(
                UnusableInput.class, () -> ProcedureReader.read(folder.resolve("nothing"), COUNTINGS));
        assertThat(wrong.problems()).extracting(Problem::code).containsExactly("no-procedure-here");
        assertThat(wrong.problems().getFirst().found(Locale.ENGLISH))
                .isEqualTo("There is no procedure \"nothing\" here: the folder has no procedure.yaml.");
    }

    @Test
    void a_file_of_more_than_ten_mebibytes_is_not_read() throws IOException {
        Path small = copy();
        Files.writeString(small.resolve("procedure.yaml"), "# long\n".repeat(1_500_001));
        assertThat(refused(small)).containsExactly("small/procedure.yaml yaml-too-large The file has 10500007 bytes.");
    }

    @Test
    void a_file_nested_without_end_is_not_read_to_its_end() throws IOException {
        Path small = copy();
        Files.writeString(small.resolve("procedure.yaml"), "title: " + "[".repeat(100_000));
        assertThat(refused(small))
                .containsExactly("small/procedure.yaml:1:38 yaml-too-deep The file is nested too deeply here.");
    }

    @Test
    void bytes_that_are_no_text_are_told() throws IOException {
        Path small = copy();
        Files.write(small.resolve("procedure.yaml"), new byte[] {'t', ':', ' ', (byte) 0xC3, (byte) 0x28});
        assertThat(refused(small)).containsExactly("small/procedure.yaml yaml-not-utf8 The file is not text in UTF-8.");
    }

    private record Change(String file, String found, String put, String line) {
        static Change of(String line) {
            String[] parts = line.split(" \\| ?", -1);
            return new Change(parts[0], parts[1], parts[2].replace("\\n", "\n"), line);
        }
    }

    private record Example(String code, List<Change> changes) {}

    private static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        for (String line : Files.readAllLines(HERE.resolve("bad.md"))) {
            if (line.startsWith("## ")) {
                examples.add(new Example(line.substring(3), new ArrayList<>()));
            } else if (line.startsWith("    ") && !examples.isEmpty()) {
                examples.getLast().changes().add(Change.of(line.substring(4)));
            }
        }
        return examples;
    }

    private List<Problem> problems(List<Change> changes) throws IOException {
        Path small = copy();
        for (Change change : changes) {
            Path file = small.resolve(change.file());
            String text = Files.readString(file);
            boolean whole = change.found().equals("@");
            assertThat(whole || text.contains(change.found())).as(change.line()).isTrue();
            Files.writeString(file, whole ? change.put() : text.replace(change.found(), change.put()));
        }
        List<Problem> problems = new ArrayList<>();
        try {
            Procedure procedure = ProcedureReader.read(small, COUNTINGS);
            ScenarioReader.readAll(small);
            MappingReader.read(small, procedure);
        } catch (UnusableInput e) {
            problems.addAll(e.problems());
        }
        return problems;
    }

    private Path copy() throws IOException {
        Path small = Files.createTempDirectory(folder, "x").resolve("small");
        try (Stream<Path> files = Files.walk(HERE.resolve("small"))) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        small.resolve(HERE.resolve("small").relativize(file).toString()));
            }
        }
        return small;
    }

    private static List<String> refused(Path small) {
        return catchThrowableOfType(UnusableInput.class, () -> ProcedureReader.read(small, COUNTINGS))
                .problems()
                .stream()
                .map(problem -> problem.place() + " " + problem.code() + " " + problem.found(Locale.ENGLISH))
                .toList();
    }

    private static String quoted(List<Problem> problems) {
        return problems.stream()
                .flatMap(problem -> problem.text(Locale.ENGLISH).lines())
                .filter(line -> !line.contains("docs/reference/errors.md#"))
                .map(line -> ("> " + line).stripTrailing() + "\n")
                .collect(Collectors.joining());
    }
}
