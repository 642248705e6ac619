package assize.app.papers.look;

import java.time.Duration;

/** Every bound on papers, named once. */
public final class Limits {
    private static final int MEGABYTE = 1 << 20;

    /** How many papers one filing or act takes. */
    public static final int PAPERS = 20;

    /** The size of one. */
    public static final int EACH = 10 * MEGABYTE;

    /** The size of all papers of one filing or act. */
    public static final int TOGETHER = 25 * MEGABYTE;

    /** What a browser may send at once: more than is kept, so that one that is too large can be named. */
    public static final int BODY = 2 * TOGETHER;

    /** The parts of what a browser sends: papers, and fields of the form around them. */
    public static final int BODY_PARTS = 80;

    /** The letters of a name. */
    public static final int NAME = 120;

    /** How long looking into one file may take. */
    public static final Duration LOOK = Duration.ofSeconds(10);

    /** How long somebody waits for their turn and the look together. */
    public static final Duration WAIT = Duration.ofSeconds(40);

    /** The memory in which files are looked into, in megabytes. */
    public static final int MEMORY = 192;

    /** How long a scanner may take for one. */
    public static final Duration SCAN = Duration.ofSeconds(10);

    static final int PIXELS = 100_000_000;
    static final int SIDE = 30_000;
    static final int PARTS = 1_000;
    static final int PART = 32 * MEGABYTE;
    static final int UNPACKED = 64 * MEGABYTE;
    static final int SWELLING = 200;
    static final int SWELLING_FROM = MEGABYTE;
    static final int OBJECTS = 50_000;
    static final long STREAMS = 512L * MEGABYTE;
    static final int SIDE_NOTE = MEGABYTE;

    private Limits() {}

    /** A number of bytes as people read it, in megabytes. */
    public static String megabytes(int bytes) {
        return "" + bytes / MEGABYTE;
    }
}
