package assize.law.language.read;

import assize.law.language.Fact;
import assize.law.language.Upon;
import assize.law.problem.Place;
import assize.law.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what happens in a case: {@code send}, {@code enters sent}, {@code report reached}, {@code send-time
 * passes} …
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
        if (words.length == 1) {
            return doneOrDay(words[0], place);
        }
        if (words.length == 2 && words[0].equals("enters")) {
            return known(declared.stages, words[1], place, "unknown-stage") ? new Upon.Enters(words[1]) : null;
        }
        if (words.length == 2 && words[1].equals("passes")) {
            return known(declared.clocks, words[0], place, "unknown-clock") ? new Upon.Passes(words[0]) : null;
        }
        if (words.length == 4 && words[0].equals("outcome") && words[2].equals("of")) {
            return known(declared.links, words[3], place, "unknown-link") ? new Upon.Outcome(words[3], words[1]) : null;
        }
        if (words.length == 2) {
            for (Upon.How how : Upon.How.values()) {
                if (how.name().toLowerCase(Locale.ROOT).equals(words[1])) {
                    return known(declared.notices, words[0], place, "unknown-notice")
                            ? new Upon.Told(words[0], how)
                            : null;
                }
            }
        }
        reading.problem("unknown-happening", place, "found", text);
        return null;
    }

    private @Nullable Upon doneOrDay(String word, Place place) {
        if (declared.actions.contains(word)) {
            return new Upon.Done(word);
        }
        if (declared.typeOf(word) == Fact.Type.DATE) {
            return new Upon.Day(word);
        }
        reading.unknownName("unknown-action", place, word, declared.actions);
        return null;
    }

    private boolean known(Set<String> names, String found, Place place, String code) {
        if (names.contains(found)) {
            return true;
        }
        reading.unknownName(code, place, found, names);
        return false;
    }
}
