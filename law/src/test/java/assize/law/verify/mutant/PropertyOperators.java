package assize.law.verify.mutant;

import static assize.law.verify.mutant.With.minus;
import static assize.law.verify.mutant.With.with;

import assize.law.guard.Read;
import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Fact;
import assize.law.language.Form;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.language.SideMatter;
import assize.law.language.Upon;
import assize.law.verify.Property;
import assize.law.verify.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is taken from those whose property it is, and from what is known of people. */
final class PropertyOperators {
    private PropertyOperators() {}

    static List<Operator> all() {
        return List.of(
                Operator.of(
                        "close the third person's door",
                        "all doors of third persons, where a stage holds property",
                        PropertyOperators::noDoor,
                        Property.P19),
                Operator.of(
                        "keep what is unconnected",
                        "the one clock by which it goes back",
                        PropertyOperators::kept,
                        Property.P20),
                Operator.of(
                        "pay the State while a claim is open",
                        "a condition or a side-matter keeps the State waiting for claims",
                        PropertyOperators::stateFirst,
                        Property.P21),
                Operator.of(
                        "give nothing to who may claim",
                        "the State gets a share, and somebody else theirs before it",
                        PropertyOperators::nothingGiven,
                        Property.P21),
                Operator.of(
                        "end with a claim unpaid",
                        "an act ends the matter where claims are paid, and waits for what that clears",
                        PropertyOperators::forgotten,
                        Property.P21),
                Operator.of(
                        "decide by what is private",
                        "the condition of a power reads a fact that becomes private to others",
                        PropertyOperators::privateFact,
                        Property.P23),
                Operator.of(
                        "no longer private",
                        "a fact is private; a notice now tells it to somebody outside",
                        PropertyOperators::toldOutside,
                        Property.P23),
                Operator.of(
                        "decide by what is computed",
                        "the condition of a power reads it, and the power is not in favour of all whom it affects",
                        PropertyOperators::computed,
                        Property.P24));
    }

    private static boolean holds(Subject line) {
        return line.line().stages().values().stream()
                .anyMatch(stage -> stage.burden().containsKey("property"));
    }

    private static void noDoor(Subject line, Operator.Out out) {
        Set<String> persons = new LinkedHashSet<>();
        line.whole().roles().values().stream()
                .filter(role -> role.kind() == Role.Kind.AFFECTED && !role.complainedOf())
                .forEach(role -> persons.add(role.name()));
        if (line.matter() != null || !holds(line) || persons.isEmpty()) {
            return;
        }
        Draft draft = Operator.draft(line);
        boolean shut = false;
        for (SideMatter matter : line.whole().sideMatters().values()) {
            Action open = matter.inside().actions().get(SideMatter.OPEN);
            for (String role : persons) {
                if (open != null && open.by().contains(role)) {
                    draft.shut(new Subject.Placed(open, matter), role);
                    shut = true;
                }
            }
        }
        for (Action act : line.acts()) {
            for (String role : persons) {
                if (act.by().contains(role)) {
                    draft.shut(new Subject.Placed(act, null), role);
                    shut = true;
                }
            }
        }
        if (shut) {
            out.add(String.join(", ", persons), draft);
        }
    }

    private static void kept(Subject line, Operator.Out out) {
        for (Fact fact : line.line().facts().values()) {
            if ("unconnected".equals(fact.means()) || fact.name().equals("unconnected")) {
                for (Action act : line.acts()) {
                    boolean raises =
                            act.raises().contains(fact.name()) || act.sets().containsKey(fact.name());
                    List<Clock> clocks = line.line().clocks().values().stream()
                            .filter(clock -> clock.from().contains(new Upon.Done(act.name()))
                                    && clock.whenPassed().does() != null)
                            .toList();
                    if (raises && clocks.size() == 1) {
                        Clock clock = clocks.getFirst();
                        var end = with(clock.whenPassed(), "does", null, "tells", clock.owners());
                        out.add(
                                clock.name(),
                                Operator.draft(line)
                                        .clock(clock.name(), "whenPassed", end)
                                        .without(String.valueOf(
                                                clock.whenPassed().does())));
                    }
                }
            }
        }
    }

    private static void stateFirst(Subject line, Operator.Out out) {
        for (Action act : line.line().actions().values()) {
            if ("state".equals(act.gives())) {
                boolean waits =
                        act.when() != null && act.when().reads().stream().anyMatch(read -> read.ask() == Read.Ask.OPEN);
                Draft draft = Operator.draft(line).action(act.name(), "when", null);
                for (SideMatter matter : line.whole().sideMatters().values()) {
                    waits |= matter.holds().contains(act.name());
                    draft.matter(matter.name(), "holds", minus(matter.holds(), act.name()));
                }
                if (waits) {
                    out.add(act.name(), draft);
                }
            }
        }
    }

