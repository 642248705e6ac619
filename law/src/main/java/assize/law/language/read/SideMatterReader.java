package assize.law.language.read;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.yaml.Node;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/** Reads a side-matter: a small procedure that shares roles, facts, forms and notices with the main line. */
final class SideMatterReader {
    private final Reading reading;
    private final PartsReader parts;
    private final Procedure main;
    private final Set<String> countings;

    SideMatterReader(Reading reading, PartsReader parts, Procedure main, Set<String> countings) {
        this.reading = reading;
        this.parts = parts;
        this.main = main;
        this.countings = countings;
    }

    /** Given the names of the main line, whose guard it is that opens the side-matter. */
    SideMatter read(Node.Field field, Declared outside, GuardReader mainGuards) {
        Declared declared = outside.matters.getOrDefault(field.name(), new Declared(outside));
        Group group = reading.group(field.value(), "side-matter", "side-matter '" + field.name() + "'");
        Node node = group.find("opened-by").orElse(new Node.Fields(List.of(), field.place()));
        Group opened = reading.group(node, "opened-by", "opened-by");
        return new SideMatter(
                field.name(),
                opened.names("role"),
                opened.names("while"),
                mainGuards.guard(opened, "when"),
                opened.flag("many"),
                opened.findText("form").orElse(null),
                opened.names("heard"),
                opened.findText("needs").orElse(null),
                group.names("holds"),
                inside(field, group, opened, declared),
                field.place());
    }

    private Procedure inside(Node.Field field, Group group, Group opened, Declared declared) {
        UponReader upons = new UponReader(reading, declared);
        GuardReader guards = new GuardReader(reading, declared);
        ActionReader actionReader = new ActionReader(reading, declared, upons, guards);
        ClockReader clockReader = new ClockReader(reading, declared, upons, guards, countings);
        SequencedMap<String, Procedure.Stage> stages = parts.named(group, "stages", parts::stage);
        SequencedMap<String, Action> actions = new LinkedHashMap<>();
        actions.put(SideMatter.OPEN, opening(field, opened, stages));
        actions.putAll(parts.named(group, "actions", actionReader::read));
        SequencedMap<String, Clock> clocks = parts.named(group, "clocks", clockReader::read);
        return new Procedure(
                head(field.name()),
                main.roles(),
                main.apart(),
                Collections.unmodifiableSequencedMap(new LinkedHashMap<>(declared.facts)),
                main.forms(),
                stages,
                Collections.unmodifiableSequencedMap(actions),
                clocks,
                main.reviews(),
                main.notices(),
                new LinkedHashMap<>(),
                List.of(),
                List.of(),
                main.tracks(),
                new LinkedHashMap<>(),
                main.seals(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                main.visible(),
                main.uses(),
                main.waives(),
                List.of(),
                texts(main.texts(), field.name()),
                main.digest());
    }

    /** The act by which it is opened; the stage it opens is the first start. */
    private static Action opening(Node.Field field, Group opened, SequencedMap<String, Procedure.Stage> stages) {
        ActionDraft draft = new ActionDraft(SideMatter.OPEN, field.place());
        draft.by = opened.names("role");
        draft.opens = stages.values().stream()
                .filter(Procedure.Stage::start)
                .findFirst()
                .map(Procedure.Stage::name)
                .orElse(null);
        draft.form = opened.findText("form").orElse(null);
        draft.heard = opened.names("heard");
        draft.needs = opened.findText("needs").orElse(null);
        draft.law = opened.findText("law").orElse("");
        return draft.action();
    }

    private Procedure.Head head(String matter) {
        Procedure.Head head = main.head();
        return new Procedure.Head(
                head.name() + "." + matter,
                matter,
                head.law(),
                head.inForce(),
                head.versions(),
                head.counting(),
                head.place(),
                head.calendar(),
                head.currency(),
                head.oneCaseIs(),
                head.movedBy(),
                head.versionBy(),
                head.retention());
    }

    /** The same words, where {@code action.objection.grant} is what its own {@code grant} is called. */
    private static Procedure.Texts texts(Procedure.Texts texts, String matter) {
        Map<String, Map<String, String>> inside = new LinkedHashMap<>();
        texts.byLanguage().forEach((language, words) -> {
            Map<String, String> own = new LinkedHashMap<>(words);
            words.forEach((key, text) -> {
                int dot = key.indexOf('.');
                String rest = dot < 0 ? "" : key.substring(dot + 1);
                if (rest.startsWith(matter + ".") && !key.startsWith("form.")) {
                    own.put(key.substring(0, dot + 1) + rest.substring(matter.length() + 1), text);
                }
            });
            if (words.containsKey("matter." + matter)) {
                own.put("title", String.valueOf(words.get("matter." + matter)));
            }
            inside.put(language, Collections.unmodifiableMap(own));
        });
        return new Procedure.Texts(Collections.unmodifiableMap(inside));
    }
}
