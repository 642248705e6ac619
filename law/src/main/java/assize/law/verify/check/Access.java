package assize.law.verify.check;

import assize.law.guard.Guard;
import assize.law.guard.Read;
import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whoever was told of a power can ask for its review without waiting for what some office may do or leave. */
final class Access {
    private Access() {}

    static void check(Subject subject, Action act, String role, List<Procedure.Review> roads, Findings findings) {
        List<Procedure.Review> ordinary =
                roads.stream().filter(road -> !road.extraordinary()).toList();
        boolean told = act.notices().stream()
                .map(subject.whole().notices()::get)
                .anyMatch(notice -> notice != null && notice.to().contains(role));
        if (told && !ordinary.isEmpty() && ordinary.stream().allMatch(road -> waits(subject, act, road, role))) {
            findings.fails(
                    "P6-waits-for-office",
                    act.place(),
                    List.of(act.name(), role),
                    Ways.toAct(subject, act.name()),
                    "action",
                    act.name(),
                    "role",
                    role,
                    "review",
                    ordinary.getFirst().name());
        }
    }

    /** No road hangs on a flag that others alone raise, an office or the other side, once the act was done. */
    static void flags(Subject subject, Action act, String role, List<Procedure.Review> roads, Findings findings) {
        for (Procedure.Review road : roads) {
            Subject.Placed ask = subject.find(road.ask()).orElse(null);
            if (ask == null
                    || road.extraordinary()
                    || !Everywhere.same(ask.matter(), subject.matter())
                    || ask.action().when() == null) {
                continue;
            }
            shut(subject, act, role, ask.action(), findings);
            Conjuncts.of(ask.action().when()).stream()
                    .filter(flag -> ofOthers(subject, act, flag, role))
                    .findFirst()
                    .ifPresent(flag -> findings.fails(
                            "P6-waits-for-another",
                            ask.action().place(),
                            List.of(act.name(), ask.action().name()),
                            Ways.toAct(subject, act.name()),
                            "action",
                            act.name(),
                            "role",
                            role,
                            "ask",
                            ask.action().name(),
                            "flag",
                            flag));
        }
    }

    /** The act raises a flag that shuts the road against itself, and nobody takes it back. */
    private static void shut(Subject subject, Action act, String role, Action ask, Findings findings) {
        List<String> parts = Conjuncts.of(ask.when());
        Everywhere.raised(act).stream()
                .filter(flag -> parts.contains("not " + flag)
                        && subject.line().actions().values().stream()
                                .noneMatch(other -> other.clears().contains(flag)))
                .findFirst()
                .ifPresent(flag -> findings.fails(
                        "P6-shut-by-itself",
                        ask.place(),
                        List.of(act.name(), ask.name()),
                        Ways.toAct(subject, act.name()),
                        "action",
                        act.name(),
                        "role",
                        role,
                        "ask",
                        ask.name(),
                        "flag",
                        flag));
    }

    private static boolean ofOthers(Subject subject, Action act, String flag, String role) {
        List<Action> raising = subject.line().actions().values().stream()
                .filter(a -> a.raises().contains(flag))
                .toList();
        return !raising.isEmpty()
                && raising.stream().allMatch(a -> !a.byLaw() && !a.name().equals(act.name()) && !a.by().contains(role));
    }

    private static boolean waits(Subject subject, Action act, Procedure.Review road, String role) {
        Subject.Placed ask = subject.find(road.ask()).orElse(null);
        if (ask == null) {
            return false;
        }
        SideMatter matter = ask.matter();
        Set<String> reached = alone(subject, act, role);
        if (matter != null && subject.matter() == null && ask.action().name().equals(SideMatter.OPEN)) {
            return Collections.disjoint(reached, Motions.during(subject, matter))
                    || flagOfOffice(subject, act, matter.when(), reached);
        }
        return Everywhere.same(matter, subject.matter())
                && (Collections.disjoint(reached, subject.from(ask.action()))
                        || flagOfOffice(subject, act, ask.action().when(), reached));
    }

    /** The stages to which the case comes after the act by the law and by the role's own acts. */
    private static Set<String> alone(Subject subject, Action act, String role) {
        Set<String> reached = new LinkedHashSet<>(act.to() == null ? subject.from(act) : List.of(act.to()));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Action next : subject.line().actions().values()) {
                if (next.to() != null
                        && (next.byLaw() || next.by().contains(role))
                        && subject.from(next).stream().anyMatch(reached::contains)) {
                    grew |= reached.add(next.to());
                }
            }
        }
        return reached;
    }

    /** The guard asks for what offices alone bring about, and only after the act. */
    private static boolean flagOfOffice(Subject subject, Action act, @Nullable Guard guard, Set<String> reached) {
        return guard != null
                && guard.reads().stream()
                        .filter(read ->
                                read.ask() == Read.Ask.FACT && !guard.text().contains("not " + read.name()))
                        .anyMatch(read -> later(subject, act, read.name(), reached));
    }

    private static boolean later(Subject subject, Action act, String flag, Set<String> reached) {
        List<Action> raising = subject.line().actions().values().stream()
                .filter(a -> a.raises().contains(flag))
                .toList();
        return !raising.isEmpty()
                && raising.stream()
                        .allMatch(a -> !a.byLaw()
                                && !a.name().equals(act.name())
                                && a.by().stream().noneMatch(subject::isPerson)
                                && subject.from(a).stream().anyMatch(reached::contains));
    }
}
