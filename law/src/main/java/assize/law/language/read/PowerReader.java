package assize.law.language.read;

import assize.law.language.Action;
import assize.law.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads powers: those of actions, and those named once under {@code powers}. */
final class PowerReader {
    /** What a power may touch; {@code none} is said by a refusal. */
    static final List<String> KINDS = List.of("liberty", "property", "status", "final", "record", "publish", "none");

    /** What is said of a power; without one nobody would look at it. */
    private static final List<String> SAYS = List.of("affects", "spares");

    private final Reading reading;
    private final Declared declared;

    PowerReader(Reading reading, Declared declared) {
        this.reading = reading;
        this.declared = declared;
    }

    /** A power named once: what an action that uses it need not say again. */
    record Kind(
            String name,
            String kind,
            List<String> affects,
            List<String> spares,
            List<String> notices,
            List<String> review) {}

    Kind named(Node.Field field) {
        Group group = reading.group(field.value(), "power", "power '" + field.name() + "'");
        String kind = group.text("kind");
        if (!kind.isEmpty() && !KINDS.contains(kind)) {
            reading.unknownName(
                    "unknown-word", group.placeOf("kind"), kind, KINDS, "what", "power '" + field.name() + "' kind");
        }
        return new Kind(
                field.name(),
                kind,
                group.names("affects"),
                group.names("spares"),
                group.names("notice"),
                review(group));
    }

    /** The power of an action, with what its name under {@code powers} says and the action doesn't. */
    Action.@Nullable Power of(Group action, String what) {
        String word = action.findText("power").orElse(null);
        if (word == null) {
            SAYS.stream()
                    .filter(key -> action.find(key).isPresent())
                    .findFirst()
                    .ifPresent(key -> reading.problem("power-unsaid", action.placeOf(key), "what", what, "key", key));
            return null;
        }
        Kind named = declared.powers.get(word);
        if (named == null && !KINDS.contains(word)) {
            List<String> allowed = new ArrayList<>(KINDS);
            allowed.addAll(declared.powers.keySet());
            reading.unknownName("unknown-word", action.placeOf("power"), word, allowed, "what", what + " power");
        }
        if (named == null) {
            return new Action.Power(word, action.names("affects"), action.names("spares"), review(action));
        }
        return new Action.Power(
                named.kind,
                action.find("affects").isPresent() ? action.names("affects") : named.affects,
                action.find("spares").isPresent() ? action.names("spares") : named.spares,
                action.find("review").isPresent() ? review(action) : named.review);
    }

    /** The notices of an action; those of its power where it names none. */
    List<String> notices(Group action) {
        Kind named = action.findText("power").map(declared.powers::get).orElse(null);
        return action.find("notice").isPresent() || named == null ? action.names("notice") : named.notices;
    }

    private static List<String> review(Group group) {
        List<String> review = group.names("review");
        return review.equals(List.of("none")) ? List.of() : review;
    }
}
