package assize.law.language.read;

import assize.law.language.Action;
import assize.law.language.Fact;
import assize.law.language.Fee;
import assize.law.language.Link;
import assize.law.language.SideMatter;
import assize.law.language.Uses;
import assize.law.problem.Nearest;
import assize.law.problem.Place;
import assize.law.yaml.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** First pass: every name that something may refer to, and what must be known of it before guards can be read. */
final class Declarations {
    private final Reading reading;
    private final Folder folder;
    private final Group head;

    final Declared declared = new Declared(null);
    final Map<String, Link> links = new LinkedHashMap<>();
    final List<Fee> fees = new ArrayList<>();
    final List<Action> brought = new ArrayList<>();
    final Uses uses;

    Declarations(Reading reading, PartsReader parts, Folder folder, Group head) {
        this.reading = reading;
        this.folder = folder;
        this.head = head;
        declared.roles.putAll(parts.named(head, "roles", parts::role));
        names(head, "stages", declared.stages);
        names(head, "actions", declared.actions);
        names(head, "clocks", declared.clocks);
        names(head, "reviews", declared.reviews);
        names(head, "notices", declared.notices);
        names(head, "seals", declared.seals);
        names(head, "tracks", declared.tracks);
        declared.tracks.removeAll(Vocabulary.fields("tracks").keySet().stream()
                .map(name -> name.replace("!", ""))
                .toList());
        links.putAll(parts.named(head, "links", parts::link));
        links.forEach((name, link) -> declared.links.put(name, new LinkedHashSet<>(link.outcomes())));
        declared.facts.putAll(parts.named(head, "facts", parts::fact));
        PowerReader powers = new PowerReader(reading, declared);
        declared.powers.putAll(parts.named(head, "powers", powers::named));
        forms();
        head.find("actions").ifPresent(node -> actions(node, declared));
        uses = new UsesReader(reading).read(head);
        brought();
        matters();
    }

    private void forms() {
        FormReader forms = new FormReader(reading);
        folder.files().forEach((file, bytes) -> {
            if (file.startsWith("forms/")) {
                String name = file.substring("forms/".length(), file.length() - ".yaml".length());
                forms.read(name, folder.name() + "/" + file, bytes).ifPresent(form -> declared.forms.put(name, form));
            }
        });
    }

    /** What fees and the language's own parts bring along stands among the actions and clocks like the rest. */
    private void brought() {
        FeeReader reader = new FeeReader(reading);
        if (head.find("fees").orElse(null) instanceof Node.Fields fields) {
            for (Node.Field field : fields.fields()) {
                Fee fee = reader.fee(field);
                if (fee != null) {
                    fees.add(fee);
                    Group group = reading.group(field.value(), "fee", "fee '" + field.name() + "'");
                    brought.addAll(reader.actions(fee, group));
                    bring(clocksOf(fee), declared.clocks, fee.place());
                }
            }
        } else {
            head.find("fees").ifPresent(node -> reading.wrongShape(node, "fees", "fields"));
        }
        List<String> all = List.copyOf(declared.stages);
        List<String> live = all.stream().filter(stage -> !isEnd(stage)).toList();
        brought.addAll(UsesReader.actions(uses, declared.roles, all, live, head.placeOf("uses")));
        brought.forEach(action -> {
            bring(List.of(action.name()), declared.actions, action.place());
            declared.openIn.put(action.name(), action.from());
        });
    }

    private static Node.Fields asFields(Node node) {
        return node instanceof Node.Fields fields ? fields : new Node.Fields(List.of(), node.place());
    }

    private static List<String> clocksOf(Fee fee) {
        return fee.waiver() == null
                ? List.of(FeeReader.time(fee))
                : List.of(FeeReader.time(fee), FeeReader.waiverTime(fee));
    }

    private void bring(List<String> names, Set<String> into, Place place) {
        for (String name : names) {
            if (!into.add(name)) {
                reading.problem("brought-already", place, "found", name);
            }
        }
    }

