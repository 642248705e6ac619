package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.SideMatter;
import assize.law.verify.Subject;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which answers give nothing, and to whom they are owed. */
final class Refusals {
    private Refusals() {}

    /** It ends a side-matter that people have opened, and favours none of them. */
    static boolean ends(Subject subject, Action action) {
        SideMatter matter = subject.matter();
        boolean office = action.by().stream().noneMatch(subject::isPerson);
        boolean favours = action.favours() != null && subject.isPerson(action.favours());
        return matter != null
                && office
                && !favours
                && action.outcome() != null
                && matter.openedBy().stream().anyMatch(subject::isPerson);
    }

    /** It ends a side-matter of theirs, moves it on, or settles what they asked for, and says no why. */
    static boolean unreasoned(Subject subject, Action action) {
        SideMatter matter = subject.matter();
        boolean theirs = matter != null && matter.openedBy().stream().anyMatch(subject::isPerson);
        boolean office = !action.by().isEmpty() && action.by().stream().noneMatch(subject::isPerson);
        boolean favours = action.favours() != null && subject.isPerson(action.favours());
        boolean moves = theirs && action.to() != null && answers(subject, action);
        return office
                && !favours
                && !action.reasons()
                && (ends(subject, action) || moves || Asked.settles(subject, action));
    }

    /** Another act at the same door turns out for somebody, so this one does not. */
    private static boolean answers(Subject subject, Action action) {
        return subject.acts().stream()
                .anyMatch(other -> other.by().equals(action.by())
                        && other.favours() != null
                        && subject.isPerson(other.favours())
                        && subject.from(other).stream().anyMatch(subject.from(action)::contains));
    }

    /** An answer that changes something gives what was asked for; how fees are asked for, the language itself says. */
    static boolean gives(Subject subject, Action action) {
        boolean answers = action.power() == null
                && (action.converts() != null
                        || action.favours() != null
                        || !Everywhere.raised(action).isEmpty()
                        || !action.clears().isEmpty());
        return answers
                || subject.whole().fees().values().stream()
                        .anyMatch(fee -> fee.place().equals(action.place()));
    }

    /** The people who asked for it; by a request or a flag; else those who wanted the case or the side-matter. */
    static Set<String> askers(Subject subject, Action action) {
        Set<String> asked = new LinkedHashSet<>();
        if (action.onRequest().isEmpty()) {
            asked.addAll(raisers(subject, action));
            if (asked.isEmpty()) {
                subject.line().openings().forEach(opening -> asked.addAll(opening.by()));
            }
            subject.whole().reviews().values().stream()
                    .filter(review -> review.decidedBy().contains(subject.full(action.name())))
                    .flatMap(review -> subject.find(review.ask()).stream())
                    .forEach(ask -> asked.addAll(ask.action().by()));
        } else {
            subject.requests(action)
                    .forEach(request -> asked.addAll(request.action().by()));
        }
        asked.removeIf(role -> !subject.isPerson(role));
        return asked;
    }

    /** The people whose act raised a flag that it takes back: it answers them, and nobody who wanted the case. */
    private static Set<String> raisers(Subject subject, Action action) {
        Set<String> raisers = new LinkedHashSet<>();
        subject.acts().stream()
                .filter(act -> act.raises().stream().anyMatch(action.clears()::contains))
                .forEach(act -> raisers.addAll(act.by()));
        raisers.removeIf(role -> !subject.isPerson(role));
        return raisers;
    }
}
