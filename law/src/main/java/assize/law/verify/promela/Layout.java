package assize.law.verify.promela;

import assize.law.verify.net.Net;
import assize.law.verify.net.Variable;

/**
 * Where each variable lies in the words as which Spin prints a state. The stage lies in the lowest bits of the
 * first.
 */
public final class Layout {
    private final int[] word;
    private final int[] shift;
    private final int[] bits;
    private final int words;

    public Layout(Net net) {
        int size = net.variables().size();
        word = new int[size];
        shift = new int[size];
        bits = new int[size];
        int at = 0;
        int bit = 0;
        for (Variable variable : net.variables()) {
            int wide = variable.size() <= 2 ? 1 : variable.size() <= 16 ? 4 : 8;
            if (bit + wide > Long.SIZE) {
                at++;
                bit = 0;
            }
            word[variable.index()] = at;
            shift[variable.index()] = bit;
            bits[variable.index()] = wide;
            bit += wide;
        }
        words = at + 1;
    }

    /** How many words of 64 bits a state takes. */
    public int words() {
        return words;
    }

    /** The value of a variable in the words of a state. */
    public int value(long[] state, int variable) {
        return (int) (state[word[variable]] >>> shift[variable] & (1L << bits[variable]) - 1);
    }

    int word(int variable) {
        return word[variable];
    }

    int shift(int variable) {
        return shift[variable];
    }
}
