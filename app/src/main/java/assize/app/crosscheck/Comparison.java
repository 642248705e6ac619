package assize.app.crosscheck;

import assize.law.verify.crosscheck.Difference;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * What came of one model.
 *
 * @param runs the nets that were explored by both: the whole, or where that is too large several parts of it
 * @param variables how many variables the whole follows; each of them is in some part
 */
public record Comparison(Model model, List<Run> runs, int variables) {
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

    /** A number of all runs of a kind together. */
    public int sum(Run.Kind kind, ToIntFunction<Run> number) {
        return runs.stream().filter(run -> run.kind() == kind).mapToInt(number).sum();
    }
}
