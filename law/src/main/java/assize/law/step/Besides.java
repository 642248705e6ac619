package assize.law.step;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Fact;
import assize.law.language.Role;
import org.jspecify.annotations.Nullable;

/** What may be given with an action besides the answers on its form. */
final class Besides {
    /** That an act was done in time and became known late. */
    static final String KNOWN_LATE = "known-late";

    /** The holder towards whom an office acts, or who leaves. */
    static final String PER = "per";

    /** What is attached to a form, as text: each paper with the hash of its content. */
    static final String PAPERS = "papers";

    private Besides() {}

    static boolean asked(Line line, Action action, String name) {
        return switch (name) {
            case "reasons" -> true;
            case PAPERS -> action.form() != null;
            case "person" -> action.recusal() != null || action.builtIn() == Action.BuiltIn.NAME_REPRESENTATIVE;
            case "granted" -> action.recusal() == Action.RecusalPart.DECIDE_AGAIN;
            case "calendar" -> opens(line, action);
            case "linked-case" ->
                opens(line, action)
                        || action.builtIn() == Action.BuiltIn.JOIN_CASES
                        || action.builtIn() == Action.BuiltIn.SPLIT_CASE;
            case PER -> action.per() != null || action.leaves() != null;
            case KNOWN_LATE -> line.main().procedure().uses().lateKnowledge() != null;
            default -> clockOrRole(line, action, name);
        };
    }

    private static boolean opens(Line line, Action action) {
        return action.opens() != null && line.matter() == null;
    }

    private static boolean clockOrRole(Line line, Action action, String name) {
        return setsLength(action, line.procedure().clocks().get(name))
                || (line.plan().several() && opens(line, action) && several(line, name))
                || fromElsewhere(line, action, name)
                || Lots.asked(line.main(), action, name)
                || (action.builtIn() != null && BuiltIns.asked(line, action.builtIn(), name));
    }

    /** What a case knows from elsewhere, or a machine works out, is entered by an office with what it does. */
    static boolean fromElsewhere(Line line, Action action, String name) {
        Fact fact = line.main().plan().fromElsewhere()
                ? line.main().procedure().facts().get(name)
                : null;
        return fact != null
                && (fact.source() != null || fact.computed())
                && action.by().stream().anyMatch(role -> office(line, role));
    }

    private static boolean office(Line line, String role) {
        Role known = line.procedure().roles().get(role);
        return known != null && known.kind() == Role.Kind.OFFICE;
    }

    private static boolean several(Line line, String name) {
        Role role = line.procedure().roles().get(name);
        return role != null && role.each();
    }

    private static boolean setsLength(Action action, @Nullable Clock clock) {
        return clock != null
                && (action.name().equals(clock.setBy())
                        || (clock.name().equals(action.extendsClock())
                                && clock.extensions().stream()
                                        .anyMatch(e -> e.action().equals(action.name())
                                                && e.adds().isEmpty())));
    }
}
