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
        }
    }

    private static boolean confidential(Subject subject, String name) {
        SideMatter matter = subject.whole().sideMatters().get(name);
        return matter != null
                && (Everywhere.facts(subject).stream()
                                .anyMatch(fact -> fact.privateTo().contains(name))
                        || name.contains("mediation"));
    }
}
