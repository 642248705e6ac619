package assize.law.verify;

import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.verify.net.Move;
import java.util.ArrayList;
import java.util.List;

/** Gathers what a check finds about one property of one line. For one thread. */
public final class Findings {
    private final Property property;
    private final Subject subject;
    private final List<Finding> all = new ArrayList<>();

    /** For a property of a line. */
    public Findings(Property property, Subject subject) {
        this.property = property;
        this.subject = subject;
    }

    /** The property is broken. The pairs are what the words of the code need. */
    public void fails(String code, Place place, List<String> about, List<Move> path, String... pairs) {
        add(Finding.Level.FAILS, code, place, about, path, pairs);
    }

    /** The file does not say what would decide the property. */
    public void unknown(String code, Place place, List<String> about, String... pairs) {
        add(Finding.Level.UNKNOWN, code, place, about, List.of(), pairs);
    }

    /** Worth knowing. */
    public void warns(String code, Place place, List<String> about, List<Move> path, String... pairs) {
        add(Finding.Level.WARNING, code, place, about, path, pairs);
    }

    private void add(
            Finding.Level level, String code, Place place, List<String> about, List<Move> path, String... pairs) {
        Problem problem = Problem.of(code, place, pairs);
        boolean told = all.stream().anyMatch(f -> f.problem().equals(problem));
        if (!told) {
            List<String> names = about.stream().map(subject::full).toList();
            all.add(new Finding(property, level, problem, names, List.copyOf(path), subject.name()));
        }
    }

    /** What was found. */
    public List<Finding> all() {
        return List.copyOf(all);
    }
}
