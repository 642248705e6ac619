package assize.law.guard;

import assize.law.value.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the text of a guard into tokens. A hyphen belongs to the name, so a minus needs a blank on both sides. */
final class Tokens {
    /** No guard of a law is longer; a longer one is a programme. */
    static final int LONGEST = 1_000;
    /** Bounds the depth and cost of everything that comes after. */
    static final int MOST = 200;

    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{Nd}_-]*(?:\\.[\\p{L}\\p{Nd}_][\\p{L}\\p{M}\\p{Nd}_-]*)*");
    private static final Pattern MONEY = Pattern.compile("[0-9]+(?:\\.[0-9]+)? [A-Z]{3}(?![\\p{L}\\p{Nd}_.-])");
    private static final Pattern NUMBER = Pattern.compile("[0-9][\\p{L}\\p{Nd}_.]*");
    private static final Pattern TEXT = Pattern.compile("'[^'\\p{Cc}]*'|\"[^\"\\p{Cc}]*\"");
    private static final Pattern SIGN = Pattern.compile("==|!=|<=|>=|&&|\\|\\||[-+*/<>(),=!|&]");
    private static final Map<String, String> INSTEAD =
            Map.of("&&", "and", "&", "and", "||", "or", "|", "or", "!", "not", "=", "==");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,18}");

    private final String text;
    private final List<Slip> slips;
    private final List<Token> found = new ArrayList<>();
    private int at;

    private Tokens(String text, List<Slip> slips) {
        this.text = text;
        this.slips = slips;
    }

    /** The tokens of the text; what is wrong with it is added to the slips. */
    static List<Token> of(String text, List<Slip> slips) {
        if (text.length() > LONGEST) {
            slips.add(tooLarge(LONGEST));
            return List.of();
        }
        Tokens tokens = new Tokens(text, slips);
        tokens.cut();
        if (tokens.found.isEmpty() && slips.isEmpty()) {
            slips.add(Slip.of("guard-empty", 0));
        }
        return tokens.found;
    }

    /** The text goes beyond one of its bounds here. */
    static Slip tooLarge(int at) {
        String names = String.valueOf(Notation.VARIABLES);
        return Slip.of("guard-too-large", at, "characters", "" + LONGEST, "words", "" + MOST, "names", names);
    }

    private void cut() {
        Matcher here = Pattern.compile("").matcher(text);
        while (at < text.length()) {
            here.region(at, text.length());
            if (!next(here)) {
                refuse(new String(Character.toChars(text.codePointAt(at))));
                at += Character.charCount(text.codePointAt(at));
            }
            if (found.size() > MOST) {
                slips.add(tooLarge(found.removeLast().at()));
                return;
            }
        }
    }

    private boolean next(Matcher here) {
        if (looksAt(here, BLANK)) {
            at = here.end();
            return true;
        }
        if (looksAt(here, NAME)) {
            name(here.group());
        } else if (looksAt(here, MONEY)) {
            amount(here.group());
        } else if (looksAt(here, NUMBER)) {
            number(here.group());
        } else if (looksAt(here, TEXT)) {
            add(Token.Kind.TEXT, text.substring(at + 1, here.end() - 1), here.end());
        } else if (looksAt(here, SIGN)) {
            sign(here.group());
        } else {
            return false;
        }
        return true;
    }

    /** The transparent bounds let a pattern look past the part in question. */
    private boolean looksAt(Matcher here, Pattern pattern) {
        return here.usePattern(pattern)
                .useTransparentBounds(true)
                .region(at, text.length())
                .lookingAt();
    }

    private void name(String name) {
        if (name.endsWith("-")) {
            slips.add(Slip.of("guard-minus", at + name.length() - 1, "name", name.replaceAll("-+$", "")));
        }
        add(Token.Kind.NAME, name, at + name.length());
    }

    private void amount(String amount) {
        if (Money.find(amount).isEmpty()) {
            slips.add(Slip.of("guard-amount", at, "found", amount));
        }
        add(Token.Kind.MONEY, amount, at + amount.length());
    }

    private void number(String number) {
        if (!WHOLE.matcher(number).matches()) {
            slips.add(Slip.of("guard-number", at, "found", number));
        }
        add(Token.Kind.WHOLE, WHOLE.matcher(number).matches() ? number : "0", at + number.length());
    }

    private void sign(String sign) {
        String instead = INSTEAD.get(sign);
        int end = at + sign.length();
        boolean minus = sign.equals("-");
        if (minus && !(blank(at - 1) && blank(end))) {
            slips.add(Slip.of(
                    "guard-minus",
                    at,
                    "name",
                    found.isEmpty() ? "" : found.getLast().text()));
        } else if (instead != null) {
            slips.add(Slip.of("guard-sign", at, "found", sign, "instead", instead));
        }
        add(Token.Kind.SIGN, sign, end);
    }

    private boolean blank(int index) {
        return index >= 0 && index < text.length() && Character.isWhitespace(text.charAt(index));
    }

    private void refuse(String sign) {
        String shown = sign.codePointAt(0) < ' ' ? "\\u%04x".formatted(sign.codePointAt(0)) : sign;
        slips.add(
                Slip.of(sign.equals("'") || sign.equals("\"") ? "guard-quote" : "guard-character", at, "found", shown));
    }

    private void add(Token.Kind kind, String part, int end) {
        found.add(new Token(kind, part, at, end));
        at = end;
    }
}
