package assize.app.papers;

import assize.app.papers.look.Limits;
import java.text.Normalizer;

/** The name of a file as it is shown: never a path, nothing that steers, not longer than a line. Stateless. */
final class FileName {
    private static final int LONGEST_ENDING = 6;

    private FileName() {}

    /** The last part of a name, without signs that nobody sees or that turn the order of letters round. */
    static String clean(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String plain = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("\\s+", " ")
                .strip();
        int letters = plain.codePointCount(0, plain.length());
        if (letters <= Limits.NAME) {
            return plain;
        }
        int dot = plain.lastIndexOf('.');
        String ending = dot < 0 || plain.length() - dot > LONGEST_ENDING ? "" : plain.substring(dot);
        int kept = Limits.NAME - 1 - ending.codePointCount(0, ending.length());
        return plain.substring(0, plain.offsetByCodePoints(0, kept)) + "…" + ending;
    }
}
