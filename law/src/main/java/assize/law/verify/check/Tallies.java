package assize.law.verify.check;

import assize.law.guard.Read;
import assize.law.language.Action;
import assize.law.language.Fact;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** No count that is kept of somebody decides over them: points are a score by another name (P24). */
final class Tallies {
    private Tallies() {}

    static void check(Subject subject, Findings findings) {
        Set<String> kept = Everywhere.facts(subject).stream()
                .filter(fact -> fact.type() == Fact.Type.NUMBER)
                .map(Fact::name)
                .filter(name -> Everywhere.actions(subject).stream()
                        .anyMatch(placed -> placed.action().adds().containsKey(name)))
                .collect(Collectors.toSet());
        for (Action power : subject.powers()) {
            if (power.when() != null && !favours(subject, power)) {
                power.when().reads().stream()
                        .filter(read -> read.ask() == Read.Ask.FACT && kept.contains(read.name()))
                        .forEach(read -> findings.fails(
                                "P24-tally",
                                power.place(),
                                List.of(power.name(), read.name()),
                                Ways.toAct(subject, power.name()),
                                "action",
                                subject.full(power.name()),
                                "what",
                                read.name()));
            }
        }
    }

    private static boolean favours(Subject subject, Action power) {
        return Steps.affected(subject, power).stream().allMatch(role -> Steps.favours(subject, power, role));
    }
}
