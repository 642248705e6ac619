package assize.law.verify.check;

import assize.law.guard.Read;
import assize.law.language.Action;
import assize.law.language.SideMatter;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;

/** That confidential talks failed, or how, weighs in no decision; only what was agreed does (P23). */
final class Talks {
    private Talks() {}

    static void check(Subject subject, Findings findings) {
        for (Action act : subject.powers()) {
            if (act.when() == null) {
                continue;
            }
            String text = act.when().text();
            boolean agreed = Agreements.AGREED.stream().anyMatch(word -> text.contains("== '" + word + "'"));
            act.when().reads().stream()
                    .filter(read -> read.ask() == Read.Ask.OUTCOME && !agreed && confidential(subject, read.name()))
                    .findFirst()
                    .ifPresent(read -> findings.fails(
                            "P23-talks-weigh",
                            act.place(),
                            List.of(act.name(), read.name()),
                            List.of(),
                            "action",
                            act.name(),
                            "matter",
                            read.name()));
            act.when().reads().stream()
                    .filter(read -> read.ask() == Read.Ask.FACT)
                    .flatMap(read -> matters(subject, read.name()).stream())
                    .findFirst()
                    .ifPresent(matter -> findings.fails(
                            "P23-talks-remembered",
                            act.place(),
                            List.of(act.name(), matter),
                            List.of(),
                            "action",
                            act.name(),
                            "matter",
                            matter));
        }
    }

    /** Confidential talks in which a flag is raised or a value set, save by those who agree, that others read. */
    private static List<String> matters(Subject subject, String name) {
        boolean secret = Everywhere.facts(subject).stream()
                .anyMatch(fact -> fact.name().equals(name) && !fact.privateTo().isEmpty());
        return subject.whole().sideMatters().values().stream()
                .filter(matter -> confidential(subject, matter.name())
                        && !secret
                        && !matter.equals(subject.matter())
                        && matter.inside().actions().values().stream()
                                .filter(act -> act.needs() == null
                                        && !Agreements.AGREED.contains(String.valueOf(act.outcome())))
                                .anyMatch(act -> Everywhere.raised(act).contains(name)))
                .map(SideMatter::name)
                .toList();
    }

    private static boolean confidential(Subject subject, String name) {
        SideMatter matter = subject.whole().sideMatters().get(name);
        return matter != null
                && (Everywhere.facts(subject).stream()
                                .anyMatch(fact -> fact.privateTo().contains(name))
                        || name.contains("mediation"));
    }
}
