package assize.law.verify.check;

import assize.law.guard.Read;
import assize.law.language.Action;
import assize.law.language.SideMatter;
import assize.law.verify.Subject;
import assize.law.verify.net.Move;
import assize.law.verify.net.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The ways in which somebody with something at stake can have evidence put out. */
final class Motions {
    private Motions() {}

    /**
     * One way.
     *
     * @param name of the act or side-matter
     * @param open the stages in which it can be gone
     * @param step its first step
     * @param decided the steps that settle it; the first step itself where nobody needs to settle it
     * @param held the acts that wait for it by the file's own word
     */
    record Motion(
            String name,
            Set<String> open,
            Predicate<List<Rule>> step,
            Predicate<List<Rule>> decided,
            List<String> held) {}

    /** Those of a line, and for the main line those of its side-matters. */
    static List<Motion> of(Subject subject) {
        List<Motion> motions = new ArrayList<>();
        for (Action excluder : subject.line().actions().values()) {
            if (excluder.evidence().excludes()) {
                if (person(subject, excluder.by())) {
                    motions.add(direct(subject, excluder));
                }
                requests(subject, excluder, motions);
                subject.acts().stream()
                        .filter(act -> person(subject, act.by()))
                        .forEach(act -> led(subject, act, excluder, motions));
            }
        }
        if (subject.matter() == null) {
            subject.whole().sideMatters().values().forEach(matter -> opened(subject, matter, motions));
        }
        return motions;
    }

    /** Does another line have what this one lacks? */
    static boolean elsewhere(Subject subject) {
        return subject.matter() != null
                && subject.line().actions().values().stream()
                        .noneMatch(a -> a.evidence().excludes())
                && Everywhere.actions(subject).stream()
                        .anyMatch(placed -> placed.action().evidence().excludes());
    }

    private static boolean person(Subject subject, List<String> roles) {
        return roles.stream().anyMatch(subject::isPerson);
    }

    private static Motion direct(Subject subject, Action act) {
        Predicate<List<Rule>> step = Ways.doing(act.name());
        return new Motion(act.name(), Set.copyOf(subject.from(act)), step, step, List.of());
    }

    private static void requests(Subject subject, Action excluder, List<Motion> motions) {
        for (Subject.Placed request : subject.requests(excluder)) {
            Action ask = request.action();
            if (person(subject, ask.by())) {
                Predicate<List<Rule>> decided =
                        doingAny(subject, a -> a.onRequest().contains(ask.name()));
                motions.add(new Motion(
                        ask.name(), Set.copyOf(subject.from(ask)), Ways.doing(ask.name()), decided, List.of()));
            }
        }
    }

    /** An act that raises what the decision looks for, or that brings the case to where it is decided. */
    private static void led(Subject subject, Action act, Action excluder, List<Motion> motions) {
        Set<String> flags = new LinkedHashSet<>(Everywhere.raised(act));
        flags.retainAll(read(excluder));
        List<String> from = subject.from(excluder);
        if (!flags.isEmpty()) {
            Predicate<List<Rule>> decided = doingAny(
                    subject,
                    a -> a.name().equals(excluder.name()) || a.clears().stream().anyMatch(flags::contains));
            motions.add(
                    new Motion(act.name(), Set.copyOf(subject.from(act)), Ways.doing(act.name()), decided, List.of()));
        } else if (act.to() != null
                && from.contains(act.to())
                && subject.from(act).stream().noneMatch(from::contains)) {
            Predicate<List<Rule>> decided = doingAny(
                    subject, a -> subject.from(a).contains(act.to()) && a.to() != null && !a.to().equals(act.to()));
            motions.add(
                    new Motion(act.name(), Set.copyOf(subject.from(act)), Ways.doing(act.name()), decided, List.of()));
        }
    }

    private static Set<String> read(Action action) {
        Set<String> read = new LinkedHashSet<>();
        if (action.when() != null) {
            action.when().reads().stream().filter(r -> r.ask() == Read.Ask.FACT).forEach(r -> read.add(r.name()));
        }
        return read;
    }

    private static void opened(Subject main, SideMatter matter, List<Motion> motions) {
        boolean excludes = matter.inside().actions().values().stream()
                .anyMatch(a -> a.evidence().excludes());
        if (excludes && person(main, matter.openedBy())) {
            motions.add(new Motion(
                    matter.name(),
                    during(main, matter),
                    Ways.opening(matter.name()),
                    Ways.ending(matter.name()),
                    matter.holds()));
        }
    }

    /** The stages of the main line in which a side-matter may be opened. */
    static Set<String> during(Subject main, SideMatter matter) {
        Set<String> during = new LinkedHashSet<>();
        main.whole().stages().values().forEach(stage -> {
            boolean burdened =
                    matter.during().contains("burdened") && !stage.burden().isEmpty();
            if (matter.during().contains(stage.name()) || burdened) {
                during.add(stage.name());
            }
        });
        return during;
    }

    /** Steps in which such an action is done; the end of a clock that closes its request is one of them. */
    private static Predicate<List<Rule>> doingAny(Subject subject, Predicate<Action> which) {
        Set<String> names = new LinkedHashSet<>();
        subject.line().actions().values().stream().filter(which).forEach(a -> names.add(a.name()));
        return rules -> rules.stream().anyMatch(rule -> switch (rule.move()) {
            case Move.Act act -> names.contains(act.action());
            case Move.Law law -> names.contains(law.action());
            case Move.Passes passes -> {
                var clock = subject.line().clocks().get(passes.clock());
                yield clock != null && clock.whenPassed().endsRequest();
            }
            default -> false;
        });
    }
}
