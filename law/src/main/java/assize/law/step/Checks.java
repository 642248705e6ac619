package assize.law.step;

import assize.law.guard.Failure;
import assize.law.guard.Verdict;
import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Fact;
import assize.law.language.Form;
import assize.law.language.Procedure;
import assize.law.language.Uses;
import assize.law.problem.Nearest;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.value.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why an act is not allowed: every reason at once, each with the rule it rests on. */
final class Checks {
    private final Procedure procedure;
    private final State state;
    private final List<Problem> reasons = new ArrayList<>();

    Checks(Procedure procedure, State state) {
        this.procedure = procedure;
        this.state = state;
    }

    List<Problem> reasons() {
        return reasons;
    }

    void refuse(String code, String... pairs) {
        reasons.add(Problem.of(code, Place.of(procedure.name()), pairs));
    }

    /** An action of that name, or a reason with the nearest name. */
    @Nullable
    Action known(String name) {
        Action action = procedure.actions().get(name);
        if (action == null) {
            String nearest = Nearest.to(name, procedure.actions().keySet())
                    .map(n -> "'" + n + "'")
                    .orElse("-");
            refuse("no-such-action", "action", name, "nearest", nearest);
        }
        return action;
    }

    void person(Action action, Event.Act act) {
        Actor actor = act.actor();
        if (action.byLaw()) {
            refuse("only-the-law", "action", action.name(), "law", action.law());
        } else if (!action.by().contains(actor.role())) {
            refuse(
                    "role-not-allowed",
                    "action",
                    action.name(),
                    "role",
                    actor.role(),
                    "allowed",
                    String.join(", ", action.by()));
        }
        stage(action);
        guard(action, new View(procedure, state, act.given(), actor.role(), act.at()));
        counts(action);
        mustComeFirst(procedure, state, action)
                .forEach(first -> refuse("must-come-first", "action", action.name(), "first", first));
        ended(action, actor.role(), act.at());
        given(action, act.given());
        recused(action, act);
    }

    /**
     * Why this person may not act in this role, whatever they do: here or in linked matters they were somebody else.
     */
    void actor(Actor actor, Set<Effect.Acted> elsewhere) {
        apart(actor);
        linked(actor, elsewhere);
        Uses.Recusal recusal = procedure.recusal();
        if (recusal != null
                && state.barred().contains(actor.person())
                && recusal.of().contains(actor.role())) {
            refuse("person-recused", "role", actor.role(), "law", recusal.law());
        }
    }

    /** While a challenge is undecided, only what can't wait is done by the person challenged. */
    void challenged(Actor actor, @Nullable Action action) {
        Uses.Recusal recusal = procedure.recusal();
        boolean may = action != null
                && recusal != null
                && (recusal.save().contains(action.name()) || action.recusal() == Action.RecusalPart.STEP_ASIDE);
        if (recusal != null && state.challenged().contains(actor.person()) && !may) {
            refuse("person-challenged", "role", actor.role(), "law", recusal.law());
        }
    }

    void law(Action action, Event event) {
        if (!action.byLaw()) {
            refuse("not-the-law", "action", action.name());
        }
        stage(action);
        guard(action, new View(procedure, state, Map.of(), null, event.at()));
        counts(action);
        mustComeFirst(procedure, state, action)
                .forEach(first -> refuse("must-come-first", "action", action.name(), "first", first));
    }

    void open() {
        if (!state.open()) {
            refuse("case-not-open");
        }
    }

    private void stage(Action action) {
        boolean opening = action.opens() != null;
        if (!state.open()) {
            if (!opening) {
                refuse("case-not-open");
            }
        } else if (!isFrom(procedure, action, state.stage())) {
            refuse(
                    opening && action.from().isEmpty() ? "case-open-already" : "stage-not-open",
                    "action",
                    action.name(),
                    "stage",
                    state.stage(),
                    "allowed",
                    String.join(", ", action.from()),
                    "law",
                    action.law());
        }
    }

    static boolean isFrom(Procedure procedure, Action action, String stage) {
        if (action.from().contains(stage)) {
            return true;
        }
        Procedure.Stage now = procedure.stages().get(stage);
        return now != null && !now.burden().isEmpty() && action.from().contains("burdened");
    }

    private void guard(Action action, View view) {
        if (action.when() == null) {
            return;
        }
        Verdict verdict = action.when().holds(view);
        if (!verdict.holds()) {
            refuse(
                    "guard-not-met",
                    "action",
                    action.name(),
                    "guard",
                    action.when().text(),
                    "law",
                    action.law());
            failed(verdict.failure());
        }
    }

    /** Why a guard or value could not be worked out. */
    void failed(@Nullable Failure failure) {
        if (failure != null) {
            reasons.add(new Problem(failure.code(), Place.of(procedure.name()), failure.said()));
        }
    }

    private void counts(Action action) {
        if (action.atMost() > 0 && state.count(action.name()) >= action.atMost()) {
            refuse(
                    "done-often-enough",
                    "action",
                    action.name(),
                    "times",
                    Integer.toString(action.atMost()),
                    "law",
                    action.law());
        }
    }

