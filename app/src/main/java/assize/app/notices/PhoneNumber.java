package assize.app.notices;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** The one form in which we keep a telephone number: {@code +4930123456}, as E.164 has it. Stateless. */
public final class PhoneNumber {
    private static final int MOST_TYPED = 60;

    /** E.164 allows 15 figures, the country's among them; with fewer than 7 no country has a number. */
    private static final Pattern FORM = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private PhoneNumber() {}

    /**
     * The number that somebody typed; empty if it can't be one, or leaves the country out. Figures and signs of full
     * width are understood, 00 for the plus, blanks and what people put between, and the zero in brackets that is
     * dialled inside the country alone.
     */
    public static Optional<String> find(String typed) {
        if (typed.length() > MOST_TYPED) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Cf}\\p{Pd}./]", "")
                .replace("(0)", "")
                .replaceAll("[()]", "")
                .replaceFirst("^00", "+");
        return FORM.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }
}
