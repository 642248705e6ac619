package assize.docket.replay;

import assize.docket.figures.LogFigures;
import assize.law.history.Chronicle;
import java.util.Map;
import java.util.TreeMap;

/** What a replay found, added up case by case. For one thread at a time. */
public final class Report {
    private final LogFigures figures;
    private final Map<String, Long> ends = new TreeMap<>();
    private final Map<String, Long> irregular = new TreeMap<>();
    private final Map<String, Long> atEnd = new TreeMap<>();
    private final Map<String, long[]> dates = new TreeMap<>();
    private long cases;
    private long entries;
    private long written;
    private long irregularCases;

    Report(LogFigures figures) {
        this.figures = figures;
    }

    synchronized void add(Chronicle.Judged judged, boolean isNew) {
        cases++;
        entries += judged.lines().size();
        written += isNew ? 1 : 0;
        ends.merge(judged.state().stage(), 1L, Long::sum);
        boolean any = !judged.atEnd().isEmpty();
        for (Chronicle.Line line : judged.lines()) {
            any |= !line.irregular().isEmpty();
            String step = line.irregular().isEmpty()
                    ? ""
                    : assize.docket.registry.Contents.type(line.outcome().event());
            line.irregular().forEach(rule -> irregular.merge(rule + "|" + step, 1L, Long::sum));
        }
        judged.atEnd().forEach(rule -> atEnd.merge(rule, 1L, Long::sum));
        judged.dates().forEach((name, right) -> dates.computeIfAbsent(name, _ -> new long[2])[right ? 1 : 0]++);
        irregularCases += any ? 1 : 0;
    }

    synchronized void add(LogFigures more) {
        figures.addAll(more);
    }

    /** The figures of the log itself. */
    public Map<String, Object> figures() {
        return figures.values();
    }

    /** Cases judged. */
    public long cases() {
        return cases;
    }

    /** Entries that the judged cases have. */
    public long entries() {
        return entries;
    }

    /** Cases written by this run; the others were in the docket already. */
    public long written() {
        return written;
    }

    /** Cases in which something is irregular. */
    public long irregularCases() {
        return irregularCases;
    }

    /** Stage to the number of cases whose history ends there. */
    public Map<String, Long> ends() {
        return ends;
    }

    /** {@code rule|step} to the number of steps that break the rule. */
    public Map<String, Long> irregular() {
        return irregular;
    }

    /** Rule to the number of cases whose end breaks it. */
    public Map<String, Long> atEnd() {
        return atEnd;
    }

    /** Name of a fixed date to the numbers of cases in which it differs and agrees. */
    public Map<String, long[]> dates() {
        return dates;
    }
}
