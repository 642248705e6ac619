package assize.law.verify.check;

import assize.law.guard.Guard;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a guard each of which must hold. */
final class Conjuncts {
    private Conjuncts() {}

    /** It holds where somebody has spoken, or has let the time for it pass: a flag that asks for nothing. */
    static boolean spoken(@Nullable Guard guard, String flag) {
        String text = guard == null ? "" : guard.text();
        return text.matches("(?s).*(?<![\\w.-])" + flag + " or passed\\(.*")
                || text.matches("(?s).*passed\\([a-z0-9-]+\\) or " + flag + "(?![\\w.-]).*");
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
