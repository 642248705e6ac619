package assize.law.verify.explore;

import assize.law.language.Role;
import assize.law.verify.net.Net;
import assize.law.verify.net.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** States that differ only in which of two holders is which are one: the smaller of the two stands for both. */
final class Swaps {
    /** For each role with two holders the variables of the one and of the other. */
    private final int[][][] roles;

    private Swaps(int[][][] roles) {
        this.roles = roles;
    }

    /** Those of a net. */
    static Swaps of(Net net) {
        List<int[][]> roles = new ArrayList<>();
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
                roles.add(own.toArray(int[][]::new));
            }
        }
        return new Swaps(roles.toArray(int[][][]::new));
    }

    /** The same where only some variables ever change; what stays the same for both never tells them apart. */
    Swaps among(BitSet moving, int[] initial) {
        return new Swaps(Arrays.stream(roles)
                .map(role -> Arrays.stream(role)
                        .filter(pair ->
                                moving.get(pair[0]) || moving.get(pair[1]) || initial[pair[0]] != initial[pair[1]])
                        .toArray(int[][]::new))
                .filter(role -> role.length > 0)
                .toArray(int[][][]::new));
    }

    /** Turns a state into the one that stands for it, in place. */
    void apply(int[] state) {
        for (int[][] role : roles) {
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
