package assize.law.language.read;

import assize.law.language.Procedure;
import assize.law.yaml.Node;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the head of a procedure. */
final class HeadReader {
    private static final List<String> DAYS = List.of("start", "opening");

    private final Reading reading;
    private final Set<String> countings;

    HeadReader(Reading reading, Set<String> countings) {
        this.reading = reading;
        this.countings = countings;
    }

    Procedure.Head read(Group head, String folder) {
        String name = head.text("procedure");
        if (!name.isEmpty() && !name.equals(folder)) {
            reading.problem("name-not-of-file", head.placeOf("procedure"), "found", name, "file", folder);
        }
        String counting = head.text("counting");
        if (!counting.isEmpty() && !countings.contains(counting)) {
            reading.unknownName("unknown-counting", head.placeOf("counting"), counting, countings);
        }
        return new Procedure.Head(
                name,
                head.text("title"),
                head.text("law"),
                head.date("in-force"),
                versions(head),
                counting,
                zone(head),
                head.findText("calendar").orElse(null),
                head.findText("currency").orElse(null),
                head.findText("one-case-is").orElse(null),
                head.findText("moved-by").orElse(null),
                versionBy(head),
                retention(head));
    }

    private Procedure.@Nullable VersionBy versionBy(Group head) {
        Node node = head.find("version-by").orElse(null);
        if (node == null) {
            return null;
        }
        Group by = reading.group(node, "version-by", "version-by");
        String day = by.text("day-of");
        if (!day.isEmpty() && !DAYS.contains(day)) {
            reading.unknownName("unknown-word", by.placeOf("day-of"), day, DAYS, "what", "version-by day-of");
        }
        return new Procedure.VersionBy(day.equals("opening"), by.text("law"));
    }

    private NavigableMap<LocalDate, Procedure.LawVersion> versions(Group head) {
        NavigableMap<LocalDate, Procedure.LawVersion> versions = new TreeMap<>();
        Node node = head.find("versions").orElse(null);
        if (node != null && !(node instanceof Node.Fields)) {
            reading.wrongShape(node, "versions", "fields");
        }
        if (node instanceof Node.Fields fields) {
            for (Node.Field field : fields.fields()) {
                Group version = reading.group(field.value(), "version", "version");
                versions.put(
                        Group.dateOf(reading, field.name(), field.place()),
                        new Procedure.LawVersion(
                                version.text("law"), version.findText("changes").orElse(null)));
            }
        }
        return Collections.unmodifiableNavigableMap(versions);
    }

    private ZoneId zone(Group head) {
        try {
            return ZoneId.of(head.findText("place").orElse("UTC"));
        } catch (DateTimeException e) {
            reading.problem("unknown-place", head.placeOf("place"), "found", head.text("place"));
            return ZoneOffset.UTC;
        }
    }

    private Procedure.@Nullable Retention retention(Group head) {
        Node node = head.find("retention").orElse(null);
        if (node == null) {
            return null;
        }
        Group retention = reading.group(node, "retention", "retention");
        Map<String, String> besides = new LinkedHashMap<>();
        for (Node.Field field : retention.besides()) {
            if (field.value() instanceof Node.Scalar text) {
                besides.put(field.name(), text.text());
            } else {
                reading.wrongShape(field.value(), "retention", "text");
            }
        }
        return retention
                .length("after-end")
                .map(length ->
                        new Procedure.Retention(length, retention.text("law"), Collections.unmodifiableMap(besides)))
                .orElse(null);
    }
}
