package assize.law.language.read;

import assize.law.language.Upon;
import assize.law.problem.Place;
import assize.law.yaml.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what happens in a case: {@code send}, {@code enters sent}, {@code report reached}, {@code send-time
 * passes} … A name with a dot lies inside a side-matter; {@code main} before it, outside of one.
 */
final class UponReader {
    private final Reading reading;
    private final Declared declared;

    UponReader(Reading reading, Declared declared) {
        this.reading = reading;
        this.declared = declared;
    }

    List<Upon> all(Group group, String field) {
        Optional<Node> node = group.find(field);
        if (node.isEmpty()) {
            return List.of();
        }
        List<Upon> all = new ArrayList<>();
        for (Node item : reading.items(node.get())) {
            if (item instanceof Node.Scalar scalar) {
                Upon one = one(scalar.text(), scalar.place());
                if (one != null) {
                    all.add(one);
                }
            } else {
                reading.problem("wrong-shape", item.place(), "what", field, "found", item.kind(), "allowed", "text");
            }
        }
        return List.copyOf(all);
    }

    @Nullable
    Upon one(String text, Place place) {
        String[] words = text.trim().split(" +", -1);
        if (words[0].equals("main") && declared.main != null && words.length > 1) {
            return main(text.trim().substring("main".length()).trim(), declared.main, place);
        }
        if (words.length == 1) {
            return word(words[0], place);
        }
        if (words.length == 2 && words[0].equals("enters")) {
            return enters(words[1], place);
        }
        if (words.length == 4 && words[0].equals("outcome") && words[2].equals("of")) {
            return outcome(words[1], words[3], place);
        }
        if (words.length == 2) {
            return two(words[0], words[1], text, place);
        }
        reading.problem("unknown-happening", place, "found", text);
        return null;
    }

    private @Nullable Upon main(String text, Declared main, Place place) {
        if (text.equals("ends")) {
            return new Upon.MainEnds();
        }
        Upon outside = new UponReader(reading, main).one(text, place);
        return outside == null ? null : new Upon.Main(outside);
    }

    private @Nullable Upon two(String first, String second, String text, Place place) {
        if (second.equals("passes")) {
            return passes(first, place);
        }
        if (first.equals("open") || second.equals("asked")) {
            String matter = first.equals("open") ? second : first;
            return known(declared.matters.keySet(), matter, place, "unknown-matter") ? new Upon.Opened(matter) : null;
        }
        for (Upon.How how : Upon.How.values()) {
            if (how.name().toLowerCase(Locale.ROOT).equals(second)) {
                return known(declared.notices, first, place, "unknown-notice") ? new Upon.Told(first, how) : null;
            }
        }
        reading.problem("unknown-happening", place, "found", text);
        return null;
    }

    /** An action, here, inside a side-matter or in the main line, or a date of the facts. */
    private @Nullable Upon word(String word, Place place) {
        if (declared.actions.contains(word)) {
            return new Upon.Done(word);
        }
        Inside inside = inside(word);
        if (inside != null && inside.declared.actions.contains(inside.name)) {
            return new Upon.Inside(inside.matter, new Upon.Done(inside.name));
        }
        if (declared.isDate(word)) {
            return new Upon.Day(word);
        }
        if (declared.main != null && declared.main.actions.contains(word)) {
            return new Upon.Main(new Upon.Done(word));
        }
        if (declared.lacksForm(word)) {
            return null;
        }
        Set<String> allowed = new LinkedHashSet<>(declared.actionsEverywhere());
        if (word.contains(".") && inside == null) {
            reading.unknownName("unknown-fact", place, word, dates());
        } else {
            reading.unknownName("unknown-action", place, word, allowed);
        }
        return null;
    }

    /** The dates of the facts and of the forms that they keep. */
    private Set<String> dates() {
        Set<String> dates = new LinkedHashSet<>();
        declared.facts.forEach((name, fact) -> {
            if (declared.isDate(name)) {
                dates.add(name);
            }
            assize.law.language.Form form = fact.form() == null ? null : declared.forms.get(fact.form());
            if (form != null) {
                form.fields().keySet().stream()
                        .map(field -> name + "." + field)
                        .filter(declared::isDate)
                        .forEach(dates::add);
            }
        });
        return dates;
    }

    private @Nullable Upon enters(String stage, Place place) {
        Inside inside = inside(stage);
        if (inside != null && inside.declared.stages.contains(inside.name)) {
            return new Upon.Inside(inside.matter, new Upon.Enters(inside.name));
        }
        if (!declared.stages.contains(stage) && declared.main != null && declared.main.stages.contains(stage)) {
            return new Upon.Main(new Upon.Enters(stage));
        }
        return known(declared.stages, stage, place, "unknown-stage") ? new Upon.Enters(stage) : null;
    }

    private @Nullable Upon passes(String clock, Place place) {
        Inside inside = inside(clock);
        if (inside != null && inside.declared.clocks.contains(inside.name)) {
            return new Upon.Inside(inside.matter, new Upon.Passes(inside.name));
        }
        if (!declared.clocks.contains(clock) && declared.main != null && declared.main.clocks.contains(clock)) {
            return new Upon.Main(new Upon.Passes(clock));
        }
        return known(declared.clocksEverywhere(), clock, place, "unknown-clock") ? new Upon.Passes(clock) : null;
    }

    private @Nullable Upon outcome(String outcome, String matter, Place place) {
        Map<String, Set<String>> links = declared.links;
        Set<String> outcomes = declared.outcomes.getOrDefault(matter, links.get(matter));
        if (outcomes == null) {
            Set<String> allowed = new LinkedHashSet<>(links.keySet());
            allowed.addAll(declared.outcomes.keySet());
            reading.unknownName("unknown-link", place, matter, allowed);
            return null;
        }
        return known(outcomes, outcome, place, "unknown-outcome", "matter", matter)
                ? new Upon.Outcome(matter, outcome)
                : null;
    }

    private record Inside(String matter, String name, Declared declared) {}

    /** Where a name with a dot leads; null if there is no side-matter before the dot. */
    private @Nullable Inside inside(String dotted) {
        int dot = dotted.indexOf('.');
        Declared inside = dot < 0 ? null : declared.matters.get(dotted.substring(0, dot));
        return inside == null ? null : new Inside(dotted.substring(0, dot), dotted.substring(dot + 1), inside);
    }

    private boolean known(Collection<String> names, String found, Place place, String code, String... more) {
        if (names.contains(found)) {
            return true;
        }
        reading.unknownName(code, place, found, names, more);
        return false;
    }
}
