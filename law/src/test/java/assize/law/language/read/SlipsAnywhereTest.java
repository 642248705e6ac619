package assize.law.language.read;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import assize.law.yaml.Node;
import assize.law.yaml.Yaml;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A value of another shape anywhere in the procedure {@code whole} is read or told, and never breaks the reader. */
class SlipsAnywhereTest {
    private static final Folder WHOLE =
            Folder.of(LanguagePage.ROOT.resolve(Path.of("law/src/test/resources/assize/law/language/whole")));
    private static final Set<String> COUNTINGS = Set.of("eu-1182", "it-admin");
    private static final int EVERY = 31;

    @ParameterizedTest
    @ValueSource(
            strings = {"\"a b c d\"", "[]", "[[\"a\"]]", "{\"x\": \"y\"}", "{\"set-by\": \"file\"}", "\"doubt.x\""})
    void a_slip_is_told_in_both_languages(String put) {
        Node root = Yaml.read("procedure.yaml", WHOLE.files().getOrDefault("procedure.yaml", new byte[0]));
        int nodes = new Writer(-1, put).count(root);
        for (int node = 0; node < nodes; node += EVERY) {
            SortedMap<String, byte[]> files = new TreeMap<>(WHOLE.files());
            files.put("procedure.yaml", new Writer(node, put).written(root).getBytes(StandardCharsets.UTF_8));
            try {
                ProcedureReader.read(new Folder("whole", files), COUNTINGS);
            } catch (UnusableInput told) {
                for (Problem problem : told.problems()) {
                    assertThat(problem.text(Locale.ENGLISH) + problem.text(Locale.CHINESE))
                            .doesNotContain("{");
                }
            }
        }
    }

    /** Writes a file anew with one node replaced. */
    private static final class Writer {
        private final int replaced;
        private final String put;
        private int at;

        Writer(int replaced, String put) {
            this.replaced = replaced;
            this.put = put;
        }

        int count(Node root) {
            written(root);
            return at;
        }

        String written(Node node) {
            if (at++ == replaced) {
                return put;
            }
            return switch (node) {
                case Node.Scalar scalar -> quoted(scalar.text());
                case Node.Items items ->
                    items.items().stream().map(this::written).collect(Collectors.joining(", ", "[", "]"));
                case Node.Fields fields ->
                    fields.fields().stream()
                            .map(field -> quoted(field.name()) + ": " + written(field.value()))
                            .collect(Collectors.joining(", ", "{", "}"));
            };
        }

        private static String quoted(String text) {
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    }
}
