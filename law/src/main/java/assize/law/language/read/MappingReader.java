package assize.law.language.read;

import assize.law.history.Mapping;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import assize.law.problem.Place;
import assize.law.problem.UnusableInput;
import assize.law.yaml.Node;
import assize.law.yaml.Yaml;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;

/** Reads {@code replay.yaml}; throws {@link UnusableInput} with all problems. */
public final class MappingReader {
    private final Reading reading = new Reading();
    private final Procedure procedure;
    private final GuardReader guards;

    private MappingReader(Procedure procedure) {
        this.procedure = procedure;
        Declared declared = new Declared(null);
        declared.roles.putAll(procedure.roles());
        declared.clocks.addAll(procedure.clocks().keySet());
        declared.notices.addAll(procedure.notices().keySet());
        procedure.links().values().forEach(link -> declared.links.put(link.name(), Set.copyOf(link.outcomes())));
        procedure.sideMatters().values().forEach(matter -> declared.outcomes.put(matter.name(), matter.outcomes()));
        if (procedure.tracks() != null) {
            declared.tracks.addAll(procedure.tracks().tracks().keySet());
        }
        declared.facts.putAll(procedure.facts());
        declared.forms.putAll(procedure.forms());
        this.guards = new GuardReader(reading, declared);
    }

    /** The mapping of a procedure, from its folder. */
    public static Mapping read(Path folder, Procedure procedure) {
        return new MappingReader(procedure)
                .mapping(Yaml.read(folder.resolve("replay.yaml"), procedure.name() + "/replay.yaml"));
    }

    private Mapping mapping(Node root) {
        Group group = reading.group(root, "replay", "replay");
        if (!group.text("replay").equals(procedure.name())) {
            reading.problem(
                    "name-not-of-file",
                    group.placeOf("replay"),
                    "found",
                    group.text("replay"),
                    "file",
                    procedure.name());
        }
        List<String> notJudged = group.names("not-judged");
        for (int i = 0; i < notJudged.size(); i++) {
            known("unknown-clock", notJudged.get(i), procedure.clocks().keySet(), group.placeOf("not-judged", i));
        }
        Mapping mapping = new Mapping(
                group.text("log"),
                group.findText("person").orElse("org:resource"),
                group.findText("currency").orElse(procedure.head().currency()),
                group.findText("calendar").orElse(null),
                Set.copyOf(notJudged),
                Set.copyOf(group.names("not-in-log")),
                each(group, "events", this::event),
                new PartsReader(reading).list(group, "also", this::also),
                each(group, "irregular", this::irregular),
                each(group, "dates", this::date),
                new PartsReader(reading).list(group, "figures", this::figure));
        reading.refuse();
        return mapping;
    }

    private <T> SequencedMap<String, T> each(Group group, String field, Function<Node.Field, T> read) {
        SequencedMap<String, T> all = new LinkedHashMap<>();
        Node node = group.find(field).orElse(null);
        if (node instanceof Node.Fields fields) {
            fields.fields().forEach(f -> all.put(f.name(), read.apply(f)));
        } else if (node != null) {
            reading.wrongShape(node, field, "fields");
        }
        return Collections.unmodifiableSequencedMap(all);
    }

    private Mapping.EventStep event(Node.Field field) {
        Group group = reading.group(field.value(), "replay-event", "event '" + field.name() + "'");
        String countsAs = group.findText("counts-as").orElse("");
        if (!countsAs.isEmpty() && !countsAs.equals("end of that day")) {
            reading.unknownName(
                    "unknown-word",
                    group.placeOf("counts-as"),
                    countsAs,
                    List.of("end of that day"),
                    "what",
                    "counts-as");
        }
        step(group.text("step"), group.placeOf("step"));
        return new Mapping.EventStep(
                group.text("step"), texts(group, "facts"), !countsAs.isEmpty(), texts(group, "check"));
    }

    private Mapping.Also also(Node node) {
        Group group = reading.group(node, "replay-also", "also");
        step(group.text("step"), group.placeOf("step"));
        return new Mapping.Also(
                group.text("after"),
                group.text("attribute"),
                group.names("is"),
                group.names("not"),
                group.text("step"),
                group.findText("at").filter("end of case"::equals).isPresent());
    }

    private Mapping.Irregular irregular(Node.Field field) {
        Group group = reading.group(field.value(), "replay-irregular", "irregular '" + field.name() + "'");
        List<String> during = group.names("while");
        for (int i = 0; i < during.size(); i++) {
            known("unknown-stage", during.get(i), procedure.stages().keySet(), group.placeOf("while", i));
        }
        group.names("step").forEach(step -> step(step, group.placeOf("step")));
        return new Mapping.Irregular(
                field.name(),
                group.names("step"),
                guards.guard(group, "when"),
                during,
                group.findText("after").orElse(null),
                group.findText("without").orElse(null),
                group.flag("at-end"),
                group.findText("law").orElse(""));
    }

    private Mapping.FixedDate date(Node.Field field) {
        Group group = reading.group(field.value(), "replay-date", "date '" + field.name() + "'");
        step(group.text("step"), group.placeOf("step"));
        known("unknown-clock", group.text("raw-end-of"), procedure.clocks().keySet(), group.placeOf("raw-end-of"));
        return new Mapping.FixedDate(field.name(), group.text("step"), group.text("raw-end-of"));
    }

    private Mapping.Counted figure(Node node) {
        Group group = reading.group(node, "replay-figure", "figure");
        String kind = "";
        for (String known : List.of("days", "having", "values", "sum")) {
            kind = group.find(known).isPresent() ? known : kind;
        }
        if (kind.isEmpty()) {
            reading.problem("figure-of-no-kind", node.place());
        }
        return new Mapping.Counted(
                group.text("path"),
                kind,
                group.names(kind.isEmpty() ? "days" : kind),
                group.findText("attribute").orElse(null),
                group.findText("measure").orElse(null));
    }

    private Map<String, String> texts(Group group, String field) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (group.find(field).orElse(null) instanceof Node.Fields fields) {
            for (Node.Field value : fields.fields()) {
                if (value.value() instanceof Node.Scalar scalar) {
                    texts.put(value.name(), scalar.text());
                }
            }
        }
        return Map.copyOf(texts);
    }

    private void step(String step, Place place) {
        String[] words = step.split(" ", -1);
        boolean notice = words.length == 2
                && procedure.notices().containsKey(words[0])
                && Arrays.stream(Upon.How.values()).anyMatch(how -> how.word().equals(words[1]));
        if (!step.isEmpty() && !notice) {
            known("unknown-action", step, procedure.actions().keySet(), place);
        }
    }

    private void known(String code, String found, Set<String> allowed, Place place) {
        if (!allowed.contains(found)) {
            reading.unknownName(code, place, found, allowed);
        }
    }
}
