package assize.bench.soak;

/**
 * What came of a trial that found nothing.
 *
 * @param key of the messages
 * @param pairs the values in it as name, value, name, value
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Told(String key, Object... pairs) {
    /** What a machine lacks for a trial: it is left out, which is not to have passed. */
    public static Told left(String why) {
        return new Told("soak-left-out", "why", why);
    }
}
