package assize.app.directory;

import static assize.app.directory.RegionFile.bothLists;
import static assize.app.directory.RegionFile.bothTexts;
import static assize.app.directory.RegionFile.field;
import static assize.app.directory.RegionFile.fields;
import static assize.app.directory.RegionFile.list;
import static assize.app.directory.RegionFile.text;
import static assize.app.directory.RegionFile.wrong;

import assize.law.problem.UnusableInput;
import assize.law.yaml.Node;
import assize.law.yaml.Yaml;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What people of a region come with, the commonest first, and the words that call for help at once. Immutable.
 *
 * @param freeHelp who helps for nothing, by language
 */
public record Topics(List<Topic> all, List<Danger> dangers, Map<String, String> freeHelp) {
    /** The topics in a file; throws {@link UnusableInput} naming the place that is wrong. */
    public static Topics read(Path file) {
        Node root = Yaml.read(file, RegionFile.shown(file));
        Map<String, Way> ways = new LinkedHashMap<>();
        fields(field(root, "ways")).forEach(one -> ways.put(one.name(), way(one)));
        List<Topic> topics = new ArrayList<>();
        fields(field(root, "topics")).forEach(one -> topics.add(topic(one, ways)));
        List<Danger> dangers = fields(field(root, "dangers")).stream()
                .map(one -> new Danger(list(field(one.value(), "numbers")), bothLists(field(one.value(), "words"))))
                .toList();
        return new Topics(List.copyOf(topics), dangers, bothTexts(field(root, "free-help")));
    }

    /** The file of the topics that belong to a region: it lies beside the region's own. */
    public static Path beside(Path region) {
        return region.resolveSibling("topics.yaml");
    }

    /** One of them. */
    public Optional<Topic> find(String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private static Way way(Node.Field one) {
        Node says = one.value();
        Node begins = field(says, "begins");
        Way.Begins who;
        try {
            who = Way.Begins.valueOf(text(begins).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong(begins, "begins");
        }
        return new Way(
                one.name(),
                who,
                bothTexts(field(says, "title")),
                bothTexts(field(says, "fits")),
                bothTexts(field(says, "who")),
                bothTexts(field(says, "time")),
                bothTexts(field(says, "cost")));
    }

    private static Topic topic(Node.Field one, Map<String, Way> ways) {
        Node says = one.value();
        Node named = field(says, "ways");
        List<Way> fitting = list(named).stream()
                .map(name -> Optional.ofNullable(ways.get(name)).orElseThrow(() -> wrong(named, name)))
                .toList();
        return new Topic(
                one.name(),
                bothTexts(field(says, "title")),
                bothTexts(field(says, "gets")),
                bothTexts(field(says, "need")),
                fitting,
                bothTexts(field(says, "words")),
                bothLists(field(says, "said")));
    }
}