    /** What must be done before an action and has not been. */
    static List<String> mustComeFirst(Procedure procedure, State state, Action action) {
        return procedure.must().stream()
                .filter(must -> must.before().contains(action.name()) && state.count(must.action()) == 0)
                .map(Procedure.Must::action)
                .toList();
    }

    /** A clock whose end ends an action closes it to whoever the clock belongs to. */
    private void ended(Action action, String role, Instant at) {
        for (Clock clock : procedure.clocks().values()) {
            if (!clock.whenPassed().ends().contains(action.name())) {
                continue;
            }
            for (ClockCopy copy : state.copies(clock.name())) {
                if (View.passed(copy, at) && closes(clock, copy, action, role)) {
                    refuse(
                            "clock-passed",
                            "action",
                            action.name(),
                            "clock",
                            copy.key(),
                            "end",
                            copy.end(),
                            "law",
                            clock.law());
                }
            }
        }
    }

    /** Nobody loses by the end of another's clock; an action that the owner can't do is closed to all. */
    static boolean closes(Clock clock, ClockCopy copy, Action action, String role) {
        String whose = copy.holder() == null ? clock.owner() : copy.holder();
        return whose.equals(role) || (copy.holder() == null && !action.by().contains(whose));
    }

    private void given(Action action, Map<String, Object> given) {
        if (action.reasons() && !(given.get("reasons") instanceof String text && !text.isBlank())) {
            refuse("reasons-missing", "action", action.name(), "law", action.law());
        }
        Form form = action.form() == null ? null : procedure.forms().get(action.form());
        if (form != null) {
            form.fields().values().forEach(field -> field(action, form, field, given));
        }
    }

    private void field(Action action, Form form, Form.Field field, Map<String, Object> given) {
        Object value = given.get(form.name() + "." + field.name());
        if (value == null && field.required()) {
            refuse("answer-missing", "action", action.name(), "form", form.title(), "field", field.name());
        } else if (value != null && !isOf(field.type(), value)) {
            String type = field.type().name().toLowerCase(Locale.ROOT).replace('_', '-');
            refuse("answer-not-of-type", "field", field.name(), "type", type, "found", value.toString());
        } else if (value instanceof String text
                && !field.choices().isEmpty()
                && !field.choices().contains(text)) {
            refuse(
                    "answer-not-allowed",
                    "field",
                    field.name(),
                    "found",
                    text,
                    "allowed",
                    String.join(", ", field.choices()));
        }
    }

    private static boolean isOf(Fact.Type type, Object value) {
        return switch (type) {
            case FLAG, YES_NO -> value instanceof Boolean;
            case MONEY -> value instanceof Money;
            case DATE -> value instanceof LocalDate || value instanceof Instant;
            case NUMBER -> value instanceof Long;
            case TEXT, FORM -> value instanceof String;
        };
    }

    private void apart(Actor actor) {
        for (Procedure.Apart apart : procedure.apart()) {
            if (!apart.roles().contains(actor.role())) {
                continue;
            }
            for (Effect.Acted held : state.held()) {
                boolean same = apart.byBody()
                        ? actor.body() != null && actor.body().equals(held.body())
                        : actor.person().equals(held.person());
                if (same && !held.role().equals(actor.role()) && apart.roles().contains(held.role())) {
                    refuse(
                            apart.byBody() ? "not-apart-by-body" : "not-apart",
                            "role",
                            actor.role(),
                            "held",
                            held.role());
                }
            }
        }
    }

    /**
     * Whoever acted for an office in a linked matter may not act here in a role that must be another
     * person's, not even in the same one: nobody reviews themselves. A body may go on in its own role.
     */
    private void linked(Actor actor, Set<Effect.Acted> elsewhere) {
        for (Procedure.Apart apart : procedure.apart()) {
            for (Effect.Acted held : elsewhere) {
                boolean same = apart.byBody()
                        ? actor.body() != null
                                && actor.body().equals(held.body())
                                && !actor.role().equals(held.role())
                        : held.body() != null && actor.person().equals(held.person());
                if (same && apart.roles().contains(actor.role())) {
                    refuse("not-apart-linked", "role", actor.role(), "held", held.role());
                }
            }
        }
    }

    private void recused(Action action, Event.Act act) {
        Uses.Recusal recusal = procedure.recusal();
        if (recusal == null) {
            return;
        }
        challenged(act.actor(), action);
        if (action.recusal() != null && action.recusal() != Action.RecusalPart.STEP_ASIDE) {
            Object person = act.given().get("person");
            if (!(person instanceof String text) || text.isBlank()) {
                refuse("recusal-of-whom", "action", action.name());
            } else if (action.recusal() != Action.RecusalPart.ASK
                    && !state.challenged().contains(text)) {
                refuse("recusal-not-asked", "action", action.name());
            }
        }
    }
}
