package assize.law.verify.explore;

import java.util.BitSet;

/**
 * Steps that may be taken everywhere in a stage and leave the case as it is, kept once for the stage: most acts leave
 * as they are the few variables that a question hangs on. Immutable.
 */
final class Stays {
    private final int[][] labels;
    private final int most;

    /**
     * Of some steps.
     *
     * @param labels for each stage its steps: twice the number of the way, one more if it can surely be gone
     */
    Stays(int[][] labels) {
        this.labels = labels;
        int longest = 1;
        for (int[] stage : labels) {
            longest = Math.max(longest, stage.length);
        }
        this.most = longest;
    }

    /** The most that a stage has, and 1 at least. */
    int most() {
        return most;
    }

    /** How many a stage has. */
    int count(int stage) {
        return labels[stage].length;
    }

    /** The label of one of them. */
    int label(int stage, int nr) {
        return labels[stage][nr];
    }

    /** Which of them in a stage is the first that takes some way; -1 if none does. */
    int first(int stage, BitSet ways) {
        for (int i = 0; i < labels[stage].length; i++) {
            if (ways.get(labels[stage][i] >> 1)) {
                return i;
            }
        }
        return -1;
    }

    /** The stages in which one of them surely takes some way. */
    BitSet surely(BitSet ways) {
        BitSet stages = new BitSet();
        for (int stage = 0; stage < labels.length; stage++) {
            for (int label : labels[stage]) {
                if ((label & 1) != 0 && ways.get(label >> 1)) {
                    stages.set(stage);
                }
            }
        }
        return stages;
    }

    /** The stages in which one of them takes some way. */
    BitSet stages(BitSet ways) {
        BitSet stages = new BitSet();
        for (int stage = 0; stage < labels.length; stage++) {
            stages.set(stage, first(stage, ways) >= 0);
        }
        return stages;
    }
}
