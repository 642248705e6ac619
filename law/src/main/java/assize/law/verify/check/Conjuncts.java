package assize.law.verify.check;

import assize.law.guard.Guard;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts of a guard each of which must hold. */
final class Conjuncts {
    private static final Pattern TIME = Pattern.compile("passed\\([a-z0-9-]+\\)|not (running|open)\\([a-z0-9-]+\\)");

    private Conjuncts() {}

    /** It holds where somebody has spoken, or has let the time for it pass: a flag that asks for nothing. */
    static boolean spoken(@Nullable Guard guard, String flag) {
        String text = guard == null ? "" : guard.text();
        return text.matches("(?s).*(?<![\\w.-])" + flag + " or passed\\(.*")
                || text.matches("(?s).*passed\\([a-z0-9-]+\\) or " + flag + "(?![\\w.-]).*");
    }

    /** Instead of the end of this time that of another is enough, or that a matter is not open. */
    static boolean orAnotherTime(Guard guard, String clock) {
        return of(guard).stream()
                .filter(part -> part.contains("(" + clock + ")"))
                .map(Conjuncts::alternatives)
                .filter(ways -> ways.size() > 1)
                .flatMap(List::stream)
                .anyMatch(way ->
                        !way.contains("(" + clock + ")") && TIME.matcher(way).matches());
    }

    /** What stands between one {@code or} and the next outside all brackets. */
    static List<String> alternatives(String part) {
        String inner = part.startsWith("(") && part.endsWith(")") ? part.substring(1, part.length() - 1) : part;
        List<String> ways = new ArrayList<>();
        int depth = 0;
        int begun = 0;
        for (int i = 0; i < inner.length(); i++) {
            depth += inner.charAt(i) == '(' ? 1 : inner.charAt(i) == ')' ? -1 : 0;
            if (depth == 0 && inner.startsWith(" or ", i)) {
                ways.add(inner.substring(begun, i).strip());
                begun = i + " or ".length();
            }
        }
        ways.add(inner.substring(begun).strip());
        return ways;
    }

    /** What stands between one {@code and} and the next outside all brackets; the whole where an {@code or} does. */
    static List<String> of(@Nullable Guard guard) {
        if (guard == null) {
            return List.of();
        }
        String text = guard.text().replaceAll("\\s+", " ").strip();
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int begun = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0 && text.startsWith(" or ", i)) {
                return List.of(text);
            }
            if (depth == 0 && text.startsWith(" and ", i)) {
                parts.add(text.substring(begun, i).strip());
                begun = i + " and ".length();
            }
        }
        parts.add(text.substring(begun).strip());
        return parts;
    }
}
