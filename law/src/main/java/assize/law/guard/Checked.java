package assize.law.guard;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.runtime.CelEvaluationException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Leads a text through tokens, translation and CEL's own parsing and type check. */
final class Checked {
    private static final Pattern TYPES = Pattern.compile("overload for '([^']+)' applied to '\\((.*?)\\)'");

    private Checked() {}

    /** Compiles a text whose value is to be of one of these types. */
    static Compiled<Working> of(String text, GuardTypes types, Set<ValueType> expected) {
        List<Slip> slips = new ArrayList<>();
        List<Token> tokens = Tokens.of(text, slips);
        Working made = slips.isEmpty() ? find(tokens, types, expected, slips, false) : null;
        if (made != null && slips.isEmpty()) {
            return new Compiled.Made<>(made);
        }
        slips.sort(Comparator.comparingInt(Slip::offset));
        return new Compiled.Refused<>(List.copyOf(slips));
    }

    /** The tokens ready to be worked out, or null if this added slips that forbid it. */
    static @Nullable Working find(
            List<Token> tokens, GuardTypes types, Set<ValueType> expected, List<Slip> slips, boolean withinHolders) {
        int before = slips.size();
        Translation translation = Translation.of(tokens, types, slips, withinHolders);
        if (slips.stream().anyMatch(slip -> slip.code().equals("guard-too-deep"))) {
            return null;
        }
        CelValidationResult result = Notation.compiler().compile(translation.cel());
        try {
            if (result.hasError()) {
                result.getErrors().forEach(issue -> slips.add(slip(issue, translation, tokens)));
                return null;
            }
            CelAbstractSyntaxTree tree = result.getAst();
            check(tree.getResultType().name(), expected, tokens, slips);
            return slips.size() > before
                    ? null
                    : new Working(Notation.runtime().createProgram(tree), translation.slots());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException(translation.cel(), e);
        }
    }

    private static void check(String found, Set<ValueType> expected, List<Token> tokens, List<Slip> slips) {
        boolean fits = found.equals(Notation.UNKNOWN.name())
                || expected.stream().anyMatch(type -> Notation.type(type).name().equals(found));
        if (!fits) {
            boolean guard = expected.contains(ValueType.YESNO);
            String code = guard ? "guard-no-yes-or-no" : "value-of-other-type";
            String word = expected.iterator().next().word();
            slips.add(Slip.of(code, tokens.getFirst().at(), "found", Notation.word(found), "expected", word));
        }
    }

    private static Slip slip(CelIssue issue, Translation translation, List<Token> tokens) {
        int offset = translation.origin(issue.getSourceLocation().getColumn());
        Matcher types = TYPES.matcher(issue.getMessage());
        if (types.find()) {
            return mismatch(offset, types.group(1), List.of(types.group(2).split(", ")));
        }
        return tokens.stream()
                .filter(token -> token.at() == offset)
                .findFirst()
                .map(token -> Slip.of("guard-misplaced", offset, "found", token.text()))
                .orElseGet(() -> Slip.of("guard-unfinished", offset));
    }

    private static Slip mismatch(int offset, String operator, List<String> types) {
        String word = operator.replace("_", "").replace("&&", "and").replace("||", "or");
        return types.size() == 1
                ? Slip.of("guard-not-of", offset, "found", Notation.word(types.getFirst()))
                : Slip.of(
                        "guard-types-differ",
                        offset,
                        "operator",
                        word,
                        "one",
                        Notation.word(types.get(0)),
                        "other",
                        Notation.word(types.get(1)));
    }
}
