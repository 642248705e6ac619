package assize.law.verify.check;

import assize.law.guard.Guard;
import assize.law.guard.Read;
import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The case does not wait for a word that nobody can say any more, nor for an answer that nobody can give (P9). */
final class NeverSaid {
    private NeverSaid() {}

    static void check(Subject subject, Findings findings) {
        for (Action act : subject.line().actions().values()) {
            Guard guard = act.when();
            if (guard != null && act.to() != null) {
                guard.reads().stream()
                        .filter(read -> read.ask() == Read.Ask.FACT)
                        .forEach(read -> waits(subject, act, guard, read.name(), findings));
            }
        }
    }

    private static void waits(Subject subject, Action act, Guard guard, String flag, Findings findings) {
        List<Action> raising = subject.line().actions().values().stream()
                .filter(one -> one.raises().contains(flag))
                .toList();
        boolean persons = !raising.isEmpty()
                && raising.stream()
                        .allMatch(one -> !one.byLaw() && one.by().stream().allMatch(subject::isPerson));
        if (!persons) {
            return;
        }
        Clock ends = raising.size() == 1 ? ending(subject, raising.getFirst()) : null;
        if (!negated(guard, flag)) {
            if (act.byLaw()
                    && ends != null
                    && guard.reads().stream().noneMatch(r -> r.name().equals(ends.name()))) {
                tell("P9-never-said", act, flag, raising.getFirst().name(), findings);
            }
        } else if (!act.byLaw() && !act.raises().contains(flag)) {
            raising.stream()
                    .filter(one -> one.to() == null && one.onRequest().isEmpty())
                    .flatMap(one -> subject.from(one).stream())
                    .filter(stage -> subject.from(act).contains(stage) && !settled(subject, flag, stage))
                    .findFirst()
                    .ifPresent(stage -> tell("P9-never-settled", act, flag, stage, findings));
        }
    }

    /** The time after which it can no longer be done. */
    private static @Nullable Clock ending(Subject subject, Action act) {
        return subject.line().clocks().values().stream()
                .filter(clock -> clock.whenPassed().ends().contains(act.name()))
                .findFirst()
                .orElse(null);
    }

    private static boolean negated(Guard guard, String flag) {
        return guard.text().matches("(?s).*\\bnot\\s+" + flag + "(?![\\w.-]).*");
    }

    /** Something can be done there upon the flag: it is taken back, or another act asks for it. */
    private static boolean settled(Subject subject, String flag, String stage) {
        return subject.line().actions().values().stream()
                .filter(one -> subject.from(one).contains(stage))
                .anyMatch(one -> one.clears().contains(flag)
                        || (one.when() != null
                                && one.when().reads().stream().anyMatch(read -> Objects.equals(read.name(), flag))
                                && !negated(one.when(), flag)));
    }

    private static void tell(String code, Action act, String flag, String what, Findings findings) {
        findings.fails(
                code,
                act.place(),
                List.of(act.name(), flag),
                List.of(),
                "action",
                act.name(),
                "flag",
                flag,
                "what",
                what);
    }
}
