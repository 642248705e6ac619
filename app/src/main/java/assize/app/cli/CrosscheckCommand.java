package assize.app.cli;

import assize.app.crosscheck.Comparison;
import assize.app.crosscheck.Model;
import assize.app.crosscheck.Spin;
import assize.law.language.read.ProcedureReader;
import assize.law.problem.MachineLacks;
import assize.law.time.LegalTime;
import assize.law.verify.random.RandomProcedure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assize crosscheck [NAME…]}: does Spin find in our models what our own verifier finds? */
@Command(name = "crosscheck")
final class CrosscheckCommand implements Callable<Integer> {
    /** Spin's program runs on one core each. */
    private static final int AT_ONCE = 2;

    private static final int USUAL_RANDOM = 200;

    private final Desk desk;

    @Parameters(arity = "0..*", paramLabel = "NAME", descriptionKey = "crosscheck-name")
    private List<String> names = List.of();

    @Option(names = "--random", paramLabel = "N", descriptionKey = "crosscheck-random")
    private @Nullable Integer random;

    @Option(names = "--seed", paramLabel = "S", descriptionKey = "crosscheck-seed")
    private long seed;

    CrosscheckCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws InterruptedException {
        Spin spin = Spin.of(desk.environment().getOrDefault("PATH", ""));
        Map<String, List<Model>> models = models();
        CrosscheckWords words = new CrosscheckWords(
                desk, models.values().stream().mapToInt(List::size).sum());
        ExecutorService two = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Map<String, List<Future<Comparison>>> running = new LinkedHashMap<>();
            models.forEach((name, of) -> running.put(
                    name,
                    of.stream()
                            .map(model -> two.submit(() -> words.done(Comparison.of(model, spin))))
                            .toList()));
            for (Map.Entry<String, List<Future<Comparison>>> one : running.entrySet()) {
                List<Comparison> compared = new ArrayList<>();
                for (Future<Comparison> comparison : one.getValue()) {
                    compared.add(result(comparison));
                }
                words.say(one.getKey(), compared);
            }
        } finally {
            two.shutdownNow();
        }
        return words.sum() ? Exit.FINE : Exit.NO;
    }

    /** The models of those named, or of the whole library; made-up ones too unless procedures are named. */
    private Map<String, List<Model>> models() {
        LegalTime time = LegalTime.load(desk.home().procedures().resolve("time"));
        Map<String, List<Model>> models = new LinkedHashMap<>();
        for (String name : names.isEmpty() ? Library.names(desk.home()) : names) {
            models.put(name, Model.of(ProcedureReader.read(Library.folder(desk.home(), name), time.rules())));
        }
        int count = random != null ? random : names.isEmpty() ? USUAL_RANDOM : 0;
        if (count > 0) {
            List<Model> made = new ArrayList<>();
            for (long i = seed; i < seed + count; i++) {
                made.add(Model.ofRandom(RandomProcedure.of(i, time.rules())));
            }
            models.put(desk.words("crosscheck-made-up", "from", seed, "to", seed + count - 1), made);
        }
        return models;
    }

    private static Comparison result(Future<Comparison> one) throws InterruptedException {
        try {
            return one.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof MachineLacks lacks) {
                throw lacks;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
