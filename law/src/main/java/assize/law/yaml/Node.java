package assize.law.yaml;

import assize.law.problem.Place;
import java.util.List;
import java.util.Optional;

/** A part of a YAML file and its place. Immutable. */
public sealed interface Node {
    /** Where it begins. */
    Place place();

    /** What it is, for messages: {@code a text}, {@code a list} or {@code a group of fields}. */
    default String kind() {
        return switch (this) {
            case Scalar s -> "text";
            case Items i -> "list";
            case Fields f -> "fields";
        };
    }

    /** A single value, always read as text; its meaning is given by the field it stands in. */
    record Scalar(String text, boolean quoted, Place place) implements Node {}

    /** A list. */
    record Items(List<Node> items, Place place) implements Node {}

    /** Named fields in the order of the file. */
    record Fields(List<Field> fields, Place place) implements Node {
        /** The value of a field. */
        public Optional<Node> find(String name) {
            return fields.stream()
                    .filter(f -> f.name().equals(name))
                    .map(Field::value)
                    .findFirst();
        }
    }

    /** One named field; the place is that of its name. */
    record Field(String name, Node value, Place place) {}
}
