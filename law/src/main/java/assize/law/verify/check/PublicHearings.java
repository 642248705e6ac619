package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;
import java.util.Set;

/** Hearings are public, and where one is closed the file says when. */
final class PublicHearings {
    private PublicHearings() {}

    static void check(Subject subject, Findings findings) {
        boolean known = Everywhere.prosecutes(subject)
                || subject.acts().stream().anyMatch(act -> act.openness().hearing());
        for (Action act : subject.acts()) {
            String closed = act.openness().closedWhen();
            if (closed != null && P22PublicityWithLimits.says(closed) == null) {
                tell("P22-closed-for-nothing", act, closed, findings);
            }
            if (known && !act.openness().hearing() && hearing(subject, act)) {
                tell("P22-secret-hearing", act, "-", findings);
            }
        }
    }

    /** Whoever takes a final decision hears several sides, and the decision waits for that. */
    private static boolean hearing(Subject subject, Action act) {
        long sides = act.heard().stream()
                .flatMap(who -> subject.roles(who).stream())
                .distinct()
                .count();
        Set<String> raised = Everywhere.raised(act);
        boolean waits = subject.powers().stream()
                .anyMatch(power -> Subject.usesPower(power, "final")
                        && power.by().equals(act.by())
                        && (must(subject, act, power)
                                || (power.when() != null
                                        && power.when().reads().stream()
                                                .anyMatch(read -> raised.contains(read.name())))));
        return sides > 1 && !Subject.usesPower(act) && waits;
    }

    private static boolean must(Subject subject, Action act, Action power) {
        return subject.line().must().stream()
                .anyMatch(must ->
                        must.action().equals(act.name()) && must.before().contains(power.name()));
    }

    private static void tell(String code, Action act, String what, Findings findings) {
        findings.fails(code, act.place(), List.of(act.name()), List.of(), "action", act.name(), "what", what);
    }
}
