package assize.docket.figures;

import assize.docket.xes.Trace;
import assize.law.json.Json;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts a log, trace by trace: the figures every log has and the declared ones. Parts of a log can be counted apart
 * and put together. Memory grows with the number of variants and of different durations, not with the log. For one
 * thread.
 */
public final class LogFigures {
    private final StandardFigures standard = new StandardFigures();
    private final Map<Figure, Tally<String>> declared = new LinkedHashMap<>();

    /** Begins to count; throws {@link UnusableInput} naming every declared path that is taken already. */
    public LogFigures(List<Figure> figures) {
        Map<String, Object> taken = new LinkedHashMap<>();
        standard.values().keySet().forEach(name -> taken.put(name, name));
        List<Problem> problems = new ArrayList<>();
        for (Figure figure : figures) {
            declared.put(figure, new Tally<>());
            if (!put(taken, figure.path(), figure)) {
                problems.add(Problem.of("figure-path-taken", Place.of(figure.path()), "path", figure.path()));
            }
        }
        if (!problems.isEmpty()) {
            throw new UnusableInput(problems);
        }
    }

    /** Counts a case; throws {@link UnusableInput} if a declared figure finds something unreadable in it. */
    public void add(Trace trace) {
        standard.add(trace);
        declared.forEach((figure, seen) -> figure.observe(trace, seen::add));
    }

    /** Adds what another one counted; throws IllegalArgumentException if it counted other figures. */
    public void addAll(LogFigures other) {
        if (!declared.keySet().equals(other.declared.keySet())) {
            throw new IllegalArgumentException("the figures to add answer other questions");
        }
        standard.addAll(other.standard);
        other.declared.forEach((figure, seen) ->
                declared.computeIfAbsent(figure, _ -> new Tally<>()).addAll(seen));
    }

    /**
     * All figures as a JSON object: texts, Long, BigDecimal, lists and objects. Lists by frequency have the most
     * frequent first and the order of text among equals. Durations are given in days of 24 hours.
     */
    public Map<String, Object> values() {
        Map<String, Object> values = standard.values();
        declared.forEach((figure, seen) -> put(values, figure.path(), figure.answer(seen)));
        return values;
    }

    /** Puts a value at a path; false if something else stands there or on the way. */
    private static boolean put(Map<String, Object> values, String path, Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return values.putIfAbsent(path, value) == null;
        }
        Object inner = values.computeIfAbsent(path.substring(0, dot), _ -> new LinkedHashMap<String, Object>());
        return inner instanceof Map<?, ?> && put(Json.object(inner), path.substring(dot + 1), value);
    }
}
