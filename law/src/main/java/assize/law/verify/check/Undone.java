package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;
import java.util.Set;

/** Nobody undoes what another has decided against a measure or a refusal of their own (P1). */
final class Undone {
    private Undone() {}

    static void check(Subject subject, Findings findings) {
        for (Action undoes : subject.acts()) {
            if (undoes.to() != null && !Subject.usesPower(undoes)) {
                subject.acts().stream()
                        .filter(helps -> stays(subject, helps, undoes))
                        .findFirst()
                        .ifPresent(helps -> tell("P1-undoes", undoes, helps, findings));
                subject.acts().stream()
                        .filter(refuses -> decidesAgain(subject, refuses, undoes))
                        .findFirst()
                        .ifPresent(refuses -> tell("P1-refuses-again", undoes, refuses, findings));
            }
        }
    }

    /** Another office has put a stop to it in favour of somebody, and who acted against them takes it up again. */
    private static boolean stays(Subject subject, Action helps, Action undoes) {
        String gains = helps.favours();
        return gains != null
                && subject.isPerson(gains)
                && helps.to() != null
                && !subject.line().stage(helps.to()).end()
                && subject.from(undoes).contains(helps.to())
                && subject.from(helps).contains(undoes.to())
                && helps.by().stream().noneMatch(subject::isPerson)
                && undoes.by().stream().noneMatch(helps.by()::contains)
                && !gains.equals(undoes.favours())
                && undoes.onRequest().isEmpty()
                && subject.powers().stream()
                        .anyMatch(power -> Subject.usesPower(power, "liberty", "property")
                                && power.by().stream().anyMatch(undoes.by()::contains)
                                && Steps.affected(subject, power).contains(gains));
    }

    /** An office refused, somebody took it further, and the same office ends it. */
    private static boolean decidesAgain(Subject subject, Action refuses, Action ends) {
        boolean first = refuses.to() != null
                && refuses.refuses()
                && refuses.onRequest().isEmpty()
                && !ends.name().equals(refuses.name())
                && ends.by().stream().anyMatch(refuses.by()::contains)
                && ends.by().stream().noneMatch(subject::isPerson)
                && subject.line().stage(String.valueOf(ends.to())).end();
        return first
                && subject.acts().stream()
                        .anyMatch(asks -> asks.to() != null
                                && asks.by().stream().allMatch(subject::isPerson)
                                && subject.from(asks).contains(refuses.to())
                                && subject.from(ends).contains(asks.to())
                                && !Set.copyOf(subject.from(refuses)).contains(asks.to())
                                && asks.by().stream().noneMatch(by -> Steps.favours(subject, ends, by)));
    }

    private static void tell(String code, Action act, Action other, Findings findings) {
        findings.fails(
                code,
                act.place(),
                List.of(act.name(), other.name()),
                List.of(),
                "action",
                act.name(),
                "by",
                String.join(", ", act.by()),
                "other",
                other.name());
    }
}
