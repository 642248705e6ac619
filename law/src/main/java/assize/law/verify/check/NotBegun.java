package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Upon;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;

/** Who may speak within a time is not passed over because that time has not begun yet (P14). */
final class NotBegun {
    private NotBegun() {}

    static void check(Subject subject, Findings findings) {
        List<Action> powers =
                subject.powers().stream().filter(power -> power.when() != null).toList();
        for (Clock clock : subject.line().clocks().values()) {
            List<String> speaking = subject.acts().stream()
                    .filter(act -> clock.stoppedBy().contains(new Upon.Done(act.name()))
                            && act.by().stream().anyMatch(subject::isPerson))
                    .flatMap(act -> act.raises().stream())
                    .toList();
            for (Action power : powers) {
                boolean passesOver = power.when() != null
                        && speaking.stream()
                                .anyMatch(flag -> either(power.when().text(), flag, clock.name()));
                if (passesOver) {
                    findings.fails(
                            "P14-not-begun",
                            power.place(),
                            List.of(power.name(), clock.name()),
                            Ways.toAct(subject, power.name()),
                            "action",
                            power.name(),
                            "clock",
                            clock.name(),
                            "role",
                            String.join(", ", clock.owners()));
                }
            }
        }
    }

    /** They have spoken, or their time does not run: which it does not before it begins either. */
    private static boolean either(String guard, String flag, String clock) {
        String text = guard.replaceAll("\\s+", " ");
        String idle = "not running(" + clock + ")";
        return text.contains(flag + " or " + idle) || text.contains(idle + " or " + flag);
    }
}
