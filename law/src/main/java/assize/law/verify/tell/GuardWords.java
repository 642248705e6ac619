package assize.law.verify.tell;

import assize.law.language.Fact;
import assize.law.language.Procedure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A condition in words: {@code not passed(answer-time)} as <i>“Time to answer” has not run out</i>. It reads what the
 * reader of procedures has accepted already; what it can't tell it leaves as its author wrote it.
 */
final class GuardWords {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*([\\p{L}_][\\p{L}\\p{M}\\p{Nd}_.-]*|[0-9][0-9.]*(?: [A-Z]{3})?|'[^']*'|\"[^\"]*\"|[=!<>]=|[-+*/<>(),])");
    private static final Map<String, String> COMPARES =
            Map.of("==", "is", "!=", "is-not", "<", "less", "<=", "at-most", ">", "more", ">=", "at-least");
    private static final Map<String, String> KINDS =
            Map.of("passed", "clock", "running", "clock", "open", "matter", "outcome", "matter", "happened", "fact");

    private final Wordbook words;
    private final String line;
    private final List<String> tokens = new ArrayList<>();
    private int at;

    private GuardWords(Wordbook words, String line) {
        this.words = words;
        this.line = line;
    }

    /** The condition of a line in words. */
    static String of(Wordbook words, String line, String guard) {
        GuardWords read = new GuardWords(words, line);
        Matcher matcher = TOKEN.matcher(guard);
        int end = 0;
        while (matcher.lookingAt()) {
            read.tokens.add(matcher.group(1));
            end = matcher.end();
            matcher.region(end, guard.length());
        }
        String said = guard.substring(end).isBlank() ? read.either() : guard;
        return read.at == read.tokens.size() ? said : guard;
    }

    private String either() {
        List<String> parts = new ArrayList<>(List.of(all()));
        while (take("or")) {
            parts.add(all());
        }
        return String.join(words.say("guard-or"), parts);
    }

    private String all() {
        List<String> parts = new ArrayList<>(List.of(one(true)));
        while (take("and")) {
            parts.add(one(true));
        }
        return String.join(words.say("guard-and"), parts);
    }

    /** One part, or the opposite of it. */
    private String one(boolean yes) {
        if (take("not")) {
            return one(!yes);
        }
        if (peek().equals("(")) {
            at++;
            String inside = either();
            take(")");
            return words.say(yes ? "guard-bracket" : "guard-not-bracket", "what", inside);
        }
        return compared(yes);
    }

    private String compared(boolean yes) {
        String question = peek();
        if (KINDS.containsKey(question) && !question.equals("outcome") && peek(1).equals("(")) {
            String name = argument();
            return words.say(
                    (yes ? "guard-" : "guard-not-") + question, "what", part(KINDS.getOrDefault(question, ""), name));
        }
        if (question.equals("told") && peek(1).equals("(")) {
            return words.say(yes ? "guard-told" : "guard-not-told", "who", words.holder(argument()));
        }
        if ((question.equals("every") || question.equals("some")) && peek(1).equals("(")) {
            at += 2;
            String role = next();
            take(",");
            String what = either();
            take(")");
            return words.say((yes ? "guard-" : "guard-not-") + question, "who", words.holder(role), "what", what);
        }
        String first = peek();
        String left = sum(null);
        String how = COMPARES.get(peek());
        if (how == null) {
            return yes ? left : words.say("guard-not", "what", left);
        }
        at++;
        String right = sum(first.equals("outcome") ? "outcome" : first);
        String said = words.say("guard-" + how, "one", left, "other", right);
        return yes ? said : words.say("guard-not-bracket", "what", said);
    }

    /** A value, or a sum of values; a text is a choice of what it is compared with. */
    private String sum(@Nullable String of) {
        StringBuilder said = new StringBuilder(value(of));
        while (List.of("+", "-", "*", "/").contains(peek())) {
            said.append(' ').append(next().replace("*", "×")).append(' ').append(value(of));
        }
        return said.toString();
    }

    private String value(@Nullable String of) {
        String token = peek();
        if (token.equals("outcome") && peek(1).equals("(")) {
            return words.say("guard-outcome", "what", part("matter", argument()));
        }
        at++;
        if (token.startsWith("'") || token.startsWith("\"")) {
            return choice(of == null ? "" : of, token.substring(1, token.length() - 1));
        }
        if (token.equals("track")) {
            return words.say("guard-track");
        }
        return token.isEmpty() || !Character.isLetter(token.charAt(0)) ? token : fact(token);
    }

    private String choice(String of, String name) {
        if (of.equals("track")) {
            return quoted(words.words("track", name));
        }
        if (of.equals("outcome")) {
            return quoted(words.words("outcome", name));
        }
        int dot = of.indexOf('.');
        String key = dot < 0 ? of : form(of.substring(0, dot)) + of.substring(dot);
        return quoted(words.or("form", key + "." + name, name));
    }

    /** A fact; a field of a form that is kept under it; whether a notice came back. */
    private String fact(String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return quoted(words.words(line, "fact", name));
        }
        String owner = name.substring(0, dot);
        String field = name.substring(dot + 1);
        if (field.equals("returned") && words.procedure().notices().containsKey(owner)) {
            return words.say("guard-returned", "what", part("notice", owner));
        }
        String said = quoted(words.or("form", form(owner) + "." + field, field));
        return words.say("guard-of", "what", said, "of", quoted(words.or("form", form(owner), owner)));
    }

    private String form(String fact) {
        Procedure procedure = words.procedure();
        Fact known = procedure.facts().get(fact);
        return known != null && known.form() != null ? known.form() : fact;
    }

    private String part(String kind, String name) {
        return quoted(words.words(line, kind, name));
    }

    private String quoted(String said) {
        return words.say("quoted", "what", said);
    }

    /** What stands in the brackets after a question. */
    private String argument() {
        at += 2;
        String name = next();
        take(")");
        return name;
    }

    private boolean take(String token) {
        boolean there = peek().equals(token);
        at += there ? 1 : 0;
        return there;
    }

    private String next() {
        String token = peek();
        at++;
        return token;
    }

    private String peek() {
        return peek(0);
    }

    private String peek(int on) {
        return at + on < tokens.size() ? tokens.get(at + on) : "";
    }
}
