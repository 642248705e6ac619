package assize.bench.harness;

/**
 * What one contender did in one round.
 *
 * @param count things done
 * @param seconds from the first caller's start to the last one's end
 * @param p50 milliseconds within which half of the units were done
 * @param p99 milliseconds within which 99 of 100 were done
 */
public record Round(long count, double seconds, double p50, double p99) {
    /** Things done in a second. */
    public double rate() {
        return seconds == 0 ? 0 : count / seconds;
    }
}
