package assize.app.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * Tokens and codes that nobody can guess. Kept as a hash only: they are random and long, so that a plain hash tells
 * nothing. Safe for all threads.
 */
public final class Secrets {
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXY";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** The letters and figures of codes: none that are taken for one another, and 29 of them, a prime number. */
    public static String letters() {
        return LETTERS;
    }

    /** A code of so many letters, in groups of four: {@code 7KQ4-MX2D-…}. */
    public static String code(int letters) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < letters; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** The hash of a code as somebody typed it: blanks, hyphens and small letters don't matter. */
    public static byte[] hash(String typed) {
        String plain = typed.toUpperCase(java.util.Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        try {
            return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
