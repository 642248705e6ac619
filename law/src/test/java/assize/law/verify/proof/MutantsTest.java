package assize.law.verify.proof;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.language.Procedure;
import assize.law.language.read.ProcedureReader;
import assize.law.time.LegalTime;
import assize.law.verify.mutant.Mutant;
import assize.law.verify.mutant.Operator;
import assize.law.verify.mutant.Operators;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What is taken out of the procedures of the library is named by the verifier. A sample is tried each time; with
 * {@code -Dmutants=all} all are, and their page is written.
 */
class MutantsTest {
    private static final Path ROOT = Path.of(System.getProperty("assize.root", "."));
    private static final Path LIBRARY = ROOT.resolve("procedures");
    private static final LegalTime TIME = LegalTime.load(LIBRARY.resolve("time"));

    /** Any number will do, so long as it is the same each time. */
    private static final long SEED = 1215;

    private static final int OF_EACH = 1;
    private static final double ENOUGH = 0.95;

    @Test
    void of_a_sample_nearly_all_are_named() throws Exception {
        Random dice = new Random(SEED);
        List<Mutant> sample = new ArrayList<>();
        for (Operator operator : Operators.all()) {
            sample.addAll(some(mutants(operator), OF_EACH, dice));
        }
        assertThat(sample).hasSizeGreaterThan(40);
        assertNamed(new MutantsPage(tried(sample), Map.of()));
    }

    @Test
    @EnabledIfSystemProperty(named = "mutants", matches = "all|[0-9]+")
    void of_all_nearly_all_are_named() throws Exception {
        String asked = System.getProperty("mutants", "all");
        int most = asked.equals("all") ? Integer.MAX_VALUE : Integer.parseInt(asked);
        Random dice = new Random(SEED);
        Map<String, Integer> made = new HashMap<>();
        List<Mutant> all = new ArrayList<>();
        for (Operator operator : Operators.all()) {
            for (Procedure procedure : Library.PROCEDURES) {
                List<Mutant> mutants = operator.in(procedure);
                made.merge(operator.name(), mutants.size(), Integer::sum);
                all.addAll(some(mutants, most, dice));
            }
        }
        MutantsPage page = new MutantsPage(tried(all), made);
        Files.writeString(ROOT.resolve("docs/reference/mutants.md"), page.text());
        assertNamed(page);
    }

    private static List<Mutant> some(List<Mutant> mutants, int most, Random dice) {
        List<Mutant> shuffled = new ArrayList<>(mutants);
        Collections.shuffle(shuffled, dice);
        return shuffled.subList(0, Math.min(most, shuffled.size()));
    }

    @Test
    void a_mutant_of_every_kind_is_made() throws IOException {
        for (Operator operator : Operators.all()) {
            // the library has no bypass, and no deprivation whose time stands still
            boolean rare = operator.name().contains("bypass") || operator.name().startsWith("stand still");
            assertThat(rare || !mutants(operator).isEmpty()).as(operator.name()).isTrue();
        }
    }

    private static void assertNamed(MutantsPage page) {
        assertThat(page.broken()).isEmpty();
        assertThat(page.share()).as("survived: %s", page.survivors()).isGreaterThanOrEqualTo(ENOUGH);
    }

    private static List<Mutant> mutants(Operator operator) throws IOException {
        List<Mutant> mutants = new ArrayList<>();
        for (Procedure procedure : Library.PROCEDURES) {
            mutants.addAll(operator.in(procedure));
        }
        return mutants;
    }

    /** Read once for all tests. */
    private static final class Library {
        private static final List<Procedure> PROCEDURES = read();

        private static List<Procedure> read() {
            try (Stream<Path> folders = Files.list(LIBRARY)) {
                return folders.filter(folder -> Files.isRegularFile(folder.resolve("procedure.yaml")))
                        .sorted()
                        .map(folder -> ProcedureReader.read(folder, TIME.rules()))
                        .toList();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private static List<Mutated.Tried> tried(List<Mutant> mutants) throws Exception {
        Mutated mutated = new Mutated();
        List<Mutated.Tried> tried = new ArrayList<>();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<Mutated.Tried>> futures = mutants.stream()
                    .map(mutant -> two.submit(() -> mutated.look(mutant)))
                    .toList();
            for (Future<Mutated.Tried> future : futures) {
                tried.add(future.get());
            }
        }
        return tried;
    }
}
