package assize.app.cli;

import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import assize.law.time.LegalTime;
import assize.law.time.WhenAnswer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code assize when RULE TRIGGER LENGTH}: the end of a period and the working; {@code --vectors FILE}: many at once.
 */
@Command(name = "when")
final class WhenCommand implements Callable<Integer> {
    private static final List<String> WANTED = List.of("RULE", "TRIGGER", "LENGTH");

    private final Desk desk;

    @Parameters(arity = "0..3", paramLabel = "RULE TRIGGER LENGTH", descriptionKey = "when-words")
    private List<String> words = List.of();

    @Option(names = "--before", descriptionKey = "when-before")
    private boolean before;

    @Option(names = "--calendar", paramLabel = "NAME", descriptionKey = "when-calendar")
    private @Nullable String calendar;

    @Option(names = "--zone", paramLabel = "ZONE", descriptionKey = "when-zone")
    private @Nullable String zone;

    @Option(names = "--protects", paramLabel = "WHAT", descriptionKey = "when-protects")
    private @Nullable String protects;

    @Option(names = "--json", descriptionKey = "when-json")
    private boolean json;

    @Option(names = "--vectors", paramLabel = "FILE", descriptionKey = "when-vectors")
    private @Nullable Path vectors;

    WhenCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (vectors == null && words.size() < WANTED.size()) {
            throw new UnusableInput(Problem.of(
                    "argument-missing",
                    Place.of("assize when"),
                    "argument",
                    WANTED.get(words.size()),
                    "help",
                    "./assize help when"));
        }
        LegalTime time = LegalTime.load(desk.home().procedures().resolve("time"));
        WhenAnswer answer = new WhenAnswer(time, desk.out(), desk.language());
        return vectors != null
                ? answer.vectors(vectors)
                : answer.one(words.get(0), words.get(1), words.get(2), before, calendar, zone, protects, json);
    }
}
