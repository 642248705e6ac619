package assize.law.scenario;

import assize.law.language.Procedure;
import assize.law.problem.Problem;
import assize.law.step.ClockCopy;
import assize.law.step.Effect;
import assize.law.step.Event;
import assize.law.step.Outcome;
import assize.law.step.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares a case with what a line of a scenario expects. */
final class Expected {
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
            case "by" -> lastByLaw();
            case "told" -> told(expected) ? expected : "-";
            default -> name.endsWith(" raw") ? raw(name) : clockOrFact(name, expected);
        };
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
                .anyMatch(notice -> notice != null && notice.to().contains(role));
    }

    private @Nullable String raw(String name) {
        ClockCopy copy = state.clocks().get(name.substring(0, name.length() - " raw".length()));
        return copy == null ? known(name.substring(0, name.length() - " raw".length())) : copy.rawEnd();
    }

    private @Nullable String known(String clock) {
        String bare = clock.contains(" of ") ? clock.substring(0, clock.indexOf(" of ")) : clock;
        return procedure.clocks().containsKey(bare) ? "not started" : null;
    }

    /** A clock is expected by its end, or by a word: met and stopped mean that it stopped before its end. */
    private @Nullable String clockOrFact(String name, String expected) {
        ClockCopy copy = state.clocks().get(name);
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
        Object fact = state.facts().get(name);
        if (fact == null) {
            return procedure.facts().containsKey(name) || name.contains(".") ? "no" : null;
        }
        return switch (fact) {
            case Boolean flag -> flag ? "yes" : "no";
            case assize.law.value.Money money -> sameMoney(money, expected) ? expected : money.toString();
            default -> fact.toString();
        };
    }

    private static boolean sameMoney(assize.law.value.Money money, String expected) {
        try {
            return money.equals(assize.law.value.Money.of(expected));
        } catch (RuntimeException e) {
            return false;
        }
    }
}
