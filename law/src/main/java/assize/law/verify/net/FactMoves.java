package assize.law.verify.net;

import assize.law.guard.Expression;
import assize.law.language.Action;
import assize.law.language.Fact;
import assize.law.language.Form;
import assize.law.language.Procedure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an action does to the facts that the net follows. Where a value is not written in the file, any is possible. */
final class FactMoves {
    private static final String OTHER = "something else";

    private FactMoves() {}

    /** Flags and texts are followed; sums, numbers and days go either way at each reading. */
    static boolean isFollowed(Procedure procedure, String fact) {
        Fact known = procedure.facts().get(fact);
        return known != null
                && switch (known.type()) {
                    case FLAG, YES_NO, TEXT -> true;
                    case MONEY, DATE, NUMBER, FORM -> false;
                };
    }

    static boolean yesOrNo(Procedure procedure, String fact) {
        Fact known = procedure.facts().get(fact);
        return known == null || known.type() == Fact.Type.FLAG || known.type() == Fact.Type.YES_NO;
    }

    /** The values that an expression may give to a fact. */
    static List<Object> values(Procedure procedure, String fact, Expression value) {
        String text = value.text();
        if (yesOrNo(procedure, fact)) {
            return text.equals("true") || text.equals("false") ? List.of(Boolean.valueOf(text)) : List.of(false, true);
        }
        if (value.reads().isEmpty()) {
            return List.of(text.replace("'", ""));
        }
        Set<Object> values = new LinkedHashSet<>(choices(procedure, text));
        if (values.isEmpty()) {
            procedure.actions().values().forEach(action -> {
                Expression other = action.sets().get(fact);
                if (other != null && other.reads().isEmpty()) {
                    values.add(other.text().replace("'", ""));
                }
            });
            values.add(OTHER);
        }
        return List.copyOf(values);
    }

    private static List<String> choices(Procedure procedure, String text) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            return List.of();
        }
        Fact fact = procedure.facts().get(text.substring(0, dot));
        Form form = procedure.forms().get(fact == null || fact.form() == null ? text.substring(0, dot) : fact.form());
        Form.Field field = form == null ? null : form.fields().get(text.substring(dot + 1));
        return field == null ? List.of() : field.choices();
    }

    /** The ways in which an action may change the facts: one list of updates for each combination of values. */
    static List<List<Update>> of(Lookup lookup, Action action, @Nullable String holder) {
        List<Update> fixed = new ArrayList<>();
        for (String flag : action.raises()) {
            lookup.fact(flag, holder)
                    .forEach(variable -> fixed.add(Update.set(variable, number(lookup, variable, true))));
        }
        for (String fact : action.clears()) {
            lookup.all(Variable.Kind.FLAG, fact).forEach(variable -> fixed.add(Update.set(variable, 0)));
        }
        List<List<Update>> ways = List.of(List.copyOf(fixed));
        for (var set : action.sets().entrySet()) {
            List<List<Update>> more = new ArrayList<>();
            for (Variable variable : lookup.fact(set.getKey(), holder)) {
                for (Object value : values(lookup.procedure, set.getKey(), set.getValue())) {
                    for (List<Update> way : ways) {
                        List<Update> longer = new ArrayList<>(way);
                        longer.add(Update.set(variable, number(lookup, variable, value)));
                        more.add(List.copyOf(longer));
                    }
                }
            }
            ways = more.isEmpty() ? ways : List.copyOf(more);
        }
        return ways;
    }

    private static int number(Lookup lookup, Variable variable, Object value) {
        return Math.max(0, lookup.values(variable).indexOf(value));
    }
}