    private boolean isEnd(String stage) {
        return head.find("stages")
                .flatMap(stages -> asFields(stages).find(stage))
                .flatMap(node -> asFields(node).find("end"))
                .filter(end ->
                        end instanceof Node.Scalar word && Set.of("true", "yes").contains(word.text()))
                .isPresent();
    }

    private void matters() {
        if (!(head.find("side-matters").orElse(null) instanceof Node.Fields matters)) {
            return;
        }
        for (Node.Field field : matters.fields()) {
            Declared inside = new Declared(declared);
            Node.Fields fields = asFields(field.value());
            names(fields.find("stages"), inside.stages);
            names(fields.find("actions"), inside.actions);
            names(fields.find("clocks"), inside.clocks);
            bring(List.of(SideMatter.OPEN), inside.actions, field.place());
            inside.openIn.put(Action.OPENING, starts(fields));
            fields.find("actions").ifPresent(node -> actions(node, inside));
            declared.matters.put(field.name(), inside);
            declared.outcomes.put(field.name(), outcomes(fields));
        }
    }

    private static List<String> starts(Node.Fields matter) {
        return matter.find("stages").map(Declarations::asFields).stream()
                .flatMap(stages -> stages.fields().stream())
                .filter(stage -> asFields(stage.value()).find("start").isPresent())
                .map(Node.Field::name)
                .limit(1)
                .toList();
    }

    private static Set<String> outcomes(Node.Fields matter) {
        Set<String> outcomes = new LinkedHashSet<>();
        for (Node.Field action : matter.find("actions").map(Declarations::asFields).stream()
                .flatMap(actions -> actions.fields().stream())
                .toList()) {
            words(asFields(action.value()).find("outcome")).forEach(outcomes::add);
        }
        return outcomes;
    }

    /** Where actions are open, and what they set: a name that is set and nowhere declared is a flag or a text. */
    private void actions(Node actions, Declared into) {
        for (Node.Field field : asFields(actions).fields()) {
            Node.Fields action = asFields(field.value());
            into.openIn.put(field.name(), words(action.find("from")));
            Node sets = action.find("sets").orElse(null);
            if (sets instanceof Node.Fields values) {
                values.fields().forEach(value -> text(value, into));
            } else {
                words(action.find("sets")).stream()
                        .filter(Names::isName)
                        .forEach(flag -> into.facts.putIfAbsent(flag, Fact.flag(flag)));
            }
        }
    }

    /** {@code sets: {order: confiscation}}: a word, so the fact is a text; unless its name is a slip for another. */
    private static void text(Node.Field set, Declared into) {
        boolean word = set.value() instanceof Node.Scalar value
                && Names.isName(value.text())
                && !into.facts.containsKey(value.text());
        boolean slip = Nearest.to(set.name(), into.facts.keySet()).isPresent();
        if (word && !slip && Names.isName(set.name())) {
            into.facts.putIfAbsent(
                    set.name(), new Fact(set.name(), Fact.Type.TEXT, null, null, List.of(), false, null, null));
        }
    }

    private static List<String> words(Optional<Node> node) {
        return node.stream()
                .flatMap(one -> (one instanceof Node.Items items ? items.items() : List.of(one)).stream())
                .filter(Node.Scalar.class::isInstance)
                .map(one -> ((Node.Scalar) one).text())
                .toList();
    }

    private static void names(Group head, String field, Collection<String> into) {
        names(head.find(field), into);
    }

    private static void names(Optional<Node> node, Collection<String> into) {
        if (node.orElse(null) instanceof Node.Fields fields) {
            fields.fields().forEach(f -> into.add(f.name()));
        }
    }

    /** The role that asks for a fee: the sender of the notice. */
    @Nullable
    String asker(Fee fee) {
        return head.find("notices")
                .flatMap(notices -> asFields(notices).find(fee.askedIn()))
                .flatMap(notice -> asFields(notice).find("from"))
                .filter(Node.Scalar.class::isInstance)
                .map(from -> ((Node.Scalar) from).text())
                .orElse(null);
    }
}
