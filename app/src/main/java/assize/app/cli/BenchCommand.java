package assize.app.cli;

import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code assize bench}: everything measured side by side, on one database, in one run. */
@Command(name = "bench")
final class BenchCommand implements Callable<Integer> {
    private static final String LOG = "../shared/data/road-traffic-fines/Road_Traffic_Fine_Management_Process.xes.gz";

    private final Desk desk;

    @Option(names = "--json", paramLabel = "FILE", descriptionKey = "bench-json")
    private @Nullable Path json;

    @Option(names = "--goals", descriptionKey = "bench-goals")
    private boolean goals;

    @Option(names = "--only", arity = "1..*", paramLabel = "NAME", descriptionKey = "bench-only")
    private List<String> only = List.of();

    @Option(names = "--rounds", paramLabel = "NUMBER", descriptionKey = "bench-rounds")
    private int rounds = 5;

    @Option(names = "--seconds", paramLabel = "NUMBER", descriptionKey = "bench-seconds")
    private double seconds = 5;

    @Option(names = "--large", descriptionKey = "bench-large")
    private boolean large;

    @Option(names = "--log", paramLabel = "FILE", descriptionKey = "bench-log")
    private @Nullable Path log;

    BenchCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        List<Problem> problems = new ArrayList<>();
        if (rounds < 1) {
            problems.add(Problem.of("bench-too-little", Place.of("--rounds"), "found", "" + rounds));
        }
        if (!(seconds > 0)) {
            problems.add(Problem.of("bench-too-little", Place.of("--seconds"), "found", "" + seconds));
        }
        if (!problems.isEmpty()) {
            throw new UnusableInput(problems);
        }
        Path events = log == null ? desk.home().root().resolve(LOG).normalize() : log;
        Bench bench = ServiceLoader.load(Bench.class)
                .findFirst()
                .orElseThrow(() -> new MachineLacks(Problem.of("bench-absent", Place.of("bench")), null));
        return bench.run(desk, new Bench.Wish(json, goals, only, rounds, seconds, large, events));
    }
}
