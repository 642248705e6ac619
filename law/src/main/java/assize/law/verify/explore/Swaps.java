package assize.law.verify.explore;

import assize.law.language.Role;
import assize.law.verify.net.Net;
import assize.law.verify.net.Variable;
import java.util.ArrayList;
import java.util.List;

/** States that differ only in which of two holders is which are one: the smaller of the two stands for both. */
final class Swaps {
    private final List<int[][]> pairs = new ArrayList<>();

    Swaps(Net net) {
        for (Role role : net.procedure().roles().values()) {
            String suffix = role.name() + " 1";
            List<int[]> own = new ArrayList<>();
            for (Variable first : net.variables()) {
                if (first.name().endsWith(suffix)) {
                    String name = first.name().substring(0, first.name().length() - 1) + "2";
                    net.variables().stream()
                            .filter(v -> v.kind() == first.kind() && v.name().equals(name))
                            .forEach(second -> own.add(new int[] {first.index(), second.index()}));
                }
            }
            if (!own.isEmpty()) {
                pairs.add(own.toArray(int[][]::new));
            }
        }
    }

    /** Turns a state into the one that stands for it, in place. */
    void apply(int[] state) {
        for (int[][] role : pairs) {
            for (int[] pair : role) {
                int order = Integer.compare(state[pair[0]], state[pair[1]]);
                if (order > 0) {
                    swap(state, role);
                }
                if (order != 0) {
                    break;
                }
            }
        }
    }

    private static void swap(int[] state, int[][] role) {
        for (int[] pair : role) {
            int kept = state[pair[0]];
            state[pair[0]] = state[pair[1]];
            state[pair[1]] = kept;
        }
    }
}
