package assize.docket.replay;

import assize.docket.registry.Matters;
import assize.docket.registry.Procedures;
import assize.docket.store.Database;
import assize.docket.xes.Logs;
import assize.docket.xes.Trace;
import assize.docket.xes.XesEvent;
import assize.docket.xes.XesHeader;
import assize.docket.xes.XesReader;
import assize.docket.xes.XesWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Logs of road fines, replayed. */
final class Played {
    static final String PROCEDURE = "it-road-fine";

    private Played() {}

    static Report replay(Path library, Database database, Path log) {
        return replay(library, database, log, (_, _, _) -> {});
    }

    static Report replay(Path library, Database database, Path log, Replay.Progress progress) {
        return new Replay(new Procedures(library, Matters.TIME, database), database).run(log, PROCEDURE, progress);
    }

    static Procedures procedures(Database database) {
        return new Procedures(Matters.LIBRARY, Matters.TIME, database);
    }

    /** All that a report says, for comparison. */
    static List<Object> said(Report report) {
        List<Object> said = new ArrayList<>(List.of(
                report.cases(),
                report.entries(),
                report.irregularCases(),
                report.ends(),
                report.irregular(),
                report.atEnd(),
                report.figures()));
        report.dates().forEach((name, counts) -> said.add(name + " " + counts[0] + " " + counts[1]));
        return said;
    }

    /** The first case of each variant of the whole log, with all its attributes. */
    static Path variants(Path to) {
        Set<List<String>> seen = new HashSet<>();
        try (XesReader reader = XesReader.open(Logs.WHOLE);
                XesWriter writer = XesWriter.open(to, reader.header())) {
            while (reader.hasNext()) {
                Trace trace = reader.next();
                if (seen.add(trace.events().stream().map(XesEvent::name).toList())) {
                    writer.write(trace);
                }
            }
        }
        return to;
    }

    /** A log that holds another one so many times. */
    static Path enlarged(Path log, int times, Path to) {
        XesHeader header;
        List<Trace> traces = new ArrayList<>();
        try (XesReader reader = XesReader.open(log)) {
            header = reader.header();
            reader.forEachRemaining(traces::add);
        }
        try (XesWriter writer = XesWriter.open(to, header)) {
            for (int i = 0; i < times; i++) {
                traces.forEach(writer::write);
            }
        }
        return to;
    }

    /** A copy of the procedure in a library of its own, one text of its mapping replaced. */
    static Path library(Path folder, String before, String after) throws IOException {
        Path from = Matters.LIBRARY.resolve(PROCEDURE);
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Files.copy(
                        file,
                        folder.resolve(PROCEDURE).resolve(from.relativize(file).toString()));
            }
        }
        Path mapping = folder.resolve(PROCEDURE).resolve("replay.yaml");
        String text = Files.readString(mapping);
        if (!text.contains(before)) {
            throw new AssertionError("the mapping has no '" + before + "'");
        }
        Files.writeString(mapping, text.replace(before, after));
        return folder;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
