package assize.app.cli;

import assize.law.json.Json;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import assize.law.time.LegalTime;
import assize.law.verify.Property;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assize verify [NAME…]}: proves that the checks of procedures hold, or shows how they can be got around. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(arity = "0..*", paramLabel = "NAME", descriptionKey = "verify-name")
    private List<String> names = List.of();

    @Option(names = "--explain", paramLabel = "PROPERTY", descriptionKey = "verify-explain")
    private @Nullable String explained;

    @Option(names = "--all", descriptionKey = "verify-all")
    private boolean all;

    @Option(names = "--json", descriptionKey = "verify-json")
    private boolean json;

    @Option(names = "--sarif", paramLabel = "FILE", descriptionKey = "verify-sarif")
    private @Nullable Path sarif;

    @Option(names = "--states", paramLabel = "NUMBER", descriptionKey = "verify-states")
    private int states = 1_000_000;

    @Option(names = "--seconds", paramLabel = "NUMBER", descriptionKey = "verify-seconds")
    private int seconds = 60;

    VerifyCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (explained != null) {
            LegalTime time = LegalTime.load(desk.home().procedures().resolve("time"));
            new Explaining(desk, time.rules()).explain(property(explained));
            return Exit.FINE;
        }
        Proving.within(states, seconds);
        Instant begun = desk.time().instant();
        List<Problem> unknown = new ArrayList<>();
        List<Proving.Result> results = new Proving(desk, states, seconds).all(List.copyOf(folders(unknown)));
        ProvingWords words = new ProvingWords(desk, results, unknown);
        if (json) {
            desk.out().println(Json.pretty(words.json()));
        } else {
            words.text(all, Duration.between(begun, desk.time().instant()));
        }
        desk.out().flush();
        if (sarif != null) {
            write(sarif, Json.pretty(words.sarif()));
        }
        return words.exit();
    }

    /** As people write it: P3 or p3. */
    private static Property property(String name) {
        return Stream.of(Property.values())
                .filter(property -> property.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(
                        () -> new UnusableInput(Problem.of("property-unknown", Place.of("--explain"), "found", name)));
    }

    private Set<Path> folders(List<Problem> unknown) {
        Set<Path> folders = new LinkedHashSet<>();
        if (names.isEmpty()) {
            Library.names(desk.home())
                    .forEach(name -> folders.add(desk.home().procedures().resolve(name)));
        }
        for (String name : names) {
            try {
                folders.addAll(Targets.folders(desk.home(), name));
            } catch (UnusableInput e) {
                unknown.addAll(e.problems());
            }
        }
        return folders;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new MachineLacks(
                    Problem.of("file-unwritable", Place.of(file.toString()), "why", String.valueOf(e)), e);
        }
    }
}
