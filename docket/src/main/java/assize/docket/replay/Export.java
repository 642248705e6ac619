package assize.docket.replay;

import assize.docket.entry.StoredEntry;
import assize.docket.registry.Contents;
import assize.docket.store.Database;
import assize.docket.write.CaseFiles;
import assize.docket.xes.Attribute;
import assize.docket.xes.Trace;
import assize.docket.xes.XesEvent;
import assize.docket.xes.XesWriter;
import assize.law.json.Json;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes an imported log out of the docket again: the same traces, events, attributes and order. */
public final class Export {
    private final Imports imports;
    private final CaseFiles files;

    /** Exports from a docket. */
    public Export(Database database) {
        this.imports = new Imports(database);
        this.files = new CaseFiles(database);
    }

    /** Writes the import of a file name, or the newest one if the name is empty; gives the number of traces. */
    public long run(String fileName, Path target) {
        List<Imports.Import> all = imports.list();
        Imports.Import chosen = all.reversed().stream()
                .filter(i -> fileName.isEmpty() || i.fileName().equals(fileName))
                .findFirst()
                .orElseThrow(() -> new UnusableInput(Problem.of(
                        "nothing-imported",
                        Place.of(fileName.isEmpty() ? "docket" : fileName),
                        "allowed",
                        all.isEmpty()
                                ? "-"
                                : String.join(
                                        ", ",
                                        all.stream()
                                                .map(Imports.Import::fileName)
                                                .toList()))));
        long[] traces = {0};
        try (XesWriter writer = XesWriter.open(target, chosen.header())) {
            files.eachByReference(chosen.prefix(), (head, entries, _, _) -> {
                writer.write(trace(entries));
                traces[0]++;
            });
        }
        return traces[0];
    }

    private static Trace trace(List<StoredEntry> entries) {
        List<Attribute> attributes = new ArrayList<>();
        Map<Long, XesEvent> events = new TreeMap<>();
        for (StoredEntry entry : entries) {
            byte[] body = entry.body();
            Object kept = body == null ? null : Contents.read(body).get("source");
            if (kept != null) {
                Map<String, Object> source = Json.object(kept);
                if (source.containsKey("trace")) {
                    attributes.addAll(Sources.fromJson(source.get("trace")));
                }
                if (source.get("n") instanceof Long place) {
                    events.put(place, new XesEvent(Sources.fromJson(source.get("event"))));
                }
            }
        }
        return new Trace(attributes, List.copyOf(events.values()));
    }
}
