package assize.law.language.read;

import assize.law.problem.Nearest;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import assize.law.yaml.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Collects the problems of one reading. For one thread. */
final class Reading {
    private final List<Problem> problems = new ArrayList<>();

    void problem(String code, Place place, String... pairs) {
        problems.add(Problem.of(code, place, pairs));
    }

    /** A name that is not among those allowed: told with the nearest one. */
    void unknownName(String code, Place place, String found, Collection<String> allowed, String... more) {
        String nearest = Nearest.to(found, allowed).map(n -> "'" + n + "'").orElse("-");
        String list = allowed.isEmpty()
                ? "-"
                : String.join(", ", allowed.stream().limit(40).toList());
        List<String> pairs = new ArrayList<>(List.of("found", found, "allowed", list, "nearest", nearest));
        pairs.addAll(List.of(more));
        problem(nearest.equals("-") ? code : code + "-near", place, pairs.toArray(String[]::new));
    }

    /** A value that has not the shape its field takes: text, list or fields. */
    void wrongShape(Node node, String what, String allowed) {
        problem("wrong-shape", node.place(), "what", what, "found", node.kind(), "allowed", allowed);
    }

    List<Problem> problems() {
        return problems;
    }

    /** Throws all problems, each once, in the order of their places; does nothing if there are none. */
    void refuse() {
        if (!problems.isEmpty()) {
            throw new UnusableInput(problems.stream()
                    .distinct()
                    .sorted(Comparator.comparing((Problem p) -> p.place().file())
                            .thenComparingInt(p -> p.place().line())
                            .thenComparingInt(p -> p.place().column()))
                    .toList());
        }
    }

    /** The fields of a node that must be a group of fields of a construct. */
    Group group(Node node, String construct, String what) {
        if (node instanceof Node.Fields fields) {
            return new Group(this, fields, construct, what);
        }
        wrongShape(node, what, "fields");
        return new Group(this, new Node.Fields(List.of(), node.place()), construct, what);
    }

    /** Each named part of a node that must be a group of named parts. */
    void each(Node node, String what, Consumer<Node.Field> take) {
        if (node instanceof Node.Fields fields) {
            for (Node.Field field : fields.fields()) {
                if (Names.isName(field.name())) {
                    take.accept(field);
                } else {
                    problem("not-a-name", field.place(), "found", field.name());
                }
            }
        } else {
            wrongShape(node, what, "fields");
        }
    }

    /** Each item of a node that must be a list; a single value counts as a list of one. */
    List<Node> items(Node node) {
        return node instanceof Node.Items items ? items.items() : List.of(node);
    }
}
