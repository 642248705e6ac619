package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.language.SideMatter;
import assize.law.language.Upon;
import assize.law.verify.Subject;
import assize.law.verify.net.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The doors by which third persons may come in where their property is touched. */
final class Doors {
    private Doors() {}

    /**
     * One door.
     *
     * @param open the stages in which it stands open
     * @param timed somebody else must answer within a clock
     */
    record Door(String name, Set<String> open, Predicate<List<Rule>> step, boolean timed) {}

    /** Roles of third persons, without those about whom a complaint is. */
    static Set<String> thirdPersons(Subject subject) {
        return subject.whole().roles().values().stream()
                .filter(role -> role.kind() == Role.Kind.AFFECTED && !role.complainedOf())
                .map(Role::name)
                .collect(Collectors.toSet());
    }

    /** Those of a line: acts that ask for an answer, and in the main line side-matters that they may open. */
    static List<Door> of(Subject subject) {
        Set<String> persons = thirdPersons(subject);
        List<Door> doors = new ArrayList<>();
        for (Action act : subject.acts()) {
            boolean theirs = act.by().stream().anyMatch(persons::contains);
            boolean timed = timed(subject, act, persons);
            if (theirs && !act.name().equals(SideMatter.OPEN) && (timed || asks(subject, act))) {
                doors.add(new Door(act.name(), Set.copyOf(subject.from(act)), Ways.doing(act.name()), timed));
            }
        }
        if (subject.matter() == null) {
            for (SideMatter matter : subject.whole().sideMatters().values()) {
                if (matter.openedBy().stream().anyMatch(persons::contains)) {
                    Set<String> during = Motions.during(subject, matter);
                    doors.add(new Door(
                            matter.name(), during, Ways.opening(matter.name()), timed(subject, matter, persons)));
                }
            }
        }
        return doors;
    }

    /** A side-matter of theirs that stands open as long as this one does. */
    static boolean besides(Subject subject) {
        SideMatter here = subject.matter();
        Set<String> persons = thirdPersons(subject);
        return here != null
                && subject.whole().sideMatters().values().stream()
                        .anyMatch(matter -> matter.openedBy().stream().anyMatch(persons::contains)
                                && timed(subject, matter, persons)
                                && Motions.during(subject, matter).containsAll(Motions.during(subject, here)));
    }

    private static boolean asks(Subject subject, Action act) {
        return subject.line().actions().values().stream()
                        .anyMatch(a -> a.onRequest().contains(act.name()))
                || subject.whole().reviews().values().stream()
                        .anyMatch(review -> review.ask().equals(subject.full(act.name())));
    }

    private static boolean timed(Subject subject, Action act, Set<String> persons) {
        boolean elsewhere = subject.line().links().values().stream()
                .anyMatch(link -> link.upon().equals(act.name()) && link.toldAfter() != null);
        return elsewhere
                || subject.line().clocks().values().stream()
                        .anyMatch(clock -> others(clock, persons) && asksFor(subject, clock, act));
    }

    /** Notices that the act sends do not count: what answers it runs from the asking. */
    private static boolean asksFor(Subject subject, Clock clock, Action act) {
        return clock.from().contains(new Upon.Done(act.name()))
                || (act.to() != null
                        && !subject.from(act).contains(act.to())
                        && clock.from().contains(new Upon.Enters(act.to())));
    }

    private static boolean timed(Subject subject, SideMatter matter, Set<String> persons) {
        Procedure inside = matter.inside();
        Set<String> starts = inside.stages().values().stream()
                .filter(Procedure.Stage::start)
                .map(Procedure.Stage::name)
                .collect(Collectors.toSet());
        boolean within = inside.clocks().values().stream()
                .anyMatch(clock -> others(clock, persons)
                        && clock.from().stream()
                                .anyMatch(
                                        from -> (from instanceof Upon.Enters enters && starts.contains(enters.stage()))
                                                || from.equals(new Upon.Done(SideMatter.OPEN))));
        return within
                || subject.whole().clocks().values().stream()
                        .anyMatch(clock ->
                                others(clock, persons) && clock.from().contains(new Upon.Opened(matter.name())));
    }

    private static boolean others(Clock clock, Set<String> persons) {
        return clock.owners().stream().anyMatch(owner -> !persons.contains(owner) && !owner.equals("affected"));
    }
}
