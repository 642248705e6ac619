package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one party hands in, and what an office brings in, is sent to the other party. */
final class Copies {
    private Copies() {}

    static void check(Subject subject, Set<String> parties, Findings findings) {
        for (Action act : subject.acts()) {
            if (parties.containsAll(act.by())
                    && act.by().size() == 1
                    && !act.heard().isEmpty()) {
                parties.stream()
                        .filter(other -> !act.by().contains(other)
                                && !asks(subject, act)
                                && known(subject, act, other)
                                && replied(subject, act)
                                && !sent(subject, act, other))
                        .forEach(other ->
                                tell("P13-copy-not-sent", act, act.form() == null ? "-" : act.form(), other, findings));
            } else if (act.form() != null && act.by().stream().noneMatch(subject::isPerson)) {
                broughtIn(subject, act, parties, findings);
            }
        }
    }

    /** A notice says what an office brings in, and goes to one side only. */
    private static void broughtIn(Subject subject, Action act, Set<String> parties, Findings findings) {
        for (String name : act.notices()) {
            Procedure.Notice notice = subject.whole().notices().get(name);
            if (notice != null && notice.says().contains(String.valueOf(act.form()))) {
                Set<String> told = new LinkedHashSet<>();
                notice.to().forEach(to -> told.addAll(subject.roles(to)));
                parties.stream()
                        .filter(other -> told.stream().anyMatch(parties::contains)
                                && !told.contains(other)
                                && Informed.notices(subject, act, other).isEmpty())
                        .forEach(other -> tell("P13-told-one", act, name, other, findings));
            }
        }
    }

    /** The other has taken part by then. */
    private static boolean known(Subject subject, Action act, String other) {
        Set<String> known = new LinkedHashSet<>();
        for (Action teller : subject.acts()) {
            if (teller.by().contains(other)) {
                known.addAll(teller.to() == null ? subject.from(teller) : List.of(teller.to()));
            }
        }
        return subject.from(act).stream().anyMatch(Everywhere.onwards(subject, known)::contains);
    }

    /** What is asked of whoever reviews is answered to all whom it concerns. */
    private static boolean asks(Subject subject, Action act) {
        return subject.whole().reviews().values().stream()
                .anyMatch(review -> review.ask().equals(subject.full(act.name())));
    }

    /** It answers something: a time of theirs to do it begins with a notice that reached them, or it begins one. */
    private static boolean replied(Subject subject, Action act) {
        return subject.line().clocks().values().stream()
                .anyMatch(clock -> theirs(clock, act) && clock.from().stream().allMatch(Upon.Told.class::isInstance));
    }

    private static boolean theirs(Clock clock, Action act) {
        boolean kept = clock.stoppedBy().contains(new Upon.Done(act.name()))
                || clock.whenPassed().ends().contains(act.name());
        return kept && clock.owners().stream().anyMatch(act.by()::contains);
    }

    /** An act that comes later sends a notice in which it, or its form, is named. */
    private static boolean sent(Subject subject, Action act, String other) {
        Set<String> later =
                Everywhere.onwards(subject, act.to() == null ? Set.copyOf(subject.from(act)) : Set.of(act.to()));
        return !Informed.notices(subject, act, other).isEmpty()
                || subject.line().actions().values().stream()
                        .filter(a -> !a.by().contains(act.by().getFirst())
                                && subject.from(a).stream().anyMatch(later::contains))
                        .flatMap(a -> a.notices().stream())
                        .map(subject.whole().notices()::get)
                        .anyMatch(notice -> notice != null && notice.to().contains(other) && names(notice, act));
    }

    private static boolean names(Procedure.Notice notice, Action act) {
        return List.of(act.name(), String.valueOf(act.form()), String.valueOf(act.keeps())).stream()
                .anyMatch(word -> notice.says().contains(word) || notice.name().startsWith(word));
    }

    private static void tell(String code, Action act, String what, String role, Findings findings) {
        findings.fails(
                code,
                act.place(),
                List.of(act.name(), role),
                List.of(),
                "action",
                act.name(),
                "what",
                what,
                "role",
                role);
    }
}
