package assize.app.papers.look;

/** A file that is not taken: the code of the problem, and what was found. */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1;
    private static final int MOST = 100;

    private final String code;
    private final String what;

    /** Without a trace: it tells nothing of a fault. What was found may be in the words of a stranger. */
    public Refusal(String code, String what) {
        super(code, null, false, false);
        this.code = code;
        String plain = what.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "");
        this.what = plain.length() > MOST ? plain.substring(0, MOST) + "…" : plain;
    }

    /** The code of the problem. */
    public String code() {
        return code;
    }

    /** What was found, short and without signs that steer. */
    public String what() {
        return what;
    }
}
