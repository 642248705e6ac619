package assize.law.time;

import assize.law.problem.Nearest;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.yaml.Node;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one group of a data file and collects what is wrong with them, so that all is told at once. */
final class Form {
    private final Node.Fields node;
    private final List<Problem> problems;
    private final Set<String> known = new TreeSet<>();

    Form(Node.Fields node, List<Problem> problems) {
        this.node = node;
        this.problems = problems;
    }

    /** The group that a node is; an empty one, with a problem, if it is none. */
    static Form of(Node node, List<Problem> problems) {
        if (node instanceof Node.Fields fields) {
            return new Form(fields, problems);
        }
        problems.add(Problem.of("time-file-shape", node.place(), "found", node.kind(), "wanted", "fields"));
        return new Form(new Node.Fields(List.of(), node.place()), problems);
    }

    Place place() {
        return node.place();
    }

    /** The group in a field that must be there. */
    Form inner(String name) {
        Node found = find(name);
        if (found == null) {
            problems.add(Problem.of("time-file-missing", node.place(), "field", name));
        }
        return of(found == null ? new Node.Fields(List.of(), node.place()) : found, problems);
    }

    boolean has(String name) {
        known.add(name);
        return node.find(name).isPresent();
    }

    @Nullable
    Node find(String name) {
        known.add(name);
        return node.find(name).orElse(null);
    }

    String text(String name) {
        String found = textOr(name, null);
        if (found == null) {
            problems.add(Problem.of("time-file-missing", node.place(), "field", name));
        }
        return found == null ? "" : found;
    }

    @Nullable
    String textOr(String name, @Nullable String otherwise) {
        return switch (find(name)) {
            case null -> otherwise;
            case Node.Scalar scalar -> scalar.text();
            case Node other -> shape(other, "text", otherwise);
        };
    }

    List<String> texts(String name) {
        List<String> found = new ArrayList<>();
        for (Node item : items(name)) {
            if (item instanceof Node.Scalar scalar) {
                found.add(scalar.text());
            } else {
                shape(item, "text", null);
            }
        }
        return found;
    }

    List<Node> items(String name) {
        return switch (find(name)) {
            case null -> List.of();
            case Node.Items items -> items.items();
            case Node other -> {
                shape(other, "list", null);
                yield List.of();
            }
        };
    }

    boolean yes(String name) {
        return value(name, false, text -> switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("yes, no");
        });
    }

    int number(String name, int otherwise) {
        return value(name, otherwise, Integer::parseInt);
    }

    @Nullable
    LocalDate date(String name) {
        String text = textOr(name, null);
        return text == null ? null : convert(name, text, LocalDate::parse);
    }

    /** One of the names allowed, else the first of them. */
    String oneOf(String name, String... allowed) {
        return value(name, allowed[0], text -> {
            if (List.of(allowed).contains(text)) {
                return text;
            }
            throw new IllegalArgumentException(String.join(", ", allowed));
        });
    }

    <T> T value(String name, T otherwise, Function<String, T> reader) {
        T value = read(name, reader);
        return value == null ? otherwise : value;
    }

    /** The value of a field; null if it isn't there or can't be read. */
    <T> @Nullable T read(String name, Function<String, T> reader) {
        String text = textOr(name, null);
        return text == null ? null : convert(name, text, reader);
    }

    /** The value of a text; null, with a problem, if it can't be read. */
    <T> @Nullable T convert(String name, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            Place place = node.find(name).map(Node::place).orElse(node.place());
            String allowed = e instanceof NumberFormatException
                    ? "a whole number"
                    : e instanceof DateTimeException ? "a date such as 2026-03-05" : String.valueOf(e.getMessage());
            problems.add(Problem.of("time-file-value", place, "field", name, "found", text, "allowed", allowed));
            return null;
        }
    }

    /** Reports the fields that nobody asked for. */
    void done() {
        for (Node.Field field : node.fields()) {
            if (!known.contains(field.name())) {
                problems.add(Problem.of(
                        "time-file-field",
                        field.place(),
                        "field",
                        field.name(),
                        "nearest",
                        Nearest.to(field.name(), known).orElse(String.join(", ", known))));
            }
        }
    }

    private @Nullable String shape(Node found, String wanted, @Nullable String otherwise) {
        problems.add(Problem.of("time-file-shape", found.place(), "found", found.kind(), "wanted", wanted));
        return otherwise;
    }
}
