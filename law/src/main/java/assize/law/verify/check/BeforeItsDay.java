package assize.law.verify.check;

import assize.law.guard.Read;
import assize.law.language.Action;
import assize.law.language.Fact;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;

/** Where a day is set and told, what is heard there waits for that day (P14). */
final class BeforeItsDay {
    private BeforeItsDay() {}

    static void check(Subject subject, Findings findings) {
        for (Action sets : subject.acts()) {
            List<String> days = sets.sets().keySet().stream()
                    .filter(name -> dated(subject, name))
                    .toList();
            boolean told = sets.notices().stream()
                    .map(subject.whole().notices()::get)
                    .anyMatch(notice -> notice != null && notice.to().stream().anyMatch(subject::isPerson));
            if (days.isEmpty() || !told || awaited(subject, sets, days)) {
                continue;
            }
            String there = sets.to() == null ? "" : sets.to();
            subject.acts().stream()
                    .filter(act -> act.by().equals(sets.by())
                            && !act.name().equals(sets.name())
                            && !Subject.usesPower(act)
                            && act.heard().stream()
                                    .anyMatch(who -> !subject.roles(who).isEmpty())
                            && (sets.to() == null
                                    ? subject.from(act).stream().anyMatch(subject.from(sets)::contains)
                                    : subject.from(act).contains(there)))
                    .findFirst()
                    .ifPresent(act -> findings.fails(
                            "P14-before-its-day",
                            act.place(),
                            List.of(act.name(), sets.name()),
                            Ways.toAct(subject, act.name()),
                            "hearing",
                            act.name(),
                            "action",
                            sets.name(),
                            "day",
                            days.getFirst()));
        }
    }

    /** A decision that can be taken only as long as the day has not come. */
    static void onlyBefore(Subject subject, Findings findings) {
        for (Action power : subject.powers()) {
            subject.line().facts().values().stream()
                    .filter(fact -> fact.type() == Fact.Type.DATE
                            && power.when() != null
                            && power.when().text().contains("not happened(" + fact.name() + ")"))
                    .findFirst()
                    .ifPresent(fact -> findings.fails(
                            "P14-only-before-its-day",
                            power.place(),
                            List.of(power.name(), fact.name()),
                            Ways.toAct(subject, power.name()),
                            "action",
                            power.name(),
                            "day",
                            fact.name()));
        }
    }

    /** Something that the same people do asks whether it has come. */
    private static boolean awaited(Subject subject, Action sets, List<String> days) {
        return subject.acts().stream()
                .anyMatch(act -> act.by().equals(sets.by())
                        && act.when() != null
                        && act.when().reads().stream()
                                .anyMatch(read -> read.ask() == Read.Ask.HAPPENED && days.contains(read.name())));
    }

    private static boolean dated(Subject subject, String name) {
        Fact fact = subject.line().facts().get(name);
        return fact != null && fact.type() == Fact.Type.DATE;
    }
}
