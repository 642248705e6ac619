package assize.law.verify.crosscheck;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The way on which Spin is as it goes deep first, told by the steps that it prints. Where it comes back to a state to
 * go on from it once more, as it does if told to turn back early, the way can't be told.
 */
final class Way {
    private int[] states = new int[1024];
    private int length;
    private boolean lost;

    /** Spin has gone from the last state of the way, or from one to which it had gone back. */
    void step(int from, int to, boolean found) {
        while (length > 0 && states[length - 1] != from) {
            length--;
        }
        if (length == 0) {
            lost |= from != 0;
            push(from);
        }
        if (found) {
            push(to);
        }
    }

    private void push(int state) {
        if (length == states.length) {
            states = Arrays.copyOf(states, 2 * length);
        }
        states[length++] = state;
    }

    /** The states of the way, or all if it can't be told. */
    IntStream states(int all) {
        return lost ? IntStream.range(0, all) : Arrays.stream(states, 0, length);
    }
}
