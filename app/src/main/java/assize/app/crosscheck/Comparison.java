package assize.app.crosscheck;

import assize.law.verify.crosscheck.Difference;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/**
 * What came of one model.
 *
 * @param runs the nets that were explored by both: the whole, or where that is too large several parts of it
 * @param variables how many variables the whole follows; each of them is in some part
 * @param answered our verifier did not leave it open whether an end stays reachable
 */
public record Comparison(Model model, List<Run> runs, int variables, boolean answered) {
    /** How many states a model may have to be compared whole. */
    public static final int MOST_STATES = 2_000_000;

    /** How many steps between them it may have. */
    public static final int MOST_STEPS = 16_000_000;

    /** Compares a model. */
    public static Comparison of(Model model, Spin spin) {
        return new Comparing(model, spin).compare();
    }

    /** True if our verifier and Spin say the same. */
    public boolean agrees() {
        return differing().isEmpty();
    }

    /** True if all that a case can come to was gone through on both sides. */
    public boolean whole() {
        return runs.getFirst().kind() == Run.Kind.WHOLE;
    }

    /** The run in which both don't say the same. */
    public Optional<Run> differing() {
        return runs.stream().filter(run -> !run.agrees()).findFirst();
    }

    /** The difference, if there is one. */
    public Optional<Difference> difference() {
        return differing().map(Run::difference);
    }

    /** True if some state at rest is a dead end. */
    public boolean deadEnds() {
        return !runs.getFirst().spin().deadEnds().isEmpty();
    }

    /** True if from some state at rest no end can be reached. */
    public boolean cutOff() {
        return !runs.getFirst().spin().cutOff().isEmpty();
    }

    /** The stages to which Spin came in runs of a kind. */
    public Set<String> stages(Run.Kind kind) {
        Set<String> stages = new TreeSet<>();
        runs.stream()
                .filter(run -> run.kind() == kind)
                .forEach(run -> stages.addAll(run.spin().stages().keySet()));
        return stages;
    }

    /** A number of all runs of a kind together. */
    public int sum(Run.Kind kind, ToIntFunction<Run> number) {
        return runs.stream().filter(run -> run.kind() == kind).mapToInt(number).sum();
    }
}
