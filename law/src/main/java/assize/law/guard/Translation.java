package assize.law.guard;

import assize.law.value.Money;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns the tokens of a guard into CEL. Everything that is a name, a question or a constant becomes a typed variable,
 * so the CEL text holds nothing but variables, operators and brackets, and {@link #origin} leads from each of its
 * characters back to the author's text.
 *
 * <p>{@code not} reaches as far as people read it: to the next {@code and}, {@code or} or closing bracket.
 */
final class Translation {
    /** Brackets and nots within each other. */
    static final int DEEPEST = 20;

    private final List<Token> tokens;
    private final GuardTypes types;
    private final List<Slip> slips;
    private final boolean withinHolders;
    private final StringBuilder cel = new StringBuilder();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> origins = new ArrayList<>();
    private final Map<Slot, String> variables = new LinkedHashMap<>();
    private final Map<CelType, Integer> used = new HashMap<>();
    private final int[] nots = new int[DEEPEST + 2];
    private int brackets;
    private int deep;

    private Translation(List<Token> tokens, GuardTypes types, List<Slip> slips, boolean withinHolders) {
        this.tokens = tokens;
        this.types = types;
        this.slips = slips;
        this.withinHolders = withinHolders;
    }

    /** Translates; what is wrong with the names is added to the slips, and a variable of any type takes their place. */
    static Translation of(List<Token> tokens, GuardTypes types, List<Slip> slips, boolean withinHolders) {
        Translation translation = new Translation(tokens, types, slips, withinHolders);
        int at = 0;
        while (at < tokens.size() && translation.deep <= DEEPEST) {
            at = translation.part(at);
        }
        translation.closeNots(tokens.isEmpty() ? 0 : tokens.getLast().end());
        return translation;
    }

    String cel() {
        return cel.toString();
    }

    Map<String, Slot> slots() {
        return variables.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    /** The offset in the author's text of the part that a character of the CEL text came from. */
    int origin(int celOffset) {
        int part = -1;
        while (part + 1 < starts.size() && starts.get(part + 1) <= celOffset) {
            part++;
        }
        boolean beyond = celOffset >= cel.length();
        return beyond || part < 0 ? (tokens.isEmpty() ? 0 : tokens.getLast().end()) : origins.get(part);
    }

    /** Translates the part at this token; gives the number of the next. */
    private int part(int at) {
        Token token = tokens.get(at);
        switch (token.kind()) {
            case WHOLE -> constant(token, SimpleType.INT, Long.valueOf(token.text()));
            case MONEY -> constant(token, Notation.MONEY, Money.of(token.text()));
            case TEXT -> text(at);
            case SIGN -> sign(token);
            case NAME -> {
                return word(at);
            }
        }
        return at + 1;
    }

    private int word(int at) {
        Token token = tokens.get(at);
        switch (token.text()) {
            case "and" -> joint(token, "&&");
            case "or" -> joint(token, "||");
            case "not" -> {
                emit(token, "!(");
                nots[brackets]++;
                deeper(token);
            }
            case "true", "false" -> constant(token, SimpleType.BOOL, Boolean.valueOf(token.text()));
            default -> {
                boolean asks = sign(at + 1, "(");
                if (!asks) {
                    name(token);
                }
                return asks ? question(at) : at + 1;
            }
        }
        return at + 1;
    }

    private void joint(Token token, String sign) {
        closeNots(token.at());
        emit(token, sign);
    }

    private void sign(Token token) {
        switch (token.text()) {
            case "(" -> {
                emit(token, "(");
                deeper(token);
                brackets = Math.min(brackets + 1, DEEPEST + 1);
            }
            case ")" -> {
                closeNots(token.at());
                emit(token, ")");
                brackets = Math.max(brackets - 1, 0);
                deep--;
            }
            default -> emit(token, token.text());
        }
    }

    private void deeper(Token token) {
        if (++deep == DEEPEST + 1) {
            slips.add(Slip.of("guard-too-deep", token.at(), "most", "" + DEEPEST));
        }
    }

    private void closeNots(int origin) {
        starts.add(cel.length());
        origins.add(origin);
        cel.append(")".repeat(nots[brackets]));
        deep -= nots[brackets];
        nots[brackets] = 0;
    }

    private void name(Token token) {
        ValueType type = types.facts().get(token.text());
        if (type != null) {
            read(token, Notation.type(type), new Slot.Fact(token.text(), type));
        } else if (token.text().equals("track") && !types.tracks().isEmpty()) {
            read(token, SimpleType.STRING, new Slot.Asked(new Read(Read.Ask.TRACK, "track", null)));
        } else {
            unknown(token, noName(token));
        }
    }

    private Slip noName(Token token) {
        Optional<Integer> minus = Minus.find(token.text(), types.facts().keySet());
        return minus.map(hyphen -> Slip.of(
                        "guard-minus", token.at() + hyphen, "name", token.text().substring(0, hyphen)))
                .orElseGet(() -> Known.unknown("fact", token, types.facts().keySet()));
    }

    /** Translates a word with brackets; gives the number of the token behind them. */
    private int question(int at) {
        Token token = tokens.get(at);
        int close = closing(at + 1);
        Optional<Question> question = Question.find(token.text());
        if (question.isEmpty()) {
            String last = token.text().substring(token.text().lastIndexOf('.') + 1);
            unknown(
                    token,
                    Question.LOOPS.contains(last)
                            ? Slip.of("guard-no-loops", token.at(), "found", token.text())
                            : Known.unknown("question", token, Question.words()));
        } else if (question.get().ofHolders()) {
            holders(question.get(), at, close);
        } else {
            asked(question.get(), at, close);
        }
        return Math.min(close + 1, tokens.size());
    }

    private void asked(Question question, int at, int close) {
        Token token = tokens.get(at);
        if (close != at + 3 || close >= tokens.size() || tokens.get(at + 2).kind() != Token.Kind.NAME) {
            unknown(
                    token,
                    Slip.of("guard-asks-one-name", token.at(), "question", question.word(), "kind", question.about()));
            return;
        }
        Token name = tokens.get(at + 2);
        if (!question.allowed(types).contains(name.text())) {
            unknown(token, Known.unknown(question.about(), name, question.allowed(types)));
            return;
        }
        CelType type = question == Question.OUTCOME ? SimpleType.STRING : SimpleType.BOOL;
        read(token, type, new Slot.Asked(new Read(question.ask(), name.text(), null)));
    }

    private void holders(Question question, int at, int close) {
        Token token = tokens.get(at);
        if (withinHolders) {
            unknown(token, Slip.of("guard-holders-within-holders", token.at(), "question", question.word()));
            return;
        }
        boolean roleAndGuard = close > at + 4
                && close < tokens.size()
                && tokens.get(at + 2).kind() == Token.Kind.NAME
                && sign(at + 3, ",");
        if (!roleAndGuard) {
            unknown(token, Slip.of("guard-asks-role-and-guard", token.at(), "question", question.word()));
            return;
        }
        Token role = tokens.get(at + 2);
        if (!types.roles().contains(role.text())) {
            slips.add(Known.unknown("role", role, types.roles()));
        }
        Working guard = Checked.find(
                tokens.subList(at + 4, close), types, Set.of(ValueType.YESNO, ValueType.FLAG), slips, true);
        if (guard == null) {
            unknown(token, null);
        } else {
            read(token, SimpleType.BOOL, new Slot.Holders(question.ask(), role.text(), guard));
        }
    }

    /** The number of the bracket that closes the one at this token; the number of tokens where there is none. */
    private int closing(int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return tokens.size();
    }

    private void text(int at) {
        Token token = tokens.get(at);
        Set<String> allowed = sign(at - 1, "==", "!=") ? choicesEndingAt(at - 2) : Set.of();
        if (allowed.isEmpty() && sign(at + 1, "==", "!=")) {
            allowed = choicesBeginningAt(at + 2);
        }
        if (!allowed.isEmpty() && !allowed.contains(token.text())) {
            slips.add(Known.unknown("choice", token, allowed));
        }
        constant(token, SimpleType.STRING, token.text());
    }

    /** What the name or question before a comparison can be. */
    private Set<String> choicesEndingAt(int at) {
        return at >= 3 && tokens.get(at).is(")")
                ? choicesBeginningAt(at - 3)
                : at >= 0 ? choicesOf(tokens.get(at)) : Set.of();
    }

    private Set<String> choicesBeginningAt(int at) {
        if (at >= tokens.size()) {
            return Set.of();
        }
        boolean outcome = tokens.get(at).text().equals("outcome") && sign(at + 1, "(") && sign(at + 3, ")");
        return outcome ? types.matters().getOrDefault(tokens.get(at + 2).text(), Set.of()) : choicesOf(tokens.get(at));
    }

    private Set<String> choicesOf(Token token) {
        if (token.kind() != Token.Kind.NAME) {
            return Set.of();
        }
        boolean track = token.text().equals("track") && !types.facts().containsKey("track");
        return track ? types.tracks() : types.choices(token.text());
    }

    private boolean sign(int at, String... signs) {
        return at >= 0 && at < tokens.size() && Arrays.stream(signs).anyMatch(tokens.get(at)::is);
    }

    private void constant(Token token, CelType type, Object value) {
        read(token, type, new Slot.Constant(value));
    }

    private void read(Token token, CelType type, Slot slot) {
        String known = variables.get(slot);
        int number = known == null ? used.merge(type, 1, Integer::sum) : 0;
        if (number > Notation.VARIABLES) {
            unknown(token, number == Notation.VARIABLES + 1 ? Tokens.tooLarge(token.at()) : null);
            return;
        }
        String variable = known == null ? Notation.variable(type, number - 1) : known;
        variables.put(slot, variable);
        emit(token, variable);
    }

    private void unknown(Token token, @Nullable Slip slip) {
        if (slip != null) {
            slips.add(slip);
        }
        emit(token, Notation.variable(Notation.UNKNOWN, 0));
    }

    private void emit(Token token, String part) {
        cel.append(' ');
        starts.add(cel.length());
        origins.add(token.at());
        cel.append(part);
    }
}
