package assize.law.language.read;

import assize.law.problem.Place;
import assize.law.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds where in a part of a file a word stands, so that a problem points at the word and not at the whole part. */
record Places(Node root) {
    /** The place of a word within the part that begins at a place; that place itself if the word is not in it. */
    Place of(String word, Place part) {
        return part(root, part).flatMap(node -> word(node, word)).orElse(part);
    }

    /** The part whose value, or whose name, stands at a place. */
    private static Optional<Node> part(Node node, Place place) {
        if (node.place().equals(place)) {
            return Optional.of(node);
        }
        return switch (node) {
            case Node.Scalar scalar -> Optional.empty();
            case Node.Items items -> first(items.items().stream().map(item -> part(item, place)));
            case Node.Fields fields ->
                first(fields.fields().stream()
                        .map(field ->
                                field.place().equals(place) ? Optional.of(field.value()) : part(field.value(), place)));
        };
    }

    private static Optional<Place> word(Node node, String word) {
        List<Node> inside = switch (node) {
            case Node.Scalar scalar -> List.of();
            case Node.Items items -> items.items();
            case Node.Fields fields ->
                fields.fields().stream().map(Node.Field::value).toList();
        };
        if (node instanceof Node.Scalar scalar && scalar.text().equals(word)) {
            return Optional.of(scalar.place());
        }
        return first(inside.stream().map(one -> word(one, word)));
    }

    private static <T> Optional<T> first(Stream<Optional<T>> all) {
        return all.flatMap(Optional::stream).findFirst();
    }
}
