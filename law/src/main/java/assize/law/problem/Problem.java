package assize.law.problem;

import assize.law.text.Messages;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, as a value: the same for the command line, pages and interfaces.
 * Its words stand in the message files: {@code <code>} says what was found, {@code <code>.allowed} what would be right,
 * {@code <code>.next} what to do. Each code has a heading on the page docs/reference/errors.md.
 *
 * @param code a stable name in lower case with hyphens
 * @param said the values that the words mention
 */
public record Problem(String code, Place place, Map<String, String> said) {
    /** A problem with values given as pairs: name, value, name, value. */
    public static Problem of(String code, Place place, String... pairs) {
        Map<String, String> said = new java.util.LinkedHashMap<>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            said.put(pairs[i], pairs[i + 1]);
        }
        return new Problem(code, place, Map.copyOf(said));
    }

    /** What was found, in one sentence. */
    public String found(Locale language) {
        return Messages.in(language).text(code, said);
    }

    /** Place, code, what was found, what is allowed and the next step, each on a line of its own. */
    public String text(Locale language) {
        Messages messages = Messages.in(language);
        StringBuilder text = new StringBuilder().append(place).append("  ").append(found(language));
        line(text, messages.find(code + ".allowed", said));
        line(text, messages.find(code + ".next", said));
        return text.append("\n    [")
                .append(code)
                .append("] docs/reference/errors.md#")
                .append(code)
                .toString();
    }

    private static void line(StringBuilder text, @Nullable String words) {
        if (words != null) {
            text.append("\n    ").append(words);
        }
    }
}
