package assize.law.language.read;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.json.Json;
import assize.law.yaml.Node;
import assize.law.yaml.Yaml;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
    private static final Path FILE = LanguagePage.ROOT.resolve("docs/reference/procedure.schema.json");

    private static com.networknt.schema.Schema schema;

    @BeforeAll
    static void compile() throws IOException {
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Json.pretty(Schema.of(LanguagePage.meanings())), InputFormat.JSON);
    }

    /** Recorded with {@code -Drecord=true}. */
    @Test
    void the_file_for_editors_is_what_the_vocabulary_says() throws IOException {
        String made = Json.pretty(Schema.of(LanguagePage.meanings())) + "\n";
        if (Boolean.getBoolean("record")) {
            Files.writeString(FILE, made);
        }
        assertThat(Files.readString(FILE))
                .as("mvn -pl law test -Dtest=SchemaTest -Drecord=true records it")
                .isEqualTo(made);
    }

    static Stream<Path> library() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("procedures", "app/src/main/resources/assize/app/new")) {
            try (Stream<Path> all = Files.walk(LanguagePage.ROOT.resolve(folder))) {
                all.filter(file -> file.toString().endsWith(".yaml"))
                        .filter(file -> Stream.of("time", "region")
                                .map(LanguagePage.ROOT.resolve("procedures")::resolve)
                                .noneMatch(file::startsWith))
                        .forEach(files::add);
            }
        }
        assertThat(files).hasSizeGreaterThan(20);
        return files.stream();
    }

    @ParameterizedTest
    @MethodSource("library")
    void what_the_reader_reads_is_valid(Path file) throws IOException {
        assertThat(errors(Files.readString(file))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "procedure: x",
                "form: x\ntitle: X",
                "form: x\ntitle: X\nfields: {amount: {type: sum}}",
                "form: x\ntitle: X\nfields: {Amount: {type: money}}",
                "form: x\ntitle: X\nfields: {amount: {type: money, requird: true}}",
                "scenario: x\nsteps: [{day: '2026-01-01', does: file}]",
                "scenario: x\nruns: [{steps: []}]",
                "replay: x\nlog: y\nevents: {A: {facts: {}}}",
                "replay: x\nlog: y\nevents: {A: {step: b}}\nfigures: [{days: [A, B]}]"
            })
    void a_slip_is_told(String text) {
        assertThat(errors(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "in-force: '2026-01-01'|in-force: 1 January 2026",
                "kind: party|kind: partei",
                "length: 15 days|length: fifteen days",
                "length: 15 days|length: [{if: a}, 15 days]",
                "length: 15 days|length: {'1993-01-01': soon}",
                "law: art. 1|lw: art. 1",
                "protects: right|protects: duties",
                "start: true|start: maybe",
                "at: court|seals: court",
                "when-passed: {ends: act}|when-passed: {stops: act}"
            })
    void one_slip_in_a_procedure_is_told(String change) {
        assertThat(errors(SMALL)).isEmpty();
        String[] words = change.split("\\|", -1);
        assertThat(SMALL).contains(words[0]);
        assertThat(errors(SMALL.replace(words[0], words[1]))).isNotEmpty();
    }

    private static final String SMALL = """
            procedure: small
            title: Small
            law: a law
            in-force: '2026-01-01'
            counting: eu-1182
            place: Europe/Berlin
            roles: {person: {kind: party}, judge: {kind: office, at: court}}
            stages: {open: {start: true}, over: {end: true}}
            actions:
              begin: {by: person, opens: open, law: art. 1}
              act: {by: judge, from: open, to: over, law: art. 2}
            clocks:
              time: {owner: judge, from: begin, length: 15 days, when-passed: {ends: act}, protects: right, law: art. 3}
            """;

    private static List<com.networknt.schema.Error> errors(String yaml) {
        Object json = json(Yaml.read("x.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
        return schema.validate(Json.pretty(json), InputFormat.JSON);
    }

    /** As an editor sees it: plain words for yes, no and numbers are no texts there. */
    private static Object json(Node node) {
        return switch (node) {
            case Node.Items items ->
                items.items().stream().map(SchemaTest::json).toList();
            case Node.Fields fields -> {
                Map<String, Object> map = new LinkedHashMap<>();
                fields.fields().forEach(field -> map.put(field.name(), json(field.value())));
                yield map;
            }
            case Node.Scalar scalar -> {
                String text = scalar.text();
                if (!scalar.quoted() && (text.equals("true") || text.equals("false"))) {
                    yield Boolean.valueOf(text);
                }
                yield !scalar.quoted() && text.matches("-?[0-9]{1,9}") ? Integer.valueOf(text) : text;
            }
        };
    }
}
