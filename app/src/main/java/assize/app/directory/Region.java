package assize.app.directory;

import static assize.app.directory.RegionFile.field;
import static assize.app.directory.RegionFile.fields;
import static assize.app.directory.RegionFile.text;
import static assize.app.directory.RegionFile.texts;

import assize.law.problem.UnusableInput;
import assize.law.yaml.Node;
import assize.law.yaml.Yaml;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A region: its bodies by id, and the people of the demo. Immutable. */
public record Region(Map<String, String> names, Map<String, Body> bodies, List<DemoPerson> people) {
    /** The region in a file; throws {@link UnusableInput} naming the place that is wrong. */
    public static Region read(Path file) {
        Node root = Yaml.read(file, RegionFile.shown(file));
        Map<String, Body> bodies = new LinkedHashMap<>();
        for (Node.Field body : fields(field(root, "bodies"))) {
            bodies.put(
                    body.name(),
                    new Body(
                            body.name(),
                            texts(field(body.value(), "name")),
                            text(field(body.value(), "place")),
                            texts(field(body.value(), "works"))));
        }
        List<DemoPerson> people = new ArrayList<>();
        for (Node.Field person : people(root)) {
            Node.Fields says = (Node.Fields) person.value();
            people.add(new DemoPerson(
                    person.name(),
                    texts(field(says, "name")),
                    says.find("holds").map(RegionFile::list).orElse(List.of()),
                    says.find("of").map(RegionFile::text).orElse("")));
        }
        return new Region(texts(field(root, "region")), bodies, List.copyOf(people));
    }

    /** Only a demo has people: those of a real region are appointed one by one. */
    private static List<Node.Field> people(Node root) {
        return root instanceof Node.Fields says
                ? says.find("people").map(RegionFile::fields).orElse(List.of())
                : List.of();
    }

    /** Whether a body works in a procedure as a kind of body. */
    public boolean works(String id, String procedure, String kind) {
        Body known = bodies.get(id);
        return known != null && kind.equals(known.works().get(procedure));
    }

    /** The procedures in which its bodies work, in order. */
    public List<String> procedures() {
        return bodies.values().stream()
                .flatMap(body -> body.works().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** What a body is called; its id where the region does not have it. */
    public String body(String id, String language) {
        Body known = bodies.get(id);
        return known == null ? id : known.names().getOrDefault(language, id);
    }

    /** What a demo person is called, or the id. */
    public String person(String id, String language) {
        return people.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> one.name(language))
                .orElse(id);
    }
}
