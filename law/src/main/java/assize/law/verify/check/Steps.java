package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.SideMatter;
import assize.law.language.Upon;
import assize.law.verify.Subject;
import assize.law.verify.explore.Doing;
import assize.law.verify.explore.Taking;
import assize.law.verify.net.Move;
import assize.law.verify.net.Rule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Kinds of steps in the graph of a line, seen from one role. */
final class Steps {
    private Steps() {}

    /** The action that a move does; null where it does none. */
    static @Nullable Action action(Subject subject, Move move) {
        return switch (move) {
            case Move.Act act -> subject.line().actions().get(act.action());
            case Move.Law law -> subject.line().actions().get(law.action());
            default -> null;
        };
    }

    /** Steps in which a rule of this kind is taken. */
    static Predicate<List<Rule>> with(Predicate<Rule> kind) {
        return new Taking(kind);
    }

    /** Acts of which this holds; asked once of each act, and not of each of the many rules in which it is done. */
    static Predicate<Rule> acting(Subject subject, Predicate<Action> kind) {
        return new Doing(subject.line().actions().values().stream()
                .filter(kind)
                .map(Action::name)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** What a holder of the role does. */
    static Predicate<Rule> by(String role) {
        return rule -> switch (rule.move()) {
            case Move.Act act -> act.role().equals(role);
            case Move.Opened opened -> isHolder(opened.role(), role);
            default -> false;
        };
    }

    /** A notice reaches the role, or all are told. */
    static Predicate<Rule> reaching(String role) {
        return rule -> rule.move() instanceof Move.Told told
                && told.how() != Upon.How.RETURNED
                && (isHolder(told.holder(), role) || told.how() == Upon.How.PUBLISHED);
    }

    /** Is this the role, or one of its numbered holders? */
    static boolean isHolder(String holder, String role) {
        return holder.equals(role) || holder.startsWith(role + " ");
    }

    /** The roles of people that an act's power affects. */
    static Set<String> affected(Subject subject, Action action) {
        Set<String> roles = new LinkedHashSet<>();
        if (action.power() != null) {
            action.power().affects().forEach(who -> roles.addAll(subject.roles(who)));
        }
        roles.removeIf(role -> !subject.isPerson(role));
        return roles;
    }

    /** Does the act turn out for the role? */
    static boolean favours(Subject subject, Action action, String role) {
        return action.favours() != null && subject.roles(action.favours()).contains(role);
    }

    /** Is the role heard in the act, by its words or because it acts itself? */
    static boolean heard(Subject subject, Action action, String role) {
        return action.by().contains(role)
                || action.heard().stream().anyMatch(who -> subject.roles(who).contains(role));
    }

    /** Does the role act in a side-matter, or open it? */
    static boolean actsIn(@Nullable SideMatter matter, String role) {
        return matter != null
                && (matter.openedBy().contains(role)
                        || matter.inside().actions().values().stream().anyMatch(a -> a.by().contains(role)));
    }
}
