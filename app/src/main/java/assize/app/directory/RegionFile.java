package assize.app.directory;

import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import assize.law.yaml.Node;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads parts of a region's files; what is not as it should be throws with its place. */
final class RegionFile {
    private RegionFile() {}

    /** How a file is named in problems: ours without the folders before the project, others whole. */
    static String shown(Path file) {
        Path ours = Path.of("procedures", "region").resolve(file.getFileName());
        return file.endsWith(ours) ? ours.toString() : file.toString();
    }

    static Node field(Node node, String name) {
        if (node instanceof Node.Fields fields) {
            return fields.find(name).orElseThrow(() -> wrong(node, name));
        }
        throw wrong(node, name);
    }

    static List<Node.Field> fields(Node node) {
        if (node instanceof Node.Fields found) {
            return found.fields();
        }
        throw wrong(node, "-");
    }

    static String text(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.text();
        }
        throw wrong(node, "-");
    }

    static List<String> list(Node node) {
        if (node instanceof Node.Items items) {
            return items.items().stream().map(RegionFile::text).toList();
        }
        throw wrong(node, "-");
    }

    static Map<String, String> texts(Node node) {
        Map<String, String> texts = new LinkedHashMap<>();
        fields(node).forEach(one -> texts.put(one.name(), text(one.value())));
        return texts;
    }

    /** A text that is there in both languages of the pages. */
    static Map<String, String> bothTexts(Node node) {
        field(node, "en");
        field(node, "zh");
        return texts(node);
    }

    static Map<String, List<String>> bothLists(Node node) {
        return Map.of("en", list(field(node, "en")), "zh", list(field(node, "zh")));
    }

    static UnusableInput wrong(Node node, String name) {
        return new UnusableInput(Problem.of("region-form", node.place(), "field", name, "found", node.kind()));
    }
}
