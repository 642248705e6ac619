package assize.law.guard;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The questions a guard may ask with a name in brackets: {@code passed(answer-time)}. */
enum Question {
    PASSED(Read.Ask.PASSED, "clock"),
    RUNNING(Read.Ask.RUNNING, "clock"),
    OPEN(Read.Ask.OPEN, "matter"),
    OUTCOME(Read.Ask.OUTCOME, "matter"),
    HAPPENED(Read.Ask.HAPPENED, "date"),
    TOLD(Read.Ask.TOLD, "role"),
    EVERY(Read.Ask.EVERY, "role"),
    SOME(Read.Ask.SOME, "role");

    /** What CEL offers elsewhere to walk through lists, and guards don't. */
    static final Set<String> LOOPS =
            Set.of("all", "exists", "exists_one", "map", "filter", "any", "each", "forEach", "for", "while");

    private final Read.Ask ask;
    private final String about;

    Question(Read.Ask ask, String about) {
        this.ask = ask;
        this.about = about;
    }

    static Optional<Question> find(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findAny();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Question::word).toList();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Read.Ask ask() {
        return ask;
    }

    /** The kind of name it asks about: clock, matter, date or role. */
    String about() {
        return about;
    }

    /** Does it take a guard beside the role? */
    boolean ofHolders() {
        return this == EVERY || this == SOME;
    }

    /** The names it may ask about. */
    Set<String> allowed(GuardTypes types) {
        return switch (about) {
            case "clock" -> types.clocks();
            case "matter" -> types.matters().keySet();
            case "role" -> types.roles();
            default ->
                types.facts().entrySet().stream()
                        .filter(fact -> fact.getValue() == ValueType.DATE)
                        .map(java.util.Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet());
        };
    }
}
