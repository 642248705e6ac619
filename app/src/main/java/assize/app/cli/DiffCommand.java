package assize.app.cli;

import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import assize.law.verify.diff.Changes;
import assize.law.verify.proof.Proof;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assize diff A B}: what a new version of a procedure changes, for whom, and what is no longer proved. */
@Command(name = "diff")
final class DiffCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "BEFORE", descriptionKey = "diff-before")
    private String before = "";

    @Parameters(index = "1", paramLabel = "AFTER", descriptionKey = "diff-after")
    private String after = "";

    @Option(names = "--states", paramLabel = "NUMBER", descriptionKey = "verify-states")
    private int states = 1_000_000;

    @Option(names = "--seconds", paramLabel = "NUMBER", descriptionKey = "verify-seconds")
    private int seconds = 60;

    DiffCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Proving.within(states, seconds);
        List<Problem> problems = new ArrayList<>();
        List<Path> folders = new ArrayList<>();
        for (String name : List.of(before, after)) {
            try {
                folders.add(Targets.folder(desk.home(), name));
            } catch (UnusableInput e) {
                problems.addAll(e.problems());
            }
        }
        List<Proving.Result> results = new Proving(desk, states, seconds).all(folders);
        results.forEach(result -> problems.addAll(result.problems()));
        if (!problems.isEmpty()) {
            throw new UnusableInput(problems.stream().distinct().toList());
        }
        return tell(results.getFirst().proof(), results.getLast().proof());
    }

    private int tell(@Nullable Proof one, @Nullable Proof other) {
        if (one == null || other == null) {
            return Exit.UNUSABLE;
        }
        List<String> changes = new ArrayList<>(Changes.of(one.procedure(), other.procedure(), desk.language()));
        List<String> proved = Changes.ofProofs(one, other, desk.language());
        desk.say(
                "diff-heading",
                "before",
                before,
                "after",
                after,
                "title",
                other.procedure().title(desk.language().getLanguage()));
        if (changes.isEmpty() && proved.isEmpty()) {
            desk.say("diff-same");
            return Exit.FINE;
        }
        changes.forEach(line -> desk.out().println("  " + line));
        desk.say(proved.isEmpty() ? "diff-properties-same" : "diff-properties");
        proved.forEach(line -> desk.out().println("  " + line));
        desk.say("diff-sum", "changes", changes.size() + proved.size());
        return Exit.NO;
    }
}
