package assize.app.cli;

import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code assize soak}: kills, full disks, wrong clocks and broken connections against a docket made for it. */
@Command(name = "soak")
final class SoakCommand implements Callable<Integer> {
    private final Desk desk;

    @Option(names = "--minutes", paramLabel = "NUMBER", descriptionKey = "soak-minutes")
    private int minutes = 4;

    @Option(names = "--seed", paramLabel = "NUMBER", descriptionKey = "soak-seed")
    private @Nullable Long seed;

    @Option(names = "--only", arity = "1..*", paramLabel = "TRIAL", descriptionKey = "soak-only")
    private List<String> only = List.of();

    SoakCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws Exception {
        Soak soak = ServiceLoader.load(Soak.class)
                .findFirst()
                .orElseThrow(() -> new MachineLacks(Problem.of("bench-absent", Place.of("soak")), null));
        List<Problem> problems = new ArrayList<>();
        if (minutes < 1) {
            problems.add(Problem.of("bench-too-little", Place.of("--minutes"), "found", "" + minutes));
        }
        for (String name : only) {
            if (!soak.names().contains(name)) {
                String names = String.join(", ", soak.names());
                problems.add(Problem.of("soak-unknown", Place.of("--only"), "name", name, "names", names));
            }
        }
        if (!problems.isEmpty()) {
            throw new UnusableInput(problems);
        }
        long from = seed == null ? new SecureRandom().nextLong(1_000_000_000) : seed;
        return soak.run(desk, new Soak.Wish(minutes, from, only));
    }
}
