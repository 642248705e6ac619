package assize.law.time;

import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;

/**
 * The length of a period as the law says it: {@code 15 days}, {@code 1.5 months}, {@code 3 clear days}.
 *
 * @param n the whole number, from 0
 * @param half half a month more, which is 15 days (SPC-CI 202; Reg. 1182/71 art. 3(2)(d)); only with months
 */
public record Length(int n, boolean half, Unit unit) {
    /** Longest length: nothing reaches from the year 1900 past 2200. */
    static final int MOST = 2_700_000;

    /** Throws if negative, beyond all bounds, or a half of anything but a month. */
    public Length {
        if (n < 0 || n > MOST || (half && unit != Unit.MONTH)) {
            throw unreadable(n + (half ? ".5 " : " ") + unit.word());
        }
    }

    /** A whole number of a unit. */
    public static Length of(int n, Unit unit) {
        return new Length(n, false, unit);
    }

    /**
     * Reads {@code 30 days}, {@code 1.5 months}, {@code 10 working days}, {@code 15日}; throws {@link UnusableInput}.
     */
    public static Length parse(String text) {
        String trimmed = text.strip();
        int end = 0;
        while (end < trimmed.length() && (Character.isDigit(trimmed.charAt(end)) || trimmed.charAt(end) == '.')) {
            end++;
        }
        Unit unit = Unit.named(trimmed.substring(end));
        if (end == 0 || unit == null) {
            throw unreadable(text);
        }
        return parse(trimmed.substring(0, end), unit, text);
    }

    /** A number as text, and a unit by its name. */
    public static Length parse(String number, String unit) {
        return parse(number.strip() + " " + unit);
    }

    private static Length parse(String number, Unit unit, String text) {
        boolean half = number.endsWith(".5");
        String whole = half ? number.substring(0, number.length() - 2) : number;
        try {
            return new Length(whole.isEmpty() ? 0 : Integer.parseInt(whole), half, unit);
        } catch (NumberFormatException e) {
            throw unreadable(text);
        }
    }

    private static UnusableInput unreadable(String text) {
        return new UnusableInput(
                Problem.of("time-length-unreadable", Place.of("length"), "found", text, "units", Unit.all()));
    }

    @Override
    public String toString() {
        return n + (half ? ".5 " : " ") + unit.word() + (n == 1 && !half ? "" : "s");
    }
}
