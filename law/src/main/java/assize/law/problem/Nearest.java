package assize.law.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that somebody probably meant. */
public final class Nearest {
    private Nearest() {}

    /** The allowed name closest to the one found, if it is close enough to be a slip of the pen. */
    public static Optional<String> to(String found, Collection<String> allowed) {
        return allowed.stream()
                .filter(name -> distance(found, name) <= Math.max(2, found.length() / 3))
                .min(Comparator.comparingInt((String name) -> distance(found, name))
                        .thenComparing(name -> name));
    }

    /** The number of letters to insert, delete or change (Levenshtein). */
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
