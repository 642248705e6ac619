package assize.law.verify.crosscheck;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The way on which Spin is as it goes deep first, told by the steps that it prints. */
final class Way {
    private int[] states = new int[1024];
    private int length;

    /** Spin has gone from the last state of the way, or from one to which it had gone back. */
    void step(int from, int to, boolean found) throws IOException {
        while (length > 0 && states[length - 1] != from) {
            length--;
        }
        if (length == 0) {
            if (from != 0) {
                throw new IOException("a step from a state to which Spin had not come");
            }
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

    IntStream states() {
        return Arrays.stream(states, 0, length);
    }
}
