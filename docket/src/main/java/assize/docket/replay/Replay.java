package assize.docket.replay;

import assize.docket.entry.NewEntry;
import assize.docket.figures.Figure;
import assize.docket.figures.LogFigures;
import assize.docket.registry.Contents;
import assize.docket.registry.Procedures;
import assize.docket.registry.Rows;
import assize.docket.store.Database;
import assize.docket.write.CaseHead;
import assize.docket.write.Change;
import assize.docket.write.Result;
import assize.docket.write.Writer;
import assize.docket.xes.Attribute;
import assize.docket.xes.Trace;
import assize.docket.xes.XesEvent;
import assize.docket.xes.XesReader;
import assize.law.history.Chronicle;
import assize.law.history.LogEvent;
import assize.law.history.Mapping;
import assize.law.language.Procedure;
import assize.law.language.read.MappingReader;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Streams a log into the docket. For one thread; it uses more to judge and write. */
public final class Replay {
    /** Cases to one statement. */
    static final int AT_ONCE = 200;

    /** Batches under way at once: enough to keep the writers busy, few enough to bound the memory. */
    private static final int UNDER_WAY = 4;

    private final Procedures procedures;
    private final Writer writer;
    private final Imports imports;

    /** Replays into a docket. */
    public Replay(Procedures procedures, Database database) {
        this.procedures = procedures;
        this.writer = new Writer(database);
        this.imports = new Imports(database);
    }

    /** Told now and then: how many cases are done, and how much of the file has been read. */
    public interface Progress {
        /** Called from the thread that replays. */
        void at(long cases, long bytes, long ofBytes);
    }

    /** Replays a log through a procedure; throws UnusableInput where the log or the mapping can't be used. */
    public Report run(Path file, String name, Progress progress) {
        Procedure procedure = procedures.current(name).procedure();
        Mapping mapping = MappingReader.read(procedures.folder(name), procedure);
        Chronicle chronicle = new Chronicle(procedure, mapping, procedures.time());
        List<Figure> figures = Figures.of(mapping, name);
        Report report = new Report(new LogFigures(figures));
        try (XesReader reader = XesReader.open(file);
                ExecutorService workers = Executors.newFixedThreadPool(2)) {
            String prefix = Imports.prefix(file, name);
            Deque<Future<?>> underWay = new ArrayDeque<>();
            long index = 0;
            while (reader.hasNext()) {
                List<Trace> traces = new ArrayList<>(AT_ONCE);
                while (traces.size() < AT_ONCE && reader.hasNext()) {
                    traces.add(reader.next());
                }
                long first = index;
                index += traces.size();
                if (underWay.size() >= UNDER_WAY) {
                    await(underWay.removeFirst());
                }
                underWay.add(workers.submit(() -> batch(chronicle, procedure, figures, prefix, first, traces, report)));
                progress.at(index, reader.bytesRead(), reader.bytesTotal());
            }
            while (!underWay.isEmpty()) {
                await(underWay.removeFirst());
            }
            imports.complete(file, reader.header(), name);
        }
        return report;
    }

    private static void await(Future<?> batch) {
        try {
            batch.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MachineLacks(Problem.of("replay-interrupted", Place.of("replay")), e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        }
    }

    private void batch(
            Chronicle chronicle,
            Procedure procedure,
            List<Figure> declared,
            String prefix,
            long first,
            List<Trace> traces,
            Report report) {
        LogFigures figures = new LogFigures(declared);
        List<String> references = new ArrayList<>(traces.size());
        for (int i = 0; i < traces.size(); i++) {
            references.add(prefix + "%09d/".formatted(first + i) + traces.get(i).name());
        }
        Set<String> known = imports.known(references);
        List<Change> changes = new ArrayList<>(traces.size());
        for (int i = 0; i < traces.size(); i++) {
            Trace trace = traces.get(i);
            figures.add(trace);
            Chronicle.Judged judged = chronicle.judge(events(trace));
            boolean isNew = !known.contains(references.get(i));
            if (isNew) {
                changes.add(change(procedure, references.get(i), trace, judged));
            }
            report.add(judged, isNew);
        }
        report.add(figures);
        for (Result result : changes.isEmpty() ? List.<Result>of() : writer.write(changes)) {
            // Stale: the same replay, run twice at once, has written the case meanwhile.
            if (!(result instanceof Result.Written || result instanceof Result.Stale)) {
                throw new MachineLacks(
                        result instanceof Result.Refused refused
                                ? refused.problem()
                                : Problem.of(
                                        "replay-not-written",
                                        Place.of(references.getFirst()),
                                        "result",
                                        result.toString()),
                        null);
            }
        }
    }

    private static List<LogEvent> events(Trace trace) {
        List<LogEvent> events = new ArrayList<>(trace.events().size());
        for (XesEvent event : trace.events()) {
            Map<String, String> attributes = new HashMap<>();
            for (Attribute attribute : event.attributes()) {
                if (attribute.value() != null) {
                    attributes.putIfAbsent(attribute.key(), attribute.value());
                }
            }
            events.add(new LogEvent(event.name(), event.timestamp().local(), attributes));
        }
        return events;
    }

    private static Change change(Procedure procedure, String reference, Trace trace, Chronicle.Judged judged) {
        List<NewEntry> entries = new ArrayList<>(judged.lines().size());
        for (Chronicle.Line line : judged.lines()) {
            entries.add(
                    Contents.of(procedure, line.outcome(), line.irregular(), source(trace, line, entries.isEmpty())));
        }
        CaseHead head = CaseHead.opening(
                UuidCreator.getTimeOrderedEpoch(),
                procedure.name(),
                procedure.digest(),
                reference,
                judged.lines().getFirst().outcome().event().at());
        return Rows.opening(procedure, head, entries, judged.state(), false);
    }

    /** The event as the log wrote it; the first entry also keeps the attributes of the case. */
    private static @Nullable Map<String, Object> source(Trace trace, Chronicle.Line line, boolean first) {
        if (line.source() < 0 && !first) {
            return null;
        }
        Map<String, Object> source = new LinkedHashMap<>();
        if (first) {
            source.put("trace", Sources.toJson(trace.attributes()));
        }
        if (line.source() >= 0) {
            source.put("n", line.source());
            source.put("event", Sources.toJson(trace.events().get(line.source()).attributes()));
        }
        return source;
    }
}
