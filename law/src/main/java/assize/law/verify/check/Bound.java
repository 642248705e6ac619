package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;
import java.util.stream.Stream;

/** Whom a decision binds: each party that was heard for it and is told of it is among those whom it affects (P6). */
final class Bound {
    private Bound() {}

    static void check(Subject subject, Findings findings) {
        for (Procedure.Must must : subject.line().must()) {
            Action hearing = subject.line().actions().get(must.action());
            Stream<Action> decisions = must.before().stream()
                    .map(subject.line().actions()::get)
                    .filter(act -> act != null && Subject.usesPower(act, "final"));
            if (hearing != null && hearing.heard().size() > 1) {
                decisions.forEach(act -> look(subject, act, hearing, findings));
            }
        }
    }

    private static void look(Subject subject, Action decides, Action hearing, Findings findings) {
        subject.roles("party").stream()
                .filter(party -> hearing.heard().stream()
                                .anyMatch(who -> subject.roles(who).contains(party))
                        && !Steps.affected(subject, decides).contains(party)
                        && !Steps.favours(subject, decides, party)
                        && decides.notices().stream()
                                .map(subject.whole().notices()::get)
                                .anyMatch(
                                        notice -> notice != null && notice.to().contains(party)))
                .forEach(party -> findings.unknown(
                        "P6-binds-unsaid",
                        decides.place(),
                        List.of(decides.name(), party),
                        "action",
                        decides.name(),
                        "role",
                        party,
                        "hearing",
                        hearing.name()));
    }
}
