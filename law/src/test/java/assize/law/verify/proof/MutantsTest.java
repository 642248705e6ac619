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
import java.util.List;
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

    private static final int OF_EACH = 3;
    private static final double ENOUGH = 0.95;

    @Test
    void of_a_sample_nearly_all_are_named() throws Exception {
        Random dice = new Random(SEED);
        List<Mutant> sample = new ArrayList<>();
        for (Operator operator : Operators.all()) {
            List<Mutant> made = new ArrayList<>(mutants(operator));
            Collections.shuffle(made, dice);
            sample.addAll(made.subList(0, Math.min(OF_EACH, made.size())));
        }
        assertThat(sample).hasSizeGreaterThan(100);
        assertNamed(MutantsPage.of(tried(sample)));
    }

    @Test
    @EnabledIfSystemProperty(named = "mutants", matches = "all")
    void of_all_nearly_all_are_named() throws Exception {
        List<Mutant> all = new ArrayList<>();
        for (Operator operator : Operators.all()) {
            all.addAll(mutants(operator));
        }
        MutantsPage page = MutantsPage.of(tried(all));
        Files.writeString(ROOT.resolve("docs/reference/mutants.md"), page.text());
        assertNamed(page);
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
