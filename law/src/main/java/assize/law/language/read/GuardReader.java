package assize.law.language.read;

import assize.law.guard.Compiled;
import assize.law.guard.Expression;
import assize.law.guard.Guard;
import assize.law.guard.GuardTypes;
import assize.law.guard.ValueType;
import assize.law.language.Fact;
import assize.law.language.Form;
import assize.law.problem.Place;
import assize.law.yaml.Node;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiles the guards and values of a procedure, each problem at its place in the file. */
final class GuardReader {
    private final Reading reading;
    private final Declared declared;
    private final GuardTypes types;

    GuardReader(Reading reading, Declared declared) {
        this.reading = reading;
        this.declared = declared;
        this.types = types(declared).build();
    }

    @Nullable
    Guard guard(Group group, String field) {
        Node node = group.find(field).orElse(null);
        if (node instanceof Node.Scalar scalar) {
            return made(Guard.compile(scalar.text(), types), scalar);
        }
        if (node != null) {
            reading.wrongShape(node, field, "text");
        }
        return null;
    }

    /** A value to be put into a fact: {@code penalty.amount + expense}, {@code form.day}, or a word for a text. */
    @Nullable
    Expression value(Node node, Fact fact, @Nullable Form form) {
        if (!(node instanceof Node.Scalar scalar)) {
            reading.wrongShape(node, "value", "text");
            return null;
        }
        Fact.Type type = fact.type();
        if (type == Fact.Type.TEXT && Names.isName(scalar.text()) && !declared.facts.containsKey(scalar.text())) {
            return made(Expression.compile("'" + scalar.text() + "'", types, ValueType.TEXT), scalar);
        }
        GuardTypes known = types;
        if (form == null && scalar.text().matches("form\\.[a-z][a-z0-9-]*")) {
            known = types(declared).fact(scalar.text(), valueType(type)).build();
        }
        return made(Expression.compile(scalar.text(), known, valueType(type)), scalar);
    }

    private <T> @Nullable T made(Compiled<T> compiled, Node.Scalar scalar) {
        return switch (compiled) {
            case Compiled.Made<T> made -> made.made();
            case Compiled.Refused<T> refused -> {
                Place at = scalar.place();
                Place start = scalar.quoted() ? new Place(at.file(), at.line(), at.column() + 1) : at;
                refused.slips().forEach(slip -> reading.problems().add(slip.at(start)));
                yield null;
            }
        };
    }

    private static GuardTypes.Builder types(Declared declared) {
        GuardTypes.Builder types = GuardTypes.builder();
        declared.facts.values().forEach(fact -> {
            Form form = fact.form() == null ? null : declared.forms.get(fact.form());
            if (fact.type() != Fact.Type.FORM) {
                types.fact(fact.name(), valueType(fact.type()));
            } else if (form != null) {
                fields(types, fact.name(), form);
            }
        });
        declared.forms.values().forEach(form -> fields(types, form.name(), form));
        declared.clocks.forEach(types::clock);
        declared.roles.keySet().forEach(types::role);
        declared.notices.forEach(types::notice);
        declared.links.forEach(types::matter);
        declared.outcomes.forEach(types::matter);
        declared.tracks.forEach(types::track);
        if (declared.main != null) {
            declared.main.clocks.forEach(types::clock);
            declared.main.outcomes.forEach(types::matter);
        }
        return types;
    }

    private static void fields(GuardTypes.Builder types, String prefix, Form form) {
        form.fields().values().forEach(field -> {
            String name = prefix + "." + field.name();
            if (field.type() == Fact.Type.TEXT && !field.choices().isEmpty()) {
                types.choice(name, Set.copyOf(field.choices()));
            } else {
                types.fact(name, valueType(field.type()));
            }
        });
    }

    static ValueType valueType(Fact.Type type) {
        return switch (type) {
            case FLAG -> ValueType.FLAG;
            case YES_NO -> ValueType.YESNO;
            case MONEY -> ValueType.MONEY;
            case DATE -> ValueType.DATE;
            case NUMBER -> ValueType.NUMBER;
            case TEXT, FORM -> ValueType.TEXT;
        };
    }
}
