package assize.docket.remark;

import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;

/** The reason that a remark gives: a sentence, so that whoever reads it learns something. */
public final class Reasons {
    /** The most letters. */
    public static final int MOST = 1_000;

    /** The fewest: enough for a sentence. */
    public static final int FEWEST = 20;

    /** Under which name the content of an entry keeps it. */
    public static final String REASON = "reason";

    /** Under which name the content keeps until when what was entered lasts. */
    public static final String UNTIL = "until";

    private Reasons() {}

    /** Without blanks around it; throws {@link UnusableInput} with the problem {@code remark-reason} if it is none. */
    static String plain(String reason) {
        String plain = reason.strip();
        if (plain.length() < FEWEST || plain.length() > MOST) {
            throw new UnusableInput(
                    Problem.of("remark-reason", Place.of(REASON), "fewest", FEWEST + "", "most", MOST + ""));
        }
        return plain;
    }
}
