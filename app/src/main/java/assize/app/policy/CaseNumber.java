package assize.app.policy;

import assize.app.identity.Secrets;

/**
 * The number of a case as people know it: seven letters or figures drawn by chance, and one that checks them, as in
 * {@code 7KQ4-MX2D}. It counts nothing up, so that nobody learns from it how many cases there are. Stateless.
 */
public final class CaseNumber {
    private static final int DRAWN = 7;

    private CaseNumber() {}

    /** A new number. */
    public static String make() {
        String drawn = Secrets.code(DRAWN).replace("-", "");
        return written(drawn + check(drawn));
    }

    /** The number that somebody typed, written as it should be, or empty if it can't be one: mistyped, for example. */
    public static String of(String typed) {
        String plain = typed.toUpperCase(java.util.Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        boolean whole = plain.length() == DRAWN + 1
                && plain.chars().allMatch(letter -> Secrets.letters().indexOf(letter) >= 0)
                && check(plain.substring(0, DRAWN)) == plain.charAt(DRAWN);
        return whole ? written(plain) : "";
    }

    private static String written(String plain) {
        return plain.substring(0, 4) + "-" + plain.substring(4);
    }

    /**
     * Each place weighs another number, and the size of the alphabet is prime: so a wrong letter is noticed, and two
     * that were exchanged.
     */
    private static char check(String drawn) {
        String letters = Secrets.letters();
        int sum = 0;
        for (int i = 0; i < drawn.length(); i++) {
            sum += (i + 1) * letters.indexOf(drawn.charAt(i));
        }
        return letters.charAt(sum % letters.length());
    }
}
