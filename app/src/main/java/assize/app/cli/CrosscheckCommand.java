package assize.app.cli;

import assize.app.crosscheck.Comparison;
import assize.app.crosscheck.Model;
import assize.app.crosscheck.Spin;
import assize.law.language.read.ProcedureReader;
import assize.law.problem.MachineLacks;
import assize.law.time.LegalTime;
import assize.law.verify.crosscheck.Difference;
import assize.law.verify.random.RandomProcedure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        List<Model> models = models();
        int agreed = 0;
        long states = 0;
        ExecutorService two = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Comparison>> running = models.stream()
                    .map(model -> two.submit(() -> Comparison.of(model, spin)))
                    .toList();
            for (Future<Comparison> one : running) {
                Comparison comparison = result(one);
                say(comparison);
                agreed += comparison.agrees() ? 1 : 0;
                states += comparison.spin().states();
            }
        } finally {
            two.shutdownNow();
        }
        desk.say("crosscheck-sum", "agreed", agreed, "all", models.size(), "states", states);
        return agreed == models.size() ? Exit.FINE : Exit.NO;
    }

    /** Those named, or the whole library; made-up ones too unless procedures are named. */
    private List<Model> models() {
        LegalTime time = LegalTime.load(desk.home().procedures().resolve("time"));
        List<Model> models = new ArrayList<>();
        for (String name : names.isEmpty() ? Library.names(desk.home()) : names) {
            models.addAll(Model.of(ProcedureReader.read(Library.folder(desk.home(), name), time.rules())));
        }
        int count = random != null ? random : names.isEmpty() ? USUAL_RANDOM : 0;
        for (long i = seed; i < seed + count; i++) {
            models.add(Model.ofRandom(RandomProcedure.of(i, time.rules())));
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

    private void say(Comparison comparison) {
        String model = name(comparison);
        Difference difference = comparison.difference();
        if (!comparison.whole()) {
            desk.say(
                    "crosscheck-too-large",
                    "model",
                    model,
                    "states",
                    comparison.ours().states());
        } else if (difference == null) {
            desk.say(
                    "crosscheck-same",
                    "model",
                    model,
                    "stages",
                    comparison.ours().stages().size(),
                    "ours",
                    comparison.ours().states(),
                    "spin",
                    comparison.spin().states(),
                    "dead",
                    comparison.ours().deadEnds().size(),
                    "cut",
                    comparison.ours().cutOff().size());
        } else {
            desk.say(
                    "crosscheck-differs",
                    "model",
                    model,
                    "what",
                    desk.words("crosscheck-"
                            + difference.what().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                    "stage",
                    difference.stage(),
                    "ours",
                    difference.ours(),
                    "spin",
                    difference.spin());
            comparison.path().forEach(step -> desk.say("crosscheck-step", "step", step));
        }
    }

    private String name(Comparison comparison) {
        Model model = comparison.model();
        String name = model.line().name();
        if (model.holders() > 1) {
            name = desk.words("crosscheck-holders", "name", name, "holders", model.holders());
        }
        return comparison.forgetting() ? name : desk.words("crosscheck-remembering", "name", name);
    }
}
