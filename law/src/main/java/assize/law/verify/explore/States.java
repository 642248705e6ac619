package assize.law.verify.explore;

import assize.law.verify.net.Net;
import assize.law.verify.net.Variable;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The states found, each once, packed into a few words and numbered in the order in which they were found. Variables
 * that no rule changes stand as they do at the beginning and take no room.
 */
final class States {
    private final int[] initial;
    private final int[] moving;
    private final int[] word;
    private final int[] shift;
    private final long[] mask;
    private final int words;
    private final long[] key;
    private long[] packed;
    private int[] index;
    private int count;

    States(Net net, BitSet moves) {
        int variables = net.variables().size();
        initial = net.initial();
        moving = moves.stream().toArray();
        word = new int[variables];
        shift = new int[variables];
        mask = new long[variables];
        int at = 0;
        int bit = 0;
        for (int one : moving) {
            Variable variable = net.variables().get(one);
            int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(variable.size() - 1));
            if (bit + bits > Long.SIZE) {
                at++;
                bit = 0;
            }
            word[variable.index()] = at;
            shift[variable.index()] = bit;
            mask[variable.index()] = (1L << bits) - 1;
            bit += bits;
        }
        words = at + 1;
        key = new long[words];
        packed = new long[words * 1024];
        index = new int[4096];
        Arrays.fill(index, -1);
    }

    int count() {
        return count;
    }

    /** The number of a state; the negative of it less one if it is new. */
    int number(int[] state) {
        Arrays.fill(key, 0);
        for (int i : moving) {
            key[word[i]] |= (long) state[i] << shift[i];
        }
        int slot = hash() & index.length - 1;
        while (index[slot] >= 0) {
            if (same(index[slot])) {
                return index[slot];
            }
            slot = slot + 1 & index.length - 1;
        }
        int number = count++;
        if ((count + 1) * words > packed.length) {
            packed = Arrays.copyOf(packed, packed.length * 2);
        }
        System.arraycopy(key, 0, packed, number * words, words);
        index[slot] = number;
        if (count * 2 > index.length) {
            grow();
        }
        return -number - 1;
    }

    /** The state of a number. */
    int[] state(int number) {
        int[] state = initial.clone();
        for (int i : moving) {
            state[i] = value(number, i);
        }
        return state;
    }

    int value(int number, int variable) {
        if (mask[variable] == 0) {
            return initial[variable];
        }
        return (int) (packed[number * words + word[variable]] >>> shift[variable] & mask[variable]);
    }

    private boolean same(int number) {
        for (int i = 0; i < words; i++) {
            if (packed[number * words + i] != key[i]) {
                return false;
            }
        }
        return true;
    }

    private int hash() {
        long hash = 0;
        for (long part : key) {
            hash = (hash ^ part) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return (int) (hash ^ hash >>> 32);
    }

    private void grow() {
        index = new int[index.length * 2];
        Arrays.fill(index, -1);
        for (int number = 0; number < count; number++) {
            System.arraycopy(packed, number * words, key, 0, words);
            int slot = hash() & index.length - 1;
            while (index[slot] >= 0) {
                slot = slot + 1 & index.length - 1;
            }
            index[slot] = number;
        }
    }
}
