package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Upon;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whoever is given a time to answer can answer. */
final class Answering {
    private Answering() {}

    static void check(Subject subject, Set<String> parties, Findings findings) {
        for (Clock clock : subject.line().clocks().values()) {
            shut(subject, clock, parties, findings);
        }
    }

    /** A time of each party that only one of them can keep. */
    private static void shut(Subject subject, Clock clock, Set<String> parties, Findings findings) {
        Set<String> owners = new LinkedHashSet<>();
        clock.owners().forEach(owner -> owners.addAll(subject.roles(owner)));
        List<Action> keeping = subject.acts().stream()
                .filter(act -> clock.whenPassed().ends().contains(act.name())
                        || clock.stoppedBy().contains(new Upon.Done(act.name())))
                .filter(act -> act.by().stream().anyMatch(subject::isPerson))
                .toList();
        for (String owner : owners) {
            if (parties.contains(owner)
                    && !keeping.isEmpty()
                    && keeping.stream().noneMatch(act -> act.by().contains(owner))) {
                findings.fails(
                        "P13-not-theirs",
                        clock.place(),
                        List.of(clock.name(), owner),
                        List.of(),
                        "clock",
                        clock.name(),
                        "role",
                        owner,
                        "action",
                        keeping.getFirst().name());
            }
        }
    }
}
