package assize.law.verify.crosscheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * A stage of which our search and Spin do not say the same.
 *
 * @param what what is said of it
 * @param ours how many such states our search found there
 * @param spin how many Spin found
 */
public record Difference(What what, String stage, int ours, int spin) {
    /** What is compared. */
    public enum What {
        REACHED,
        DEAD_END,
        CUT_OFF,
        /** States cut off from every end, where our verifier was asked whether there are any. */
        PROOF
    }

    /**
     * The first difference. Where holders may change places our search counts fewer states than Spin, and what is
     * compared is in which stages there are any; otherwise their numbers.
     *
     * @param counted the numbers must be the same too
     * @param resting dead ends are compared: where Spin remembers what makes no difference, a step may change that
     *     alone
     */
    public static Optional<Difference> first(Tally ours, Tally spin, boolean counted, boolean resting) {
        List<Difference> all = new ArrayList<>();
        add(all, What.REACHED, ours.stages(), spin.stages(), counted);
        if (resting) {
            add(all, What.DEAD_END, ours.deadEnds(), spin.deadEnds(), counted);
        }
        add(all, What.CUT_OFF, ours.cutOff(), spin.cutOff(), counted);
        return all.stream().findFirst();
    }

    /** The first thing that a search of Spin's which was not finished has found beyond what can be. */
    public static Optional<Difference> beyond(Tally most, Tally spin) {
        List<Difference> all = new ArrayList<>();
        spin.stages().forEach((stage, states) -> {
            if (!most.stages().containsKey(stage)) {
                all.add(new Difference(What.REACHED, stage, 0, states));
            }
        });
        return all.stream().findFirst();
    }

    /**
     * Where our verifier's answer is not what Spin has found.
     *
     * @param endless our verifier has found a state from which no end can be come to
     * @param finished Spin has found all states
     * @param stage the stage of that state
     */
    public static Optional<Difference> proof(boolean endless, String stage, Tally spin, boolean finished) {
        if (endless) {
            return finished && spin.cutOff().isEmpty()
                    ? Optional.of(new Difference(What.PROOF, stage, 1, 0))
                    : Optional.empty();
        }
        return spin.cutOff().entrySet().stream()
                .findFirst()
                .map(one -> new Difference(What.PROOF, one.getKey(), 0, one.getValue()));
    }

    private static void add(
            List<Difference> all,
            What what,
            SortedMap<String, Integer> ours,
            SortedMap<String, Integer> spin,
            boolean counted) {
        TreeSet<String> stages = new TreeSet<>(ours.keySet());
        stages.addAll(spin.keySet());
        for (String stage : stages) {
            int own = ours.getOrDefault(stage, 0);
            int other = spin.getOrDefault(stage, 0);
            if (counted ? own != other : own == 0 != (other == 0)) {
                all.add(new Difference(what, stage, own, other));
            }
        }
    }
}
