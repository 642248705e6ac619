package assize.law.verify.net;

import java.util.Arrays;

/**
 * A change of one variable: for each old value the new one.
 *
 * @param only it happens only in states that meet these; they are asked of the state before the rule
 */
@SuppressWarnings("ArrayRecordComponent") // looked into at every step of the search; never compared, never given away
public record Update(int variable, int[] map, Test[] only) {
    private static final Test[] ALWAYS = {};

    /** Sets it to a value. */
    public static Update set(Variable variable, int value) {
        int[] map = new int[variable.size()];
        Arrays.fill(map, value);
        return new Update(variable.index(), map, ALWAYS);
    }

    /** Turns one value into another and leaves the others. */
    public static Update turn(Variable variable, int from, int to) {
        int[] map = new int[variable.size()];
        Arrays.setAll(map, value -> value == from ? to : value);
        return new Update(variable.index(), map, ALWAYS);
    }

    /** Counts one up, to the last value at most. */
    public static Update count(Variable variable) {
        int[] map = new int[variable.size()];
        Arrays.setAll(map, value -> Math.min(value + 1, map.length - 1));
        return new Update(variable.index(), map, ALWAYS);
    }

    /** The same, under a further condition. */
    public Update onlyIf(Test test) {
        Test[] tests = Arrays.copyOf(only, only.length + 1);
        tests[only.length] = test;
        return new Update(variable, map, tests);
    }

    /** True if the new value does not depend on the state. */
    public boolean constant() {
        for (int value : map) {
            if (value != map[0]) {
                return false;
            }
        }
        return only.length == 0;
    }

    /** Changes the state after a step, where the one before it meets the conditions. */
    public void apply(int[] before, int[] after) {
        for (Test test : only) {
            if (!test.holds(before)) {
                return;
            }
        }
        after[variable] = map[after[variable]];
    }
}
