package assize.bench.harness;

import java.util.Arrays;
import java.util.List;

/** The times that one caller's units took, kept exactly. For one thread. */
final class Latencies {
    private long[] nanos = new long[1024];
    private int size;

    void add(long took) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = took;
    }

    /** All times of all callers in order. */
    static long[] sorted(List<Latencies> callers) {
        long[] all = new long[callers.stream().mapToInt(caller -> caller.size).sum()];
        int at = 0;
        for (Latencies caller : callers) {
            System.arraycopy(caller.nanos, 0, all, at, caller.size);
            at += caller.size;
        }
        Arrays.sort(all);
        return all;
    }

    /** The time within which a share of the units was done, in milliseconds; 0 if there were none. */
    static double millis(long[] sorted, double share) {
        if (sorted.length == 0) {
            return 0;
        }
        int at = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, at)] / 1e6;
    }
}
