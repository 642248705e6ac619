package assize.app.papers;

import assize.app.papers.look.PaperType;
import java.util.Locale;
import java.util.UUID;

/**
 * A file that is kept, without its bytes. Immutable.
 *
 * @param name as its owner called it, without what a name must not hold
 * @param sha256 in hex
 */
public record Paper(UUID id, String name, PaperType type, int size, String sha256, Scan scan) {
    private static final int SHORT = 12;
    private static final int KILO = 1024;

    /** What a scanner found. */
    public enum Scan {
        /** None has looked yet. */
        OPEN,
        /** Nothing. */
        CLEAN,
        /** Something that nobody may be given. */
        INFECTED
    }

    /** The beginning of its hash, by which people tell papers apart. */
    public String shortHash() {
        return sha256.substring(0, SHORT);
    }

    /** Its size as people read it. */
    public String sized() {
        return sized(size);
    }

    static String sized(int size) {
        return size < KILO * KILO
                ? Math.max(1, size / KILO) + " kB"
                : String.format(Locale.ROOT, "%.1f MB", (double) size / KILO / KILO);
    }
}
