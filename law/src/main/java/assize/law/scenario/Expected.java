package assize.law.scenario;

import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.problem.Problem;
import assize.law.step.ClockCopy;
import assize.law.step.Effect;
import assize.law.step.Event;
import assize.law.step.Outcome;
import assize.law.step.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares a case with what a line of a scenario expects. */
final class Expected {
    private static final String OTHER = "other-reading.";
    private static final String NUMBER = " \\d+$";

    private final Procedure procedure;
    private final State state;
    private final List<Outcome> outcomes;
    private final List<Problem> differences;

    Expected(Procedure procedure, State state, List<Outcome> outcomes, List<Problem> differences) {
        this.procedure = procedure;
        this.state = state;
        this.outcomes = outcomes;
        this.differences = differences;
    }

    void check(Scenario.Move move) {
        move.expect()
                .forEach((name, values) -> values.forEach(expected -> {
                    String found = found(name, expected);
                    if (found == null) {
                        differences.add(Problem.of("expects-unknown", move.place(), "name", name));
                    } else if (!found.equals(expected)) {
                        differences.add(Problem.of(
                                "scenario-differs", move.place(), "name", name, "expected", expected, "found", found));
                    }
                }));
    }

    private @Nullable String found(String name, String expected) {
        return switch (name) {
            case "stage" -> state.stage();
            case "track" ->
                state.further().track() == null ? "-" : state.further().track();
            case "by" -> lastByLaw();
            case "told" -> told(expected) ? expected : "-";
            case "side-matter" -> sideMatter(expected);
            case "request" -> request(expected) ? expected : "-";
            default ->
                name.startsWith(OTHER)
                        ? other(name.substring(OTHER.length()))
                        : name.endsWith(" raw") ? raw(name) : clockOrFact(name, expected);
        };
    }

    /** A side-matter and its stage: {@code objection asked}; without a number, the only open one or the last. */
    private String sideMatter(String expected) {
        int blank = expected.lastIndexOf(' ');
        String key = blank < 0 ? expected : key(expected.substring(0, blank));
        State matter = state.further().matters().get(key);
        String stage = expected.substring(blank + 1);
        List<String> all = new ArrayList<>();
        state.further().matters().forEach((name, one) -> all.add(name + " " + one.stage()));
        boolean found = (matter != null && matter.stage().equals(stage)) || all.contains(expected);
        return found ? expected : all.isEmpty() ? "-" : String.join(", ", all);
    }

    /** The side-matter that a name means here: the only open one of that name, else the last. */
    private String key(String name) {
        String open = null;
        String last = null;
        int count = 0;
        for (Map.Entry<String, State> matter : state.further().matters().entrySet()) {
            if (matter.getKey().replaceFirst(NUMBER, "").equals(name)) {
                last = matter.getKey();
                open = matter.getValue().ended() ? open : matter.getKey();
                count += matter.getValue().ended() ? 0 : 1;
            }
        }
        boolean first = count > 1 || name.matches(".* \\d+");
        return first || last == null ? name : open != null ? open : last;
    }

    /** A state inside a side-matter, or that of the case. */
    private @Nullable State where(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? state : state.further().matters().get(key(name.substring(0, dot)));
    }

    private boolean request(String name) {
        State where = where(name);
        return where != null && where.further().requests().containsKey(name.substring(name.indexOf('.') + 1));
    }

    /** The day by the other reading. */
    private @Nullable String other(String clock) {
        ClockCopy copy = copy(clock);
        return copy == null
                ? known(clock)
                : copy.other() == null ? "-" : copy.other().replace('T', ' ');
    }

    /** A copy by its name; without a holder, the only one or one of those that all end on the same day. */
    private @Nullable ClockCopy copy(String name) {
        State where = where(name);
        String key = name.substring(name.indexOf('.') + 1);
        if (where == null) {
            return null;
        }
        ClockCopy copy = where.clocks().get(key);
        if (copy != null || key.contains(" of ")) {
            return copy;
        }
        List<ClockCopy> copies = where.copies(key);
        boolean alike = copies.stream()
                        .map(c -> c.end() + c.rawEnd() + c.status())
                        .distinct()
                        .count()
                == 1;
        return alike ? copies.getFirst() : null;
    }

    /** The last thing that the law did by itself. */
    private String lastByLaw() {
        String last = "-";
        for (Outcome outcome : outcomes) {
            if (outcome.event() instanceof Event.LawActs acts) {
                last = acts.action();
            }
        }
        return last;
    }

    private boolean told(String role) {
        return outcomes.stream()
                .flatMap(o -> o.effects().stream())
                .filter(Effect.Counted.class::isInstance)
                .map(e -> ((Effect.Counted) e).what())
                .filter(what -> what.endsWith(" sent"))
                .map(what -> procedure.notices().get(what.substring(0, what.length() - " sent".length())))
                .anyMatch(notice -> notice != null && addresses(notice.to(), role));
    }

    private static boolean addresses(List<String> roles, String who) {
        return roles.stream().anyMatch(role -> who.equals(role) || who.matches(role + " \\d+"));
    }

    private @Nullable String raw(String name) {
        ClockCopy copy = copy(name.substring(0, name.length() - " raw".length()));
        return copy == null ? known(name.substring(0, name.length() - " raw".length())) : copy.rawEnd();
    }

    private @Nullable String known(String clock) {
        String bare = clock.contains(" of ") ? clock.substring(0, clock.indexOf(" of ")) : clock;
        int dot = bare.indexOf('.');
        SideMatter matter = dot < 0
                ? null
                : procedure.sideMatters().get(bare.substring(0, dot).replaceFirst(NUMBER, ""));
        boolean inside = matter != null && matter.inside().clocks().containsKey(bare.substring(dot + 1));
        return inside || procedure.clocks().containsKey(bare) ? "not started" : null;
    }

    /** A clock is expected by its end, or by a word: met and stopped mean that it stopped before its end. */
    private @Nullable String clockOrFact(String name, String expected) {
        ClockCopy copy = copy(name);
        if (copy != null) {
            boolean word = !expected.isEmpty() && !Character.isDigit(expected.charAt(0));
            if (!word) {
                return copy.end().startsWith(expected) && expected.length() == 10
                        ? expected
                        : copy.end().replace('T', ' ');
            }
            return copy.status() == ClockCopy.Status.STOPPED && expected.equals("met")
                    ? "met"
                    : copy.status().word();
        }
        String clock = known(name);
        if (clock != null) {
            return clock;
        }
        Object fact = fact(name);
        if (fact == null) {
            boolean known = procedure.facts().containsKey(name) || name.contains(".") || name.contains(" of ");
            return known ? "no" : null;
        }
        return switch (fact) {
            case Boolean flag -> flag ? "yes" : "no";
            case assize.law.value.Money money -> sameMoney(money, expected) ? expected : money.toString();
            default -> fact.toString();
        };
    }

    /** A value of the case, or one inside a side-matter: {@code preservation.asked-again}. */
    private @Nullable Object fact(String name) {
        Object fact = state.facts().get(name);
        State inside = name.contains(".") ? where(name) : null;
        return fact != null || inside == null ? fact : inside.facts().get(name.substring(name.indexOf('.') + 1));
    }

    private static boolean sameMoney(assize.law.value.Money money, String expected) {
        try {
            return money.equals(assize.law.value.Money.of(expected));
        } catch (RuntimeException e) {
            return false;
        }
    }
}
