package assize.law.step;

import assize.law.guard.Expression;
import assize.law.guard.Worked;
import assize.law.language.Action;
import assize.law.language.Fact;
import assize.law.language.Form;
import assize.law.language.Procedure;
import assize.law.value.CurrenciesDiffer;
import assize.law.value.Money;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a step does to the facts: the form it keeps, the flags it raises, what it clears, sets and adds. */
final class Facts {
    private final Procedure procedure;
    private final Map<String, Object> nothingYet;

    Facts(Procedure procedure) {
        this.procedure = procedure;
        this.nothingYet = sumsAtNothing(procedure);
    }

    /** The sums of a procedure begin at nothing in its currency. */
    private static Map<String, Object> sumsAtNothing(Procedure procedure) {
        Map<String, Object> sums = new LinkedHashMap<>();
        String currency = procedure.head().currency();
        if (currency != null) {
            for (Action action : procedure.actions().values()) {
                for (String fact : action.adds().keySet()) {
                    Fact known = procedure.facts().get(fact);
                    if (known != null && known.type() == Fact.Type.MONEY) {
                        sums.put(fact, Money.of("0 " + currency));
                    }
                }
            }
        }
        return sums;
    }

    /** The sums with which a case begins. */
    void begin(Gathered effects) {
        nothingYet.forEach((fact, nothing) -> effects.set(fact, nothing));
    }

    /**
     * What is given, by the form's name and by that of the fact that keeps it. What the action does not ask for is
     * refused and left out: nobody may answer for a fact of the case by giving something of the same name.
     */
    Map<String, Object> asked(Checks checks, Line line, Action action, Map<String, Object> given) {
        Map<String, Object> asked = new HashMap<>();
        given.forEach((name, value) -> {
            String field = field(action, name);
            if (field != null && action.form() != null && !name.equals("form." + field)) {
                asked.put(action.form() + "." + field, value);
                asked.put((action.keeps() == null ? action.form() : action.keeps()) + "." + field, value);
            } else if (field != null || Besides.asked(line, action, name)) {
                asked.put(name, value);
            } else {
                checks.refuse("answer-not-asked", "action", action.name(), "field", name);
            }
        });
        return asked;
    }

    /** The name of the field that something given answers; null if the action has no such field. */
    private @Nullable String field(Action action, String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return null;
        }
        String prefix = name.substring(0, dot);
        String field = name.substring(dot + 1);
        Form form = action.form() == null ? null : procedure.forms().get(action.form());
        if (form == null) {
            return action.sets().values().stream().anyMatch(e -> e.text().equals(name)) ? field : null;
        }
        boolean ours = prefix.equals(form.name()) || prefix.equals(action.keeps());
        return ours && form.fields().containsKey(field) ? field : null;
    }

    /**
     * What an action changes.
     *
     * @param holder whose own facts are changed, where each holder has their own; null: nobody's
     */
    void change(Checks checks, Line line, Action action, View view, @Nullable String holder, Gathered effects) {
        keep(line, action, view.given(), effects);
        action.raises().forEach(flag -> effects.set(key(line, flag, holder), true));
        action.clears().forEach(fact -> clear(line, fact, holder, effects));
        action.sets().forEach((fact, expression) -> {
            Object value = value(checks, expression, view);
            if (value != null) {
                effects.set(key(line, fact, holder), value);
            }
        });
        action.adds().forEach((fact, expression) -> {
            String key = key(line, fact, holder);
            Object more = value(checks, expression, view);
            Object before = known(line, key);
            Object from = before == null && !line.state().open() ? nothingYet.get(fact) : before;
            Object sum = more == null ? null : sum(checks, from, more);
            if (sum != null) {
                effects.set(key, sum);
            }
        });
    }

    private static @Nullable Object known(Line line, String key) {
        Object here = line.state().facts().get(key);
        return here == null && line.outer() != null
                ? line.outer().state().facts().get(key)
                : here;
    }

    /** The name under which a holder's own value is kept. */
    private static String key(Line line, String fact, @Nullable String holder) {
        String per = line.plan().per(fact);
        return per != null && holder != null && Holders.base(holder).equals(per) ? fact + " of " + holder : fact;
    }

    /** Whoever is nobody of those who have their own clears everybody's. */
    private static void clear(Line line, String fact, @Nullable String holder, Gathered effects) {
        String key = key(line, fact, holder);
        String per = line.plan().per(fact);
        if (per == null || !key.equals(fact)) {
            effects.set(key, null);
        } else {
            Line main = line.main();
            Holders.of(main.procedure(), main.state(), per).forEach(other -> effects.set(fact + " of " + other, null));
        }
    }

    /** A side-matter keeps the form with which it is opened under the form's own name. */
    private void keep(Line line, Action action, Map<String, Object> given, Gathered effects) {
        boolean opens = line.matter() != null && action.opens() != null;
        String keeps = opens && action.keeps() == null ? action.form() : action.keeps();
        Form form = action.form() == null || keeps == null
                ? null
                : procedure.forms().get(action.form());
        if (line.main().plan().fromElsewhere()) {
            given.forEach((name, value) -> {
                if (Besides.fromElsewhere(line, action, name)) {
                    effects.main(new Effect.Set(name, value));
                }
            });
        }
        if (form != null) {
            for (Form.Field field : form.fields().values()) {
                Object value = given.get(form.name() + "." + field.name());
                if (value != null) {
                    Effect.Set kept = new Effect.Set(keeps + "." + field.name(), value);
                    if (opens) {
                        effects.here(kept);
                    } else {
                        effects.set(kept.fact(), value);
                    }
                }
            }
        }
    }

    private @Nullable Object value(Checks checks, Expression expression, View view) {
        Worked worked = expression.value(view);
        if (worked instanceof Worked.Failed(var failure)) {
            checks.failed(failure);
        }
        return holdable(checks, worked.value().orElse(null));
    }

    /** The sum of what was there and more; a sum that can't be made is refused and leaves what was there. */
    private @Nullable Object sum(Checks checks, @Nullable Object before, Object more) {
        try {
            if (more instanceof Money money) {
                return holdable(checks, before instanceof Money sum ? sum.plus(money) : money);
            }
            return more instanceof Long number && before instanceof Long sum ? Math.addExact(sum, number) : more;
        } catch (CurrenciesDiffer e) {
            checks.refuse(
                    "guard-currencies-differ",
                    "one",
                    e.one().getCurrencyCode(),
                    "other",
                    e.other().getCurrencyCode());
        } catch (ArithmeticException e) {
            checks.refuse("guard-arithmetic");
        }
        return null;
    }

    /** An amount grown beyond what an entry can keep is no value of a fact. */
    private @Nullable Object holdable(Checks checks, @Nullable Object value) {
        if (value instanceof Money money && Money.find(money.toString()).isEmpty()) {
            checks.refuse("guard-arithmetic");
            return null;
        }
        return value;
    }
}
