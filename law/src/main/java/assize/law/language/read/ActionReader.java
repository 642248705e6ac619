package assize.law.language.read;

import assize.law.guard.Expression;
import assize.law.guard.Guard;
import assize.law.language.Action;
import assize.law.language.Fact;
import assize.law.language.Form;
import assize.law.language.Upon;
import assize.law.yaml.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Reads the actions of a procedure. */
final class ActionReader {
    private final Reading reading;
    private final Declared declared;
    private final UponReader upons;
    private final GuardReader guards;

    ActionReader(Reading reading, Declared declared, UponReader upons, GuardReader guards) {
        this.reading = reading;
        this.declared = declared;
        this.upons = upons;
        this.guards = guards;
    }

    Action read(Node.Field field) {
        String name = field.name();
        Group group = reading.group(field.value(), "action", "action '" + name + "'");
        List<String> by = group.names("by");
        boolean byLaw = by.equals(List.of("law"));
        Guard when = guards.guard(group, "when");
        Upon upon = group.findText("upon")
                .map(text -> upons.one(text, group.placeOf("upon")))
                .orElse(null);
        if (byLaw && group.find("upon").isEmpty() && group.find("when").isEmpty()) {
            reading.problem("law-without-cause", field.place(), "action", name);
        }
        if (!byLaw && group.find("upon").isPresent()) {
            reading.problem("upon-without-law", group.placeOf("upon"), "action", name);
        }
        Form form = group.findText("form").map(declared.forms::get).orElse(null);
        SequencedMap<String, Expression> sets = new LinkedHashMap<>();
        List<String> raises = new ArrayList<>();
        String keeps = sets(group, form, sets, raises);
        return new Action(
                name,
                byLaw ? List.of() : by,
                upon,
                group.findText("opens").orElse(null),
                group.names("from"),
                group.findText("to").orElse(null),
                when,
                group.findText("form").orElse(null),
                keeps,
                List.copyOf(raises),
                group.names("clears"),
                Collections.unmodifiableSequencedMap(sets),
                adds(group, form),
                group.names("notice"),
                group.findText("document").orElse(null),
                power(group),
                reasons(group),
                group.findText("favours").orElse(null),
                group.names("heard"),
                group.number("at-most").orElse(0),
                group.findText("extends").orElse(null),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Action.Openness.UNSAID,
                Action.Evidence.UNSAID,
                null,
                null,
                group.text("law"),
                field.place());
    }

    /** {@code sets: flag}, {@code sets: [flags]}, {@code sets: fact-of-form} or {@code sets: {fact: value}}. */
    private @Nullable String sets(
            Group group, @Nullable Form form, SequencedMap<String, Expression> sets, List<String> raises) {
        Optional<Node> node = group.find("sets");
        if (node.isEmpty()) {
            return null;
        }
        if (node.get() instanceof Node.Fields) {
            values(group, "sets", form, sets);
            return null;
        }
        String keeps = null;
        for (String fact : group.names("sets")) {
            Fact.Type type = declared.typeOf(fact);
            if (type == Fact.Type.FORM) {
                keeps = fact;
            } else if (type == Fact.Type.FLAG || type == Fact.Type.YES_NO) {
                raises.add(fact);
            } else {
                reading.problem("set-without-value", group.placeOf("sets"), "fact", fact);
            }
        }
        return keeps;
    }

    private SequencedMap<String, Expression> adds(Group group, @Nullable Form form) {
        SequencedMap<String, Expression> adds = new LinkedHashMap<>();
        values(group, "adds", form, adds);
        return Collections.unmodifiableSequencedMap(adds);
    }

    private void values(Group group, String field, @Nullable Form form, SequencedMap<String, Expression> into) {
        Node node = group.find(field).orElse(null);
        if (node instanceof Node.Fields values) {
            for (Node.Field value : values.fields()) {
                Fact fact = declared.facts.get(value.name());
                if (fact == null) {
                    reading.unknownName("unknown-fact", value.place(), value.name(), declared.facts.keySet());
                } else {
                    Expression expression = guards.value(value.value(), fact.type(), form);
                    if (expression != null) {
                        into.put(value.name(), expression);
                    }
                }
            }
        } else if (node != null) {
            reading.problem("wrong-shape", node.place(), "what", field, "found", node.kind(), "allowed", "fields");
        }
    }

    private Action.@Nullable Power power(Group group) {
        List<String> review = group.names("review");
        return group.findText("power")
                .map(kind -> new Action.Power(
                        kind,
                        group.names("affects"),
                        group.names("spares"),
                        review.equals(List.of("none")) ? List.of() : review))
                .orElse(null);
    }

    /** Reasons are owed for what is said to require them, for every document and for everything final. */
    private static boolean reasons(Group group) {
        return group.find("reasons").isPresent()
                || group.find("document").isPresent()
                || group.findText("power").filter("final"::equals).isPresent();
    }
}
