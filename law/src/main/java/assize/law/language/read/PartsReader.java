package assize.law.language.read;

import assize.law.language.Fact;
import assize.law.language.Link;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.yaml.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Reads the smaller parts of a procedure: roles, facts, stages, notices, reviews, links and what is declared
 * about them.
 */
final class PartsReader {
    private static final List<String> MEANINGS = List.of("unconnected");
    private static final List<String> PROPERTIES =
            IntStream.rangeClosed(1, 30).mapToObj(number -> "P" + number).toList();

    private final Reading reading;

    PartsReader(Reading reading) {
        this.reading = reading;
    }

    Role role(Node.Field field) {
        Group group = reading.group(field.value(), "role", "role '" + field.name() + "'");
        Role.Kind kind = group.word("kind", Role.Kind.class).orElse(Role.Kind.OFFICE);
        if (kind == Role.Kind.OFFICE && group.find("at").isEmpty()) {
            reading.problem("office-without-body", field.place(), "role", field.name());
        }
        return new Role(
                field.name(),
                kind,
                group.findText("at").orElse(null),
                group.word("many", Role.Many.class).orElse(Role.Many.ONE),
                group.flag("by-lot"),
                group.findText("side").orElse(null),
                group.flag("complained-of"),
                field.place());
    }

    Fact fact(Node.Field field) {
        Group group = reading.group(field.value(), "fact", "fact '" + field.name() + "'");
        String form = group.findText("form").orElse(null);
        Fact.Type type = group.word("type", Fact.Type.class).orElse(form == null ? Fact.Type.FLAG : Fact.Type.FORM);
        if (form == null && group.find("type").isEmpty()) {
            reading.problem("fact-without-type", field.place(), "fact", field.name());
        }
        String means = group.findText("means").orElse(null);
        if (means != null && !MEANINGS.contains(means)) {
            String what = "fact '" + field.name() + "' means";
            reading.unknownName("unknown-word", group.placeOf("means"), means, MEANINGS, "what", what);
        }
        return new Fact(
                field.name(),
                type,
                form,
                group.findText("per").orElse(null),
                group.names("private-to"),
                group.flag("computed"),
                group.findText("from").orElse(null),
                means);
    }

    Procedure.Stage stage(Node.Field field) {
        Group group = reading.group(field.value(), "stage", "stage '" + field.name() + "'");
        Map<String, String> burden = new LinkedHashMap<>();
        group.find("burden")
                .ifPresent(node -> reading.each(node, "burden", kind -> {
                    if (kind.value() instanceof Node.Scalar role) {
                        burden.put(kind.name(), role.text());
                    } else {
                        reading.wrongShape(kind.value(), "burden", "text");
                    }
                }));
        return new Procedure.Stage(
                field.name(),
                group.flag("start"),
                group.flag("end"),
                Map.copyOf(burden),
                group.findText("with").orElse(null),
                field.place());
    }

    Procedure.Notice notice(Node.Field field) {
        Group group = reading.group(field.value(), "notice", "notice '" + field.name() + "'");
        return new Procedure.Notice(
                field.name(),
                group.text("from"),
                group.names("to"),
                group.names("ways"),
                group.names("says"),
                group.findText("service").orElse(null),
                group.findText("redacts").orElse(null),
                field.place());
    }

    Procedure.Review review(Node.Field field) {
        Group group = reading.group(field.value(), "review", "review '" + field.name() + "'");
        return new Procedure.Review(
                field.name(),
                group.text("ask"),
                group.text("within"),
                group.names("decided-by"),
                group.findText("meanwhile").orElse("in force"),
                group.findText("no-worse-for").orElse(null),
                group.flag("extraordinary"),
                field.place());
    }

    Link link(Node.Field field) {
        Group group = reading.group(field.value(), "link", "link '" + field.name() + "'");
        return new Link(
                field.name(),
                group.text("upon"),
                group.text("opens"),
                group.text("at"),
                group.findText("decided-by").orElse(""),
                group.names("outcomes"),
                group.length("told-after").orElse(null),
                field.place());
    }

    Procedure.Apart apart(Node node) {
        Group group = reading.group(node, "apart", "apart");
        String by = group.text("by");
        if (!by.isEmpty() && !List.of("person", "body").contains(by)) {
            reading.unknownName("unknown-word", group.placeOf("by"), by, List.of("person", "body"), "what", "apart by");
        }
        return new Procedure.Apart(group.names("roles"), by.equals("body"), group.place());
    }

    Procedure.Mirror mirror(Node node) {
        Group group = reading.group(node, "mirror", "mirrors");
        return new Procedure.Mirror(
                group.text("one"),
                group.text("other"),
                group.findText("justified-by").orElse(null),
                group.place());
    }

    Procedure.Must must(Node node) {
        Group group = reading.group(node, "must", "must");
        return new Procedure.Must(group.text("do"), group.names("before"), group.place());
    }

    Procedure.Waiver waiver(Node node) {
        Group group = reading.group(node, "waives", "waives");
        String property = group.text("property");
        if (!property.isEmpty() && !PROPERTIES.contains(property)) {
            reading.unknownName(
                    "unknown-word", group.placeOf("property"), property, PROPERTIES, "what", "waives property");
        }
        return new Procedure.Waiver(
                property, group.names("about"), group.text("because"), group.text("law"), group.place());
    }

    Procedure.LeftOut leftOut(Node node) {
        Group group = reading.group(node, "left-out", "left-out");
        return new Procedure.LeftOut(group.text("what"), group.text("because"));
    }

    /** The items of a list field of the head, each read by its own reader. */
    <T> List<T> list(Group head, String field, Function<Node, T> read) {
        List<T> all = new ArrayList<>();
        head.find(field).ifPresent(node -> reading.items(node).forEach(item -> all.add(read.apply(item))));
        return List.copyOf(all);
    }

    /** The named parts of a field of the head, each read by its own reader. */
    <T> SequencedMap<String, T> named(Group head, String field, Function<Node.Field, T> read) {
        SequencedMap<String, T> all = new LinkedHashMap<>();
        head.find(field).ifPresent(node -> reading.each(node, field, f -> all.put(f.name(), read.apply(f))));
        return Collections.unmodifiableSequencedMap(all);
    }
}
