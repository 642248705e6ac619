package assize.docket.lot;

import assize.docket.entry.Hashes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The method of the draw, as docs/how-lots-are-drawn.md states it: from a seed to names, one draw after the other,
 * whoever was drawn standing out until all were. Pure; in the manner of RFC 3797, with SHA-256.
 */
public final class Urn {
    /** Hexadecimal digits of a hash that make a number: 60 bits, which any shell can count with. */
    private static final int DIGITS = 15;

    private static final long NUMBERS = 1L << 60;

    private Urn() {}

    /**
     * One lot.
     *
     * @param draw the place of the draw, from 1
     * @param matter for which it was drawn
     * @param attempt which hash gave the number, from 1; a number that would favour somebody is passed over
     * @param number the number that was drawn, from 0
     * @param of how many numbers there were
     * @param name whose number it is
     */
    public record Lot(int draw, String matter, int attempt, long number, long of, String name) {
        String line() {
            return "lot " + draw + ": " + name + ", for " + matter + " (try " + attempt + ", number " + number + " of "
                    + of + ")\n";
        }
    }

    /** The seed: SHA-256 over the two texts as they are, one behind the other, in hex. */
    static String seed(String committed, String randomness) {
        return HexFormat.of().formatHex(hash(committed + randomness));
    }

    /** One lot for each matter. */
    public static List<Lot> draw(String seed, List<String> matters, List<Eligible> eligible) {
        List<Lot> lots = new ArrayList<>(matters.size());
        List<Eligible> inside = new ArrayList<>(eligible);
        for (String matter : matters) {
            if (inside.isEmpty()) {
                inside.addAll(eligible);
            }
            long of = inside.stream().mapToLong(Eligible::weight).sum();
            int draw = lots.size() + 1;
            int attempt = 1;
            long drawn = number(seed, draw, attempt);
            while (!even(drawn, of)) {
                drawn = number(seed, draw, ++attempt);
            }
            long number = drawn % of;
            Eligible one = inside.remove(holder(inside, number));
            lots.add(new Lot(draw, matter, attempt, number, of, one.name()));
        }
        return lots;
    }

    /** Whether every remainder is as likely as every other below this number: those that are too many are left out. */
    static boolean even(long drawn, long of) {
        return drawn < NUMBERS - NUMBERS % of;
    }

    /** The first numbers belong to the first of the list, as many as their weight; and so on. */
    private static int holder(List<Eligible> inside, long number) {
        int place = 0;
        for (long left = number - inside.getFirst().weight(); left >= 0; place++) {
            left -= inside.get(place + 1).weight();
        }
        return place;
    }

    private static long number(String seed, int draw, int attempt) {
        String hash = HexFormat.of().formatHex(hash(seed + " " + draw + " " + attempt + "\n"));
        return Long.parseLong(hash, 0, DIGITS, 16);
    }

    private static byte[] hash(String text) {
        return Hashes.plain(text.getBytes(StandardCharsets.UTF_8));
    }
}
