package assize.app.cli;

/** What a command's exit code says. */
public final class Exit {
    /** Done, or the answer is yes. */
    public static final int FINE = 0;

    /** The answer is no: a proof failed, a log was altered, a date differs. */
    public static final int NO = 1;

    /** The input can't be used; every problem found in it is on standard error. */
    public static final int UNUSABLE = 2;

    /** The machine lacks something, or failed in a way that nobody foresaw. */
    public static final int LACKS = 3;

    private Exit() {}
}
