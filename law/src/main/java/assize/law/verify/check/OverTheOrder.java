package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What was ordered back takes effect as that, and not on the way that leads to the State (P21). */
final class OverTheOrder {
    private OverTheOrder() {}

    static void check(Subject subject, Findings findings) {
        for (Action back : subject.line().actions().values()) {
            String to = back.to();
            if (to == null || !atOnce(back) || !Everywhere.givesBack(subject, to)) {
                continue;
            }
            for (Action other : subject.line().actions().values()) {
                List<String> more = new ArrayList<>(Conjuncts.of(back.when()));
                boolean weaker = atOnce(other)
                        && !other.equals(back)
                        && subject.from(other).stream().anyMatch(subject.from(back)::contains)
                        && more.containsAll(Conjuncts.of(other.when()));
                more.removeAll(Conjuncts.of(other.when()));
                if (weaker && more.size() == 1 && toState(subject, other)) {
                    findings.fails(
                            "P21-over-the-order",
                            other.place(),
                            List.of(other.name(), back.name()),
                            List.of(),
                            "action",
                            other.name(),
                            "back",
                            back.name(),
                            "flag",
                            more.getFirst());
                }
            }
        }
    }

    private static boolean atOnce(Action act) {
        return act.byLaw() && act.upon() == null && act.to() != null;
    }

    private static boolean toState(Subject subject, Action act) {
        Set<String> later = Everywhere.onwards(subject, Set.of(String.valueOf(act.to())));
        return subject.line().actions().values().stream()
                .anyMatch(gives -> "state".equals(gives.gives())
                        && subject.from(gives).stream().anyMatch(later::contains));
    }
}
