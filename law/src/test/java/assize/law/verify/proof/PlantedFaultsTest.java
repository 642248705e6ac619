package assize.law.verify.proof;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.language.Procedure;
import assize.law.language.read.Folder;
import assize.law.language.read.ProcedureReader;
import assize.law.step.Procedures;
import assize.law.verify.Finding;
import assize.law.verify.Property;
import assize.law.verify.Subject;
import assize.law.verify.check.Checks;
import assize.law.verify.explore.Bounds;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Faults that somebody might plant in a lawful procedure, each with the words that name it: those that the verifier
 * once let pass. The procedures as they stand are the good examples.
 */
class PlantedFaultsTest {
    private static final Bounds BOUNDS = new Bounds(40_000, 2_000_000, () -> false);

    private static final Map<String, List<String>> LAWFUL = new ConcurrentHashMap<>();

    /** Lines that stand in a procedure, and what is written in their place. */
    record Edit(String old, String now) {}

    record Fault(String code, String procedure, List<Edit> edits, String said) {
        @Override
        public String toString() {
            return code + " in " + procedure;
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_planted_fault_is_named(Fault fault) throws IOException {
        Property property = Property.valueOf(fault.code.substring(0, fault.code.indexOf('-')));
        Path folder = folder(fault.procedure);
        assertThat(lawful(property, fault.procedure)).doesNotContain(fault.code + ": " + fault.said);
        assertThat(found(property, read(folder, fault.edits))).contains(fault.code + ": " + fault.said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arbitration",
                "legal-aid",
                "complaint-against-official",
                "protection-order",
                "reconsideration",
                "aid-by-request",
                "tenancy-board",
                "teacher-discipline",
                "benefit-review",
                "school-exclusion",
                "food-closure",
                "guardianship",
                "immigration-detention",
                "medical-licence",
                "competition-inspection",
                "ew-small-claim",
                "loan-dispute",
                "sale-arbitration",
                "tax-assessment"
            })
    void procedures_of_other_kinds_raise_no_alarm(String name) throws IOException {
        Proof proof = Verifier.verify(read(folder(name), List.of()), Bounds.USUAL);
        assertThat(proof.findings().stream().filter(Finding::counts).map(PlantedFaultsTest::said))
                .isEmpty();
        assertThat(proof.idle()).isEmpty();
    }

    /** What is said of a procedure as it stands: many faults are planted in it, and it is proved once a property. */
    private static List<String> lawful(Property property, String name) {
        return LAWFUL.computeIfAbsent(property + " " + name, _ -> {
            try {
                return found(property, read(folder(name), List.of()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static List<String> found(Property property, Procedure procedure) {
        List<String> said = new ArrayList<>();
        for (Subject line : Verifier.subjects(procedure, BOUNDS)) {
            Looking.with(property, Objects.requireNonNull(Checks.all().get(property)), line).stream()
                    .map(PlantedFaultsTest::said)
                    .forEach(said::add);
        }
        return said;
    }

    private static String said(Finding finding) {
        return finding.problem().code() + ": " + finding.problem().found(Locale.ENGLISH);
    }

    private static Path folder(String procedure) {
        Path library = Procedures.LIBRARY.resolve(procedure);
        if (Files.isDirectory(library)) {
            return library;
        }
        try {
            return Path.of(Objects.requireNonNull(Property.class.getResource("elsewhere/" + procedure))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Procedure read(Path folder, List<Edit> edits) throws IOException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("procedure.yaml", edited(folder, edits).getBytes(StandardCharsets.UTF_8));
        Path forms = folder.resolve("forms");
        if (Files.isDirectory(forms)) {
            try (Stream<Path> all = Files.list(forms)) {
                for (Path form : all.toList()) {
                    files.put("forms/" + form.getFileName(), Files.readAllBytes(form));
                }
            }
        }
        String name = String.valueOf(folder.getFileName());
        return ProcedureReader.read(new Folder(name, files), Procedures.TIME.rules());
    }

    private static String edited(Path folder, List<Edit> edits) throws IOException {
        String text = Files.readString(folder.resolve("procedure.yaml"));
        for (Edit edit : edits) {
            assertThat(text).containsOnlyOnce(edit.old);
            text = text.replace(edit.old, edit.now);
        }
        return text;
    }

    /** A line {@code == CODE PROCEDURE}, then blocks of lines with {@code -} and {@code +}, then what is said. */
    static Stream<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        for (String part : text().split("(?m)^== ", -1)) {
            List<String> lines = part.lines().toList();
            if (lines.size() > 1 && !part.startsWith("#")) {
                String[] head = lines.getFirst().split(" ", -1);
                faults.add(new Fault(
                        head[0], head[1], edits(lines), lines.getLast().substring(2)));
            }
        }
        return faults.stream();
    }

    private static List<Edit> edits(List<String> lines) {
        List<Edit> edits = new ArrayList<>();
        StringBuilder old = new StringBuilder();
        StringBuilder now = new StringBuilder();
        for (String line : lines.subList(1, lines.size())) {
            boolean next = !line.startsWith("+") && !now.isEmpty();
            if (next || line.startsWith(">")) {
                add(edits, old, now);
            }
            if (line.startsWith("-")) {
                old.append(line, 1, line.length()).append('\n');
            } else if (line.startsWith("+")) {
                now.append(line, 1, line.length()).append('\n');
            }
        }
        return edits;
    }

    private static void add(List<Edit> edits, StringBuilder old, StringBuilder now) {
        if (!old.isEmpty()) {
            edits.add(new Edit(old.toString(), now.toString()));
        }
        old.setLength(0);
        now.setLength(0);
    }

    private static String text() {
        try (InputStream in = Property.class.getResourceAsStream("planted.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
