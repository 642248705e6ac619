package assize.law.verify;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.language.Procedure;
import assize.law.language.read.Folder;
import assize.law.language.read.ProcedureReader;
import assize.law.problem.Problem;
import assize.law.step.Procedures;
import assize.law.verify.explore.Bounds;
import assize.law.verify.proof.Verifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a property demands, shown by small procedures that keep it and others that differ only in what breaks it. */
class ExamplesTest {
    /** An example with the property to which it belongs. */
    record Example(Property property, String name, String text) {
        @Override
        public String toString() {
            return property + " " + name;
        }
    }

    @ParameterizedTest
    @EnumSource(Property.class)
    void every_property_has_an_example_that_keeps_it_and_one_that_breaks_it(Property property) {
        assertThat(of(property, "good")).isNotEmpty();
        assertThat(of(property, "bad")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("good")
    void nothing_is_found_where_the_property_is_kept(Example example) {
        assertThat(found(example)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void what_breaks_it_is_found_in_the_words_of_its_first_line(Example example) {
        String said = example.text.lines().findFirst().orElseThrow();
        assertThat("# " + example.property + ": " + found(example).getFirst()).isEqualTo(said);
    }

    @ParameterizedTest
    @MethodSource("all")
    void an_example_is_short_enough_to_be_read_aloud(Example example) {
        assertThat(example.text.lines()).hasSizeLessThan(50).allMatch(line -> line.length() <= 120);
    }

    static Stream<Example> good() {
        return Stream.of(Property.values()).flatMap(property -> of(property, "good").stream());
    }

    static Stream<Example> bad() {
        return Stream.of(Property.values()).flatMap(property -> of(property, "bad").stream());
    }

    static Stream<Example> all() {
        return Stream.concat(good(), bad());
    }

    private static List<String> found(Example example) {
        return Verifier.verify(procedure(example), Bounds.USUAL).findings().stream()
                .filter(finding -> finding.property() == example.property)
                .map(Finding::problem)
                .map((Problem problem) -> problem.found(Locale.ENGLISH))
                .toList();
    }

    private static Procedure procedure(Example example) {
        String name = example.text
                .lines()
                .filter(line -> line.startsWith("procedure: "))
                .map(line -> line.substring("procedure: ".length()))
                .findFirst()
                .orElseThrow();
        byte[] bytes = example.text.getBytes(StandardCharsets.UTF_8);
        return ProcedureReader.read(
                new Folder(name, new TreeMap<>(Map.of("procedure.yaml", bytes))), Procedures.TIME.rules());
    }

    /** {@code good.yaml}, {@code good-2.yaml} and so on. */
    private static List<Example> of(Property property, String kind) {
        List<Example> examples = new ArrayList<>();
        String name = kind;
        String text = read(property, name);
        while (text != null) {
            examples.add(new Example(property, name, text));
            name = kind + "-" + (examples.size() + 1);
            text = read(property, name);
        }
        return examples;
    }

    private static @Nullable String read(Property property, String name) {
        try (InputStream in = Property.class.getResourceAsStream(property + "/" + name + ".yaml")) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
