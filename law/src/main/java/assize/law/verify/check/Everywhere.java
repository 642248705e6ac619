package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Fact;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.language.SideMatter;
import assize.law.language.Upon;
import assize.law.verify.Subject;
import assize.law.verify.explore.Graph;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What stands in the whole file, whichever line it belongs to. */
final class Everywhere {
    private Everywhere() {}

    /** The actions of the main line and of all side-matters, without those that the language brings along. */
    static List<Subject.Placed> actions(Subject subject) {
        List<Subject.Placed> all = new ArrayList<>();
        subject.whole().actions().values().stream()
                .filter(a -> a.recusal() == null && a.builtIn() == null)
                .forEach(a -> all.add(new Subject.Placed(a, null)));
        subject.whole()
                .sideMatters()
                .values()
                .forEach(matter ->
                        matter.inside().actions().values().forEach(a -> all.add(new Subject.Placed(a, matter))));
        return all;
    }

    /** The facts of the main line and those of side-matters. */
    static Set<Fact> facts(Subject subject) {
        Set<Fact> all = new LinkedHashSet<>(subject.whole().facts().values());
        subject.whole()
                .sideMatters()
                .values()
                .forEach(matter -> all.addAll(matter.inside().facts().values()));
        return all;
    }

    /** Is it the same line: the main line, or the inside of one side-matter? */
    static boolean same(@Nullable SideMatter one, @Nullable SideMatter other) {
        String first = one == null ? "" : one.name();
        String second = other == null ? "" : other.name();
        return first.equals(second);
    }

    /** Is there a role on the prosecuting side? */
    static boolean prosecutes(Subject subject) {
        return subject.whole().roles().values().stream().anyMatch(Everywhere::isProsecuting);
    }

    static boolean isProsecuting(Role role) {
        return "prosecuting".equals(role.side());
    }

    /** The first act that uses such a power or leads to a stage with such a burden; null: none. */
    static Subject.@Nullable Placed touching(Subject subject, String kind) {
        return actions(subject).stream()
                .filter(placed -> Subject.usesPower(placed.action(), kind) || burdens(subject, placed, kind))
                .findFirst()
                .orElse(null);
    }

    private static boolean burdens(Subject subject, Subject.Placed placed, String kind) {
        Procedure line =
                placed.matter() == null ? subject.whole() : placed.matter().inside();
        String to = placed.action().to() == null
                ? placed.action().opens()
                : placed.action().to();
        Procedure.Stage stage = to == null ? null : line.stages().get(to);
        return stage != null && stage.burden().containsKey(kind);
    }

    /** The stages of a line that hold somebody's property. */
    static List<String> holding(Subject subject) {
        return subject.line().stages().values().stream()
                .filter(stage -> stage.burden().containsKey("property"))
                .map(Procedure.Stage::name)
                .toList();
    }

    /** Some stages and all to which the case may go on from them. */
    static Set<String> onwards(Subject subject, Set<String> stages) {
        Set<String> later = new LinkedHashSet<>(stages);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Action action : subject.line().actions().values()) {
                if (action.to() != null && subject.from(action).stream().anyMatch(later::contains)) {
                    grew |= later.add(action.to());
                }
            }
        }
        return later;
    }

    /** The stages to which a case comes from its openings by some acts. */
    static Set<String> reached(Subject subject, Predicate<Action> by) {
        Set<String> reached = new LinkedHashSet<>();
        subject.line().stages().values().stream()
                .filter(stage -> stage.start())
                .forEach(stage -> reached.add(stage.name()));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Action act : subject.line().actions().values()) {
                if (act.to() != null
                        && by.test(act)
                        && subject.from(act).stream().anyMatch(reached::contains)) {
                    grew |= reached.add(act.to());
                }
            }
        }
        return reached;
    }

    /** Does a step into a stage take a burden away, all of it or a part, and add none? */
    static boolean frees(Subject subject, @Nullable String to, String from) {
        return to != null
                && subject.burden(from).containsAll(subject.burden(to))
                && subject.burden(to).size() < subject.burden(from).size();
    }

    /** Everything is on its way back from this stage: somebody is given it, and no act keeps it any longer. */
    static boolean givesBack(Subject subject, String stage) {
        List<Action> open = subject.line().actions().values().stream()
                .filter(a -> subject.from(a).contains(stage))
                .toList();
        return open.stream().anyMatch(a -> a.gives() != null && !a.gives().equals("state"))
                && open.stream().noneMatch(Subject::usesPower)
                && open.stream().allMatch(a -> a.to() == null || frees(subject, a.to(), stage));
    }

    /** Does the doing of an action begin a clock, itself or by what it enters, sends or makes known? */
    static boolean begins(Action action, Clock clock, List<Upon> events) {
        return events.stream().anyMatch(event -> switch (event) {
            case Upon.Done done -> done.action().equals(action.name());
            case Upon.Enters enters ->
                enters.stage().equals(action.to()) || enters.stage().equals(action.opens());
            case Upon.Told told -> action.notices().contains(told.notice());
            case Upon.Day day ->
                action.sets().containsKey(day.fact()) || day.fact().startsWith(action.keeps() + ".");
            default -> false;
        });
    }

    /** The flags that an action raises or may raise. */
    static Set<String> raised(Action action) {
        Set<String> raised = new LinkedHashSet<>(action.raises());
        raised.addAll(action.sets().keySet());
        return raised;
    }

    /** Some graph in which such a step is found. */
    static boolean anywhere(Subject subject, Predicate<Graph> found) {
        return subject.graphs().stream().anyMatch(found);
    }
}
