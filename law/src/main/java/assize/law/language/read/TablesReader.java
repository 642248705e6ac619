package assize.law.language.read;

import assize.law.language.Draw;
import assize.law.language.Seal;
import assize.law.language.Tracks;
import assize.law.yaml.Node;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Reads what stands in tables of its own beside the actions: tracks, draws, seals, and who sees the file. */
final class TablesReader {
    private final Reading reading;
    private final UponReader upons;
    private final GuardReader guards;

    TablesReader(Reading reading, UponReader upons, GuardReader guards) {
        this.reading = reading;
        this.upons = upons;
        this.guards = guards;
    }

    @Nullable
    Tracks tracks(Group head) {
        Node node = head.find("tracks").orElse(null);
        if (node == null) {
            return null;
        }
        Group group = reading.group(node, "tracks", "tracks");
        SequencedMap<String, Tracks.Track> tracks = new LinkedHashMap<>();
        for (Node.Field field : group.besides()) {
            if (Names.isName(field.name())) {
                tracks.put(field.name(), track(field));
            } else {
                reading.problem("not-a-name", field.place(), "found", field.name());
            }
        }
        long otherwise =
                tracks.values().stream().filter(Tracks.Track::otherwise).count();
        if (otherwise != 1) {
            reading.problem("tracks-without-otherwise", node.place());
        }
        return new Tracks(
                group.text("chosen-by"),
                group.findText("told-in").orElse(null),
                Collections.unmodifiableSequencedMap(tracks));
    }

    private Tracks.Track track(Node.Field field) {
        Group group = reading.group(field.value(), "track", "track '" + field.name() + "'");
        return new Tracks.Track(
                field.name(),
                guards.guard(group, "when"),
                guards.guard(group, "never"),
                group.flag("otherwise"),
                group.text("law"),
                field.place());
    }

    Draw draw(Node.Field field) {
        Group group = reading.group(field.value(), "draw", "draw '" + field.name() + "'");
        return new Draw(
                field.name(),
                group.text("at"),
                group.text("among"),
                group.names("again-on"),
                group.flag("never-again"),
                group.text("law"),
                field.place());
    }

    Seal seal(Node.Field field) {
        Group group = reading.group(field.value(), "seal", "seal '" + field.name() + "'");
        return new Seal(
                field.name(),
                group.text("keeps-from"),
                group.names("holds-back"),
                group.findText("since").orElse(null),
                upons.all(group, "until"),
                group.findText("at-most").orElse(null),
                group.findText("then").orElse(null),
                group.findText("checked-by").orElse(null),
                group.text("law"),
                field.place());
    }

    Map<String, List<String>> visible(Group head) {
        Node node = head.find("visible").orElse(null);
        if (node == null) {
            return Map.of();
        }
        Group group = reading.group(node, "visible", "visible");
        Map<String, List<String>> visible = new LinkedHashMap<>();
        for (String what : List.of("file", "extract")) {
            if (group.find(what).isPresent()) {
                visible.put(what, group.names(what));
            }
        }
        return Collections.unmodifiableMap(visible);
    }
}
