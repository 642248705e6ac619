package assize.law.verify.check;

import assize.law.guard.Read;
import assize.law.language.Action;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Hearings are public, and where one is closed the file says when. */
final class PublicHearings {
    /** Words that shut the public out whenever somebody likes to. */
    private static final Pattern AT_WILL = Pattern.compile(
            "(?is).*\\b(always|ever|whenever|anytime|discretion|fit|wish|wishes|likes|convenient)\\b.*");

    private PublicHearings() {}

    static void check(Subject subject, Findings findings) {
        for (Action act : subject.acts()) {
            String closed = act.openness().closedWhen();
            if (closed != null && (P22PublicityWithLimits.says(closed) == null || atWill(closed))) {
                tell("P22-closed-for-nothing", act, closed, findings);
            }
            if (!act.openness().hearing() && hearing(subject, act)) {
                tell("P22-secret-hearing", act, "-", findings);
            }
        }
    }

    static boolean atWill(String reason) {
        return AT_WILL.matcher(reason).matches();
    }

    /** Whoever takes a final decision hears several sides, on a day that was set or so that the decision waits. */
    private static boolean hearing(Subject subject, Action act) {
        long sides = act.heard().stream()
                .flatMap(who -> subject.roles(who).stream())
                .distinct()
                .count();
        Set<String> raised = Everywhere.raised(act);
        boolean day =
                act.when() != null && act.when().reads().stream().anyMatch(read -> read.ask() == Read.Ask.HAPPENED);
        boolean waits = subject.powers().stream()
                .anyMatch(power -> Subject.usesPower(power, "final")
                        && power.by().equals(act.by())
                        && (day
                                || must(subject, act, power)
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
