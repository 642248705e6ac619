package assize.law.language.read;

import assize.law.language.Action;
import assize.law.language.Fact;
import assize.law.language.Link;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.language.Uses;
import assize.law.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the smaller parts of a procedure: roles, facts, stages, notices, reviews, links and what is declared
 * about them.
 */
final class PartsReader {
    private final Reading reading;

    PartsReader(Reading reading) {
        this.reading = reading;
    }

    Role role(Node.Field field) {
        Group group = reading.group(field.value(), "role", "role '" + field.name() + "'");
        Role.Kind kind = group.word("kind", Role.Kind.class).orElse(Role.Kind.OFFICE);
        String many = group.findText("many").orElse("one");
        if (many.equals("each")) {
            reading.problem("known-not-supported", group.placeOf("many"), "what", "role", "found", "many: each");
        } else if (!many.equals("as-one") && !many.equals("one")) {
            reading.unknownName("unknown-word", group.placeOf("many"), many, List.of("as-one"), "what", "many");
        }
        if (kind == Role.Kind.OFFICE && group.find("at").isEmpty()) {
            reading.problem("office-without-body", field.place(), "role", field.name());
        }
        return new Role(
                field.name(),
                kind,
                group.findText("at").orElse(null),
                many.equals("as-one") ? Role.Many.AS_ONE : Role.Many.ONE,
                group.flag("by-lot"),
                null,
                false,
                field.place());
    }

    Fact fact(Node.Field field) {
        Group group = reading.group(field.value(), "fact", "fact '" + field.name() + "'");
        String form = group.findText("form").orElse(null);
        Fact.Type type = group.word("type", Fact.Type.class).orElse(form == null ? Fact.Type.FLAG : Fact.Type.FORM);
        if (form == null && group.find("type").isEmpty()) {
            reading.problem("fact-without-type", field.place(), "fact", field.name());
        }
        return new Fact(field.name(), type, form, null, List.of(), false, null, null);
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
                field.name(), group.flag("start"), group.flag("end"), Map.copyOf(burden), null, field.place());
    }

    Procedure.Notice notice(Node.Field field) {
        Group group = reading.group(field.value(), "notice", "notice '" + field.name() + "'");
        return new Procedure.Notice(
                field.name(),
                group.text("from"),
                group.names("to"),
                group.names("ways"),
                group.names("says"),
                null,
                null,
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
                false,
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
        return new Procedure.Mirror(group.text("one"), group.text("other"), null, group.place());
    }

    Procedure.Must must(Node node) {
        Group group = reading.group(node, "must", "must");
        return new Procedure.Must(group.text("do"), group.names("before"), group.place());
    }

    Procedure.Waiver waiver(Node node) {
        Group group = reading.group(node, "waives", "waives");
        return new Procedure.Waiver(
                group.text("property"), group.names("about"), group.text("because"), group.text("law"), group.place());
    }

    Procedure.LeftOut leftOut(Node node) {
        Group group = reading.group(node, "left-out", "left-out");
        return new Procedure.LeftOut(group.text("what"), group.text("because"));
    }

    Uses.@Nullable Recusal recusal(Group head) {
        Node uses = head.find("uses").orElse(null);
        Node node = uses == null
                ? null
                : reading.group(uses, "uses", "uses").find("recusal").orElse(null);
        if (node == null) {
            return null;
        }
        Group group = reading.group(node, "recusal", "recusal");
        return group.length("within")
                .map(within -> new Uses.Recusal(
                        group.names("of"),
                        group.names("asked-by"),
                        group.names("while"),
                        group.text("decided-by"),
                        null,
                        within,
                        false,
                        group.flag("steps-aside"),
                        group.names("save"),
                        group.text("law")))
                .orElse(null);
    }

    /** The items of a list field of the head, each read by its own reader. */
    <T> List<T> list(Group head, String field, Function<Node, T> read) {
        List<T> all = new ArrayList<>();
        head.find(field).ifPresent(node -> reading.items(node).forEach(item -> all.add(read.apply(item))));
        return List.copyOf(all);
    }

    /** The actions that a challenge of a person brings with it. */
    static List<Action> recusalActions(Uses.Recusal recusal, assize.law.problem.Place place) {
        List<Action> actions = new ArrayList<>();
        actions.add(part("ask-recusal", recusal.askedBy(), recusal, Action.RecusalPart.ASK, place));
        actions.add(part("grant-recusal", List.of(recusal.decidedBy()), recusal, Action.RecusalPart.GRANT, place));
        actions.add(part("refuse-recusal", List.of(recusal.decidedBy()), recusal, Action.RecusalPart.REFUSE, place));
        if (recusal.stepsAside()) {
            actions.add(part("step-aside", recusal.of(), recusal, Action.RecusalPart.STEP_ASIDE, place));
        }
        return actions;
    }

    private static Action part(
            String name,
            List<String> by,
            Uses.Recusal recusal,
            Action.RecusalPart part,
            assize.law.problem.Place place) {
        return new Action(
                name,
                by,
                null,
                null,
                recusal.during(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                List.of(),
                null,
                null,
                true,
                null,
                List.of(),
                0,
                null,
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
                part,
                null,
                recusal.law(),
                place);
    }
}
