package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.language.Upon;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whoever is complained of cannot keep a review from those who decide it by doing nothing (P6). */
final class Blocked {
    private Blocked() {}

    static void check(Subject subject, Action act, List<Procedure.Review> roads, Findings findings) {
        for (Procedure.Review road : roads) {
            SideMatter matter = subject.whole().sideMatters().get(road.ask());
            if (subject.matter() != null || road.extraordinary()) {
                continue;
            }
            Set<String> deciding = deciding(subject, road, matter);
            String stuck = deciding.isEmpty() ? null : stuck(subject, act, road, matter, deciding);
            if (stuck != null) {
                findings.fails(
                        "P6-blocked",
                        matter == null ? act.place() : matter.place(),
                        List.of(matter == null ? road.ask() : matter.name(), road.name()),
                        Ways.toAct(subject, act.name()),
                        "action",
                        act.name(),
                        "matter",
                        stuck,
                        "review",
                        road.name(),
                        "by",
                        String.join(", ", act.by()));
            }
        }
    }

    private static Set<String> deciding(Subject subject, Procedure.Review road, @Nullable SideMatter matter) {
        Set<String> deciding = new LinkedHashSet<>();
        road.decidedBy().stream()
                .flatMap(name -> subject.find(name).stream())
                .filter(placed -> Everywhere.same(placed.matter(), matter))
                .forEach(placed -> deciding.addAll(placed.action().from()));
        return deciding;
    }

    /** The matter that never gets there, or a stage of it out of which only an answer of others than judges leads. */
    private static @Nullable String stuck(
            Subject subject, Action act, Procedure.Review road, @Nullable SideMatter matter, Set<String> deciding) {
        if (matter != null) {
            Set<String> reached = reached(matter.inside(), Set.copyOf(act.by()));
            if (reached.stream().noneMatch(deciding::contains)) {
                return matter.name();
            }
            return matter.inside().stages().values().stream()
                    .filter(stage -> !stage.end() && !deciding.contains(stage.name()))
                    .map(Procedure.Stage::name)
                    .filter(stage -> silent(subject, matter.inside(), stage, road))
                    .map(stage -> matter.name() + ": " + stage)
                    .findFirst()
                    .orElse(null);
        }
        Action ask = subject.line().actions().get(road.ask());
        String waits = ask == null ? null : ask.to();
        if (ask == null || waits == null || deciding.contains(waits)) {
            return null;
        }
        boolean theirs = subject.line().actions().values().stream()
                .filter(next -> next.to() != null && subject.from(next).contains(waits))
                .allMatch(next ->
                        next.byLaw() ? !begun(subject, next, ask) : act.by().containsAll(next.by()));
        return theirs ? waits : null;
    }

    /** Neither the law nor a person, nor whoever decides the review, leads out of it. */
    private static boolean silent(Subject subject, Procedure line, String stage, Procedure.Review road) {
        Set<String> judges = new LinkedHashSet<>();
        road.decidedBy().stream()
                .flatMap(name -> subject.find(name).stream())
                .forEach(placed -> judges.addAll(placed.action().by()));
        List<Action> exits = line.actions().values().stream()
                .filter(next -> next.to() != null && next.from().contains(stage))
                .filter(next -> !(next.upon() instanceof Upon.MainEnds) && !(next.upon() instanceof Upon.Main))
                .toList();
        return !exits.isEmpty()
                && exits.stream()
                        .allMatch(next -> !next.byLaw()
                                && next.by().stream().noneMatch(by -> subject.isPerson(by) || judges.contains(by)));
    }

    /** The law acts when a time is over that the asking began. */
    private static boolean begun(Subject subject, Action law, Action ask) {
        Clock clock = law.upon() instanceof Upon.Passes passes
                ? subject.line().clocks().get(passes.clock())
                : null;
        return clock == null || Everywhere.begins(ask, clock, clock.from());
    }

    /** The stages to which it comes without an act of those whose measure is under review. */
    private static Set<String> reached(Procedure line, Set<String> whose) {
        Set<String> reached = new LinkedHashSet<>();
        line.stages().values().stream().filter(Procedure.Stage::start).forEach(stage -> reached.add(stage.name()));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Action next : line.actions().values()) {
                boolean others = next.byLaw() || next.by().stream().anyMatch(by -> !whose.contains(by));
                boolean answers = !next.byLaw() && next.by().stream().anyMatch(whose::contains);
                if (next.to() != null
                        && others
                        && !answers
                        && next.from().stream().anyMatch(reached::contains)) {
                    grew |= reached.add(next.to());
                }
            }
        }
        return reached;
    }
}
