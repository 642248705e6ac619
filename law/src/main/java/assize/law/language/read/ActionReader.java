package assize.law.language.read;

import assize.law.guard.Expression;
import assize.law.language.Action;
import assize.law.language.Fact;
import assize.law.language.Form;
import assize.law.yaml.Node;
import java.util.ArrayList;
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
    private final PowerReader powers;

    ActionReader(Reading reading, Declared declared, UponReader upons, GuardReader guards) {
        this.reading = reading;
        this.declared = declared;
        this.upons = upons;
        this.guards = guards;
        this.powers = new PowerReader(reading, declared);
    }

    Action read(Node.Field field) {
        String name = field.name();
        Group group = reading.group(field.value(), "action", "action '" + name + "'");
        ActionDraft draft = new ActionDraft(name, field.place());
        causes(group, draft, field);
        draft.opens = text(group, "opens");
        draft.onRequest = group.names("on-request");
        draft.from = from(group, draft.onRequest);
        draft.to = text(group, "to");
        draft.form = text(group, "form");
        draft.per = text(group, "per");
        draft.atMost = group.number("at-most").orElse(0);
        draft.needs = text(group, "needs");
        effects(group, draft);
        told(group, draft);
        draft.power = powers.of(group, "action '" + name + "'");
        draft.exParte = text(group, "ex-parte");
        draft.noWorseFor = text(group, "no-worse-for");
        draft.emergency = emergency(group);
        draft.openness = openness(group);
        draft.evidence = evidence(group);
        draft.reasons = reasons(group, draft);
        draft.law = group.text("law");
        return draft.action();
    }

    private static @Nullable String text(Group group, String field) {
        return group.findText(field).orElse(null);
    }

    /** Who does it, or what makes the law do it. */
    private void causes(Group group, ActionDraft draft, Node.Field field) {
        List<String> by = group.names("by");
        boolean byLaw = by.equals(List.of("law"));
        draft.by = byLaw ? List.of() : by;
        draft.when = guards.guard(group, "when");
        draft.upon = group.findText("upon")
                .map(text -> upons.one(text, group.placeOf("upon")))
                .orElse(null);
        if (byLaw && group.find("upon").isEmpty() && group.find("when").isEmpty()) {
            reading.problem("law-without-cause", field.place(), "action", field.name());
        }
        if (!byLaw && group.find("upon").isPresent()) {
            reading.problem("upon-without-law", group.placeOf("upon"), "action", field.name());
        }
    }

    /** Where the file names no stage, an answer is open wherever what it answers is. */
    private List<String> from(Group group, List<String> requests) {
        return group.find("from").isPresent()
                ? group.names("from")
                : requests.stream()
                        .flatMap(request -> declared.openIn.getOrDefault(request, List.of()).stream())
                        .distinct()
                        .toList();
    }

    private void effects(Group group, ActionDraft draft) {
        Form form = draft.form == null ? null : declared.forms.get(draft.form);
        List<String> raises = new ArrayList<>();
        draft.keeps = sets(group, form, draft.sets, raises);
        draft.raises = List.copyOf(raises);
        draft.clears = group.names("clears");
        values(group, "adds", form, draft.adds);
        draft.extendsClock = text(group, "extends");
        draft.joins = text(group, "joins");
        draft.leaves = text(group, "leaves");
        draft.gives = text(group, "gives");
        draft.drops = text(group, "drops");
        draft.seals = text(group, "seals");
        draft.outcome = text(group, "outcome");
        draft.converts = group.find("track")
                .map(node -> converts(node, text(group, "keeps-start")))
                .orElse(null);
    }

    /** {@code track: ordinary} or {@code track: {from: [small, summary], to: ordinary}}. */
    private Action.Conversion converts(Node node, @Nullable String keepsStart) {
        if (node instanceof Node.Scalar to) {
            return new Action.Conversion(List.of(), to.text(), keepsStart);
        }
        Group change = reading.group(node, "track-change", "track");
        return new Action.Conversion(change.names("from"), change.text("to"), keepsStart);
    }

    private void told(Group group, ActionDraft draft) {
        draft.notices = powers.notices(group);
        draft.document = text(group, "document");
        draft.favours = text(group, "favours");
        draft.heard = group.names("heard");
    }

    private static Action.@Nullable Emergency emergency(Group group) {
        return group.findText("bypasses")
                .map(request -> new Action.Emergency(request, text(group, "ratified-by"), text(group, "within")))
                .orElse(null);
    }

    private static Action.Openness openness(Group group) {
        return new Action.Openness(
                group.flag("public"),
                text(group, "closed-when"),
                text(group, "publishes"),
                text(group, "redacts"),
                text(group, "unpublished"),
                text(group, "online-only"));
    }

    private static Action.Evidence evidence(Group group) {
        return new Action.Evidence(
                text(group, "questions"),
                text(group, "tells-counsel"),
                group.flag("relies-on-evidence"),
                group.flag("excludes-evidence"));
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

    private void values(Group group, String field, @Nullable Form form, SequencedMap<String, Expression> into) {
        Node node = group.find(field).orElse(null);
        if (node instanceof Node.Fields values) {
            for (Node.Field value : values.fields()) {
                Fact fact = declared.facts.get(value.name());
                if (fact == null) {
                    reading.unknownName("unknown-fact", value.place(), value.name(), declared.facts.keySet());
                } else {
                    Expression expression = guards.value(value.value(), fact, form);
                    if (expression != null) {
                        into.put(value.name(), expression);
                    }
                }
            }
        } else if (node != null) {
            reading.problem("wrong-shape", node.place(), "what", field, "found", node.kind(), "allowed", "fields");
        }
    }

    /** Reasons are owed for what is said to require them, every document, everything final and every answer. */
    private static boolean reasons(Group group, ActionDraft draft) {
        boolean person = !draft.by.isEmpty();
        boolean owed = draft.power != null
                && (draft.power.kind().equals("final") || draft.power.kind().equals("none"));
        return group.find("reasons").isPresent()
                || group.find("document").isPresent()
                || owed
                || (person && !draft.onRequest.isEmpty());
    }
}
