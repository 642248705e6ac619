package assize.docket.xes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Logs for tests: the published log of road-traffic fines, its extracts, and logs written by hand. */
public final class Logs {
    private static final Path FINES = Path.of(System.getProperty("assize.root"), "../shared/data/road-traffic-fines");

    /** The extract of 100 cases. */
    public static final Path HUNDRED = FINES.resolve("roadtraffic100traces.xes");

    /** The small extracts. */
    public static final List<Path> EXTRACTS = List.of(
            HUNDRED, FINES.resolve("roadtraffic50traces.xes"), FINES.resolve("roadtraffic_1t_per_variant.xes.gz"));

    /** All 150,370 cases. */
    public static final Path WHOLE = FINES.resolve("Road_Traffic_Fine_Management_Process.xes.gz");

    /** The figures published for all cases. */
    public static final Path ORACLE = FINES.resolve("oracle.json");

    private Logs() {}

    /** All traces of a log. */
    public static List<Trace> traces(Path file) {
        try (XesReader reader = XesReader.open(file)) {
            List<Trace> traces = new ArrayList<>();
            reader.forEachRemaining(traces::add);
            return traces;
        }
    }

    /** The header of a log. */
    static XesHeader header(Path file) {
        try (XesReader reader = XesReader.open(file)) {
            return reader.header();
        }
    }

    /** A case with events given as pairs: activity, stamp, activity, stamp. */
    public static Trace trace(String name, String... events) {
        List<XesEvent> list = new ArrayList<>();
        for (int i = 0; i < events.length; i += 2) {
            list.add(new XesEvent(List.of(
                    Attribute.of(AttributeType.STRING, XesEvent.NAME, events[i]),
                    Attribute.of(AttributeType.DATE, XesEvent.TIMESTAMP, events[i + 1]))));
        }
        return new Trace(List.of(Attribute.of(AttributeType.STRING, XesEvent.NAME, name)), list);
    }

    /** A file with this text. */
    static Path file(Path folder, String name, String text) {
        return file(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file with these bytes. */
    static Path file(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
