package assize.law.language.read;

import assize.law.language.read.Vocabulary.Shape;
import assize.law.problem.Place;
import assize.law.time.Length;
import assize.law.yaml.Node;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * The fields of one construct while it is read. On creation it tells fields that the construct does not have and
 * required ones that are missing; what is taken afterwards has the right shape or is told.
 */
final class Group {
    private final Reading reading;
    private final Node.Fields fields;
    private final String what;
    private final List<Node.Field> besides = new ArrayList<>();

    Group(Reading reading, Node.Fields fields, String construct, String what) {
        this.reading = reading;
        this.fields = fields;
        this.what = what;
        SequencedMap<String, Shape> known = Vocabulary.fields(construct);
        Set<String> allowed = new LinkedHashSet<>();
        known.keySet().forEach(name -> allowed.add(bare(name)));
        boolean others = allowed.remove("*");
        for (Node.Field field : fields.fields()) {
            if (!allowed.contains(field.name()) && !others) {
                reading.unknownName("unknown-field", field.place(), field.name(), allowed, "what", what);
            }
            if (!allowed.contains(field.name()) && others) {
                besides.add(field);
            }
            empty(field.value());
        }
        for (String name : known.keySet()) {
            if (name.endsWith("!") && find(bare(name)).isEmpty()) {
                missing(construct, bare(name));
            }
        }
    }

    /** Tells that a field is missing, and which check can't be made without it. */
    private void missing(String construct, String field) {
        String property = Vocabulary.property(construct, field);
        List<String> said = new ArrayList<>(List.of("what", what, "field", field));
        if (!property.isEmpty()) {
            said.addAll(List.of("property", property));
        }
        reading.problem("field-missing", fields.place(), said.toArray(String[]::new));
    }

    /** Nothing between quotes or brackets is as silent as a field without a value. */
    private void empty(Node value) {
        boolean nothing = switch (value) {
            case Node.Scalar scalar -> scalar.text().isBlank();
            case Node.Items items -> items.items().isEmpty();
            case Node.Fields ignored -> false;
        };
        if (nothing) {
            reading.problem("yaml-no-value", value.place());
        } else if (value instanceof Node.Items items) {
            items.items().forEach(this::empty);
        }
    }

    /** The fields under names of the author's choice, where the construct has such. */
    List<Node.Field> besides() {
        return List.copyOf(besides);
    }

    private static String bare(String name) {
        return name.endsWith("!") ? name.substring(0, name.length() - 1) : name;
    }

    Place place() {
        return fields.place();
    }

    Optional<Node> find(String name) {
        return fields.find(name);
    }

    Place placeOf(String name) {
        return find(name).map(Node::place).orElse(fields.place());
    }

    /** A single value, or the empty text if it is missing (told already where it is required). */
    String text(String name) {
        return findText(name).orElse("");
    }

    Optional<String> findText(String name) {
        return find(name).flatMap(node -> switch (node) {
            case Node.Scalar scalar -> Optional.of(scalar.text());
            default -> {
                reading.problem(
                        "wrong-shape",
                        node.place(),
                        "what",
                        what + " " + name,
                        "found",
                        node.kind(),
                        "allowed",
                        "text");
                yield Optional.empty();
            }
        });
    }

    /** A value that is one name or a list of names. */
    List<String> names(String name) {
        Optional<Node> node = find(name);
        if (node.isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (Node item : reading.items(node.get())) {
            if (item instanceof Node.Scalar scalar) {
                names.add(scalar.text());
            } else {
                reading.problem(
                        "wrong-shape",
                        item.place(),
                        "what",
                        what + " " + name,
                        "found",
                        item.kind(),
                        "allowed",
                        "text");
            }
        }
        return List.copyOf(names);
    }

    /** The place of the n-th item of a list field. */
    Place placeOf(String name, int item) {
        return find(name)
                .filter(Node.Items.class::isInstance)
                .map(node -> ((Node.Items) node).items().get(item).place())
                .orElse(placeOf(name));
    }

    boolean flag(String name) {
        return findText(name)
                .map(text -> switch (text.toLowerCase(Locale.ROOT)) {
                    case "true", "yes" -> true;
                    case "false", "no" -> false;
                    default -> {
                        reading.problem("not-yes-or-no", placeOf(name), "found", text);
                        yield false;
                    }
                })
                .orElse(false);
    }

    /** A whole number; also "4 times". */
    Optional<Integer> number(String name) {
        return findText(name).flatMap(text -> {
            String digits = text.replaceFirst(" times?$", "");
            if (digits.matches("[0-9]{1,6}")) {
                return Optional.of(Integer.valueOf(digits));
            }
            reading.problem("not-a-number", placeOf(name), "found", text);
            return Optional.empty();
        });
    }

    LocalDate date(String name) {
        return findText(name).map(text -> dateOf(reading, text, placeOf(name))).orElse(LocalDate.EPOCH);
    }

    static LocalDate dateOf(Reading reading, String text, Place place) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= 1800 && date.getYear() <= 2200) {
                return date;
            }
        } catch (DateTimeException e) {
            // told below, as for a date out of range
        }
        reading.problem("not-a-date", place, "found", text);
        return LocalDate.EPOCH;
    }

    Optional<Length> length(String name) {
        return findText(name).flatMap(text -> lengthOf(reading, text, placeOf(name)));
    }

    static Optional<Length> lengthOf(Reading reading, String text, Place place) {
        try {
            return Optional.of(Length.parse(text));
        } catch (assize.law.problem.UnusableInput e) {
            reading.problem("not-a-length", place, "found", text);
            return Optional.empty();
        }
    }

    /** One of a few words. */
    <E extends Enum<E>> Optional<E> word(String name, Class<E> words) {
        return findText(name).flatMap(text -> {
            for (E word : words.getEnumConstants()) {
                if (word.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text)) {
                    return Optional.of(word);
                }
            }
            List<String> allowed = java.util.Arrays.stream(words.getEnumConstants())
                    .map(w -> w.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toList();
            reading.unknownName("unknown-word", placeOf(name), text, allowed, "what", what + " " + name);
            return Optional.empty();
        });
    }
}
