package assize.law.step;

import assize.law.guard.Failure;
import assize.law.guard.Verdict;
import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Fact;
import assize.law.language.Form;
import assize.law.language.Procedure;
import assize.law.language.Uses;
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
    private final Line main;
    private final List<Problem> reasons = new ArrayList<>();

    Checks(Line main) {
        this.main = main;
    }

    List<Problem> reasons() {
        return reasons;
    }

    void refuse(String code, String... pairs) {
        reasons.add(Problem.of(code, Place.of(main.procedure().name()), pairs));
    }

    /**
     * Whether somebody may do this here and now.
     *
     * @param per the holder towards whom it is done; null: nobody in particular
     */
    void person(Line line, Action action, Event.Act act, @Nullable String per) {
        Actor actor = act.actor();
        role(line, action, actor);
        stage(line, action);
        guard(line, action, line.view(act.given(), per == null ? actor.role() : per, act.at()));
        counts(line, action, per == null ? actor.role() : per);
        mustComeFirst(line, action);
        ended(line, action, actor.role(), per, act.at());
        given(line, action, act.given());
    }

    /** What was done in time and became known late need only have been for that person to do; the rest is decided. */
    void late(Line line, Action action, Event.Act act) {
        open();
        role(line, action, act.actor());
        given(line, action, act.given());
    }

    private void role(Line line, Action action, Actor actor) {
        String role = main.plan().several() ? Holders.base(actor.role()) : actor.role();
        if (action.byLaw()) {
            refuse("only-the-law", "action", action.name(), "law", action.law());
        } else if (!action.by().contains(role)) {
            refuse(
                    "role-not-allowed",
                    "action",
                    line.address(action.name()),
                    "role",
                    actor.role(),
                    "allowed",
                    String.join(", ", action.by()));
        }
    }

    /**
     * Why this person may not act in this role, whatever they do: here or in linked matters they were somebody else.
     */
    void actor(Actor actor, Set<Effect.Acted> elsewhere) {
        apart(actor);
        linked(actor, elsewhere);
        Uses.Recusal recusal = main.procedure().recusal();
        if (recusal != null
                && main.state().barred().contains(actor.person())
                && recusal.of().contains(actor.role())) {
            refuse("person-recused", "role", actor.role(), "law", recusal.law());
        }
    }

    void law(Line line, Action action, Event event) {
        if (!action.byLaw()) {
            refuse("not-the-law", "action", action.name());
        }
        stage(line, action);
        guard(line, action, line.view(event.at()));
        counts(line, action, null);
        mustComeFirst(line, action);
    }

    void open() {
        if (!main.state().open()) {
            refuse("case-not-open");
        }
    }

    private void mustComeFirst(Line line, Action action) {
        line.mustComeFirst(action).forEach(first -> refuse("must-come-first", "action", action.name(), "first", first));
    }

    private void stage(Line line, Action action) {
        boolean opening = action.opens() != null;
        if (!line.state().open()) {
            if (!opening) {
                refuse("case-not-open");
            }
        } else if (!line.from(action)) {
            refuse(
                    opening && action.from().isEmpty() ? "case-open-already" : "stage-not-open",
                    "action",
                    line.address(action.name()),
                    "stage",
                    line.state().stage(),
                    "allowed",
                    String.join(", ", action.from()),
                    "law",
                    action.law());
        }
        String holding = line.held(action);
        if (holding != null) {
            refuse("held-by-matter", "action", action.name(), "matter", holding);
        }
    }

    private void guard(Line line, Action action, View view) {
        if (action.when() == null) {
            return;
        }
        Verdict verdict = action.when().holds(view);
        if (!verdict.holds()) {
            refuse(
                    "guard-not-met",
                    "action",
                    line.address(action.name()),
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
            reasons.add(new Problem(failure.code(), Place.of(main.procedure().name()), failure.said()));
        }
    }

    private void counts(Line line, Action action, @Nullable String holder) {
        if (line.doneOftenEnough(action, holder)) {
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

    /** A clock whose end ends an action closes it to whoever the clock belongs to. */
    private void ended(Line line, Action action, String role, @Nullable String per, Instant at) {
        for (Clock clock : line.plan().ending(action.name())) {
            for (ClockCopy copy : line.state().copies(clock.name())) {
                if (View.passed(copy, at) && closes(clock, copy, action, role, per)) {
                    refuse(
                            "clock-passed",
                            "action",
                            action.name(),
                            "clock",
                            line.address(copy.key()),
                            "end",
                            copy.end(),
                            "law",
                            clock.law());
                }
            }
        }
    }

    /** Nobody loses by the end of another's clock; an action that the owner can't do is closed to all. */
    static boolean closes(Clock clock, ClockCopy copy, Action action, String role, @Nullable String per) {
        if (copy.holder() != null && clock.per() == null) {
            return copy.holder().equals(role) || copy.holder().equals(Holders.base(role));
        }
        boolean towards = copy.holder() == null || per == null || copy.holder().equals(per);
        return towards
                && (clock.owners().contains(Holders.base(role))
                        || clock.owners().stream().noneMatch(action.by()::contains));
    }

    private void given(Line line, Action action, Map<String, Object> given) {
        if (action.reasons() && !(given.get("reasons") instanceof String text && !text.isBlank())) {
            refuse("reasons-missing", "action", action.name(), "law", action.law());
        }
        Form form = action.form() == null ? null : line.procedure().forms().get(action.form());
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
        for (Procedure.Apart apart : main.procedure().apart()) {
            if (!apart.roles().contains(actor.role())) {
                continue;
            }
            for (Effect.Acted held : main.state().held()) {
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
        for (Procedure.Apart apart : main.procedure().apart()) {
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
}
