package assize.docket.tlog;

import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The plain parts of which all these texts consist, each with one form only. */
final class Plain {
    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");
    private static final Pattern SPACE_OR_PLUS =
            Pattern.compile("[\\s\\p{Z}\\x{85}+]", Pattern.UNICODE_CHARACTER_CLASS);

    private Plain() {}

    /** A number below 2^63 without leading zeros, if the text is one. */
    static OptionalLong decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            // Nineteen digits may stand for 2^63 and more.
            return OptionalLong.empty();
        }
    }

    /** The bytes of a text in base 64. Java reads several texts as the same bytes; here one is right. */
    static byte[] base64(Place place, String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new UnusableInput(Problem.of("base64-broken", place, "found", shown(text)));
        }
        throw new UnusableInput(Problem.of("base64-broken", place, "found", shown(text)));
    }

    /** The text of a file of at most so many bytes: valid UTF-8 without control characters other than line ends. */
    static String text(String file, byte[] bytes, int most) {
        if (bytes.length > most) {
            throw new UnusableInput(
                    Problem.of("note-too-large", Place.of(file), "found", "" + bytes.length, "most", "" + most));
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnusableInput(Problem.of("note-encoding", Place.of(file)));
        }
        int line = 1;
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char found = text.charAt(i);
            if (found == '\n') {
                line++;
                begin = i + 1;
            } else if (found < ' ') {
                Place place = new Place(file, line, i - begin + 1);
                throw new UnusableInput(
                        Problem.of("note-character", place, "found", String.format("U+%04X", (int) found)));
            }
        }
        return text;
    }

    /** Whether this can be the name of a key. */
    static boolean isName(String name) {
        return !name.isEmpty() && !SPACE_OR_PLUS.matcher(name).find();
    }

    /** A text from outside, short enough for a message. */
    static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