    private static void nothingGiven(Subject line, Operator.Out out) {
        boolean state = line.line().actions().values().stream().anyMatch(act -> "state".equals(act.gives()));
        Set<String> getters = new LinkedHashSet<>();
        line.line().actions().values().stream()
                .map(Action::gives)
                .filter(who -> who != null && !who.equals("state") && claims(line, who))
                .forEach(getters::add);
        for (String who : state ? getters : Set.<String>of()) {
            Draft draft = Operator.draft(line);
            line.line().actions().values().stream()
                    .filter(act -> who.equals(act.gives()))
                    .forEach(act -> draft.action(act.name(), "gives", null));
            out.add(who, draft);
        }
    }

    private static void forgotten(Subject line, Operator.Out out) {
        List<Action> paying = line.line().actions().values().stream()
                .filter(act -> act.gives() != null && !"state".equals(act.gives()))
                .toList();
        for (Action act : line.acts()) {
            boolean ends = act.to() != null
                    && act.gives() == null
                    && line.line().stage(act.to()).end();
            boolean here =
                    paying.stream().flatMap(paid -> line.from(paid).stream()).anyMatch(line.from(act)::contains);
            boolean waits = act.when() != null
                    && act.when().reads().stream()
                            .anyMatch(read -> paying.stream()
                                    .anyMatch(paid -> paid.clears().contains(read.name())));
            if (ends && here && waits) {
                out.add(act.name(), Operator.draft(line).action(act.name(), "when", null));
            }
        }
    }

    /** May they claim, by opening a side-matter whose name or outcome is a claim's? */
    private static boolean claims(Subject line, String who) {
        return line.whole().sideMatters().values().stream()
                .anyMatch(matter ->
                        matter.name().contains("claim") && matter.openedBy().contains(who));
    }

    private static void privateFact(Subject line, Operator.Out out) {
        reading(line, (act, fact, field) -> {
            List<String> others = line.whole().sideMatters().keySet().stream()
                    .filter(name ->
                            line.matter() == null || !name.equals(line.matter().name()))
                    .limit(1)
                    .toList();
            List<String> persons = line.whole().roles().keySet().stream()
                    .filter(role -> line.isPerson(role) && !act.by().contains(role))
                    .limit(1)
                    .toList();
            List<String> island = others.isEmpty() ? persons : others;
            if (fact.privateTo().isEmpty() && !island.isEmpty()) {
                out.add(act.name() + " by " + fact.name(), Operator.draft(line).fact(fact.name(), "privateTo", island));
            }
        });
    }

    private static void computed(Subject line, Operator.Out out) {
        reading(line, (act, fact, field) -> {
            boolean favours = act.favours() != null
                    && act.power() != null
                    && List.of(act.favours()).containsAll(act.power().affects());
            if (favours || fact.computed()) {
                return;
            }
            Draft draft = Operator.draft(line);
            if (field == null || fact.form() == null) {
                draft.fact(fact.name(), "computed", true);
            } else {
                Form form = line.whole().forms().get(fact.form());
                Form.Field known = form == null ? null : form.fields().get(field);
                if (form == null || known == null) {
                    return;
                }
                draft.form(form.name(), "fields", With.put(form.fields(), field, with(known, "computed", true)));
            }
            out.add(act.name() + " by " + fact.name(), draft);
        });
    }

    /** Takes a power, a fact that its condition reads, and the field of its form. */
    @FunctionalInterface
    private interface Taker {
        void take(Action act, Fact fact, @Nullable String field);
    }

    private static void reading(Subject line, Taker taker) {
        for (Action act : line.powers()) {
            if (act.when() != null) {
                for (Read read : act.when().reads()) {
                    int dot = read.name().indexOf('.');
                    String name = dot < 0 ? read.name() : read.name().substring(0, dot);
                    Fact fact = line.line().facts().get(name);
                    if (read.ask() == Read.Ask.FACT && fact != null) {
                        taker.take(act, fact, dot < 0 ? null : read.name().substring(dot + 1));
                    }
                }
            }
        }
    }

    private static void toldOutside(Subject line, Operator.Out out) {
        for (Fact fact : line.matter() == null ? line.line().facts().values() : List.<Fact>of()) {
            Set<String> inside = new LinkedHashSet<>(fact.privateTo());
            fact.privateTo().stream()
                    .map(line.whole().sideMatters()::get)
                    .filter(java.util.Objects::nonNull)
                    .flatMap(matter -> matter.inside().actions().values().stream())
                    .forEach(act -> inside.addAll(act.by()));
            for (Procedure.Notice notice : line.whole().notices().values()) {
                if (!fact.privateTo().isEmpty() && !inside.containsAll(notice.to())) {
                    out.add(
                            fact.name() + " in " + notice.name(),
                            Operator.draft(line).notice(notice.name(), "says", With.plus(notice.says(), fact.name())));
                }
            }
        }
    }
}
