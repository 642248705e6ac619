package assize.law.verify.proof;

import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.problem.Problem;
import assize.law.verify.Finding;
import assize.law.verify.Subject;
import assize.law.verify.check.Checks;
import assize.law.verify.explore.Bounds;
import assize.law.verify.explore.Search;
import assize.law.verify.net.NetBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Proves a procedure before anybody is subject to it. Stateless; safe for all threads. */
public final class Verifier {
    private Verifier() {}

    /** What can be proved of a procedure and of the insides of its side-matters, within bounds. */
    public static Proof verify(Procedure procedure, Bounds bounds) {
        List<Proof.Searched> searched = new ArrayList<>();
        List<Problem> remarks = new ArrayList<>();
        List<Finding> found = new ArrayList<>(line(procedure, procedure, null, bounds, searched, remarks));
        for (SideMatter matter : procedure.sideMatters().values()) {
            found.addAll(line(matter.inside(), procedure, matter, bounds, searched, remarks));
        }
        return judged(procedure, found, searched, remarks);
    }

    private static List<Finding> line(
            Procedure line,
            Procedure whole,
            @Nullable SideMatter matter,
            Bounds bounds,
            List<Proof.Searched> searched,
            List<Problem> remarks) {
        Subject subject = subject(line, whole, matter, bounds);
        List<Search> searches = subject.searches();
        List<Finding> found = new ArrayList<>();
        Checks.all().forEach((property, check) -> found.addAll(Looking.with(property, check, subject, remarks)));
        remarks.addAll(Remarks.of(subject));
        for (Search search : searches) {
            searched.add(new Proof.Searched(
                    line.name(),
                    searches.indexOf(search) + 1,
                    search.states(),
                    search.largest(),
                    !search.beyond(),
                    search.beyond() ? Growth.of(search.view()) : List.of()));
        }
        return found;
    }

    /** The main line and the insides of side-matters, of which one property after another can be asked. */
    static List<Subject> subjects(Procedure procedure, Bounds bounds) {
        List<Subject> subjects = new ArrayList<>();
        subjects.add(subject(procedure, procedure, null, bounds));
        procedure
                .sideMatters()
                .values()
                .forEach(matter -> subjects.add(subject(matter.inside(), procedure, matter, bounds)));
        return subjects;
    }

    private static Subject subject(Procedure line, Procedure whole, @Nullable SideMatter matter, Bounds bounds) {
        List<Search> searches = new ArrayList<>();
        for (int holders = 1; holders <= (NetBuilder.severalHolders(line) ? 2 : 1); holders++) {
            searches.add(new Search(NetBuilder.whole(line, holders), bounds));
        }
        return new Subject(line, whole, matter, List.copyOf(searches), List.of());
    }

    private static Proof judged(
            Procedure procedure, List<Finding> found, List<Proof.Searched> searched, List<Problem> remarks) {
        List<Finding> left = new ArrayList<>();
        Map<Finding, Procedure.Waiver> waived = new LinkedHashMap<>();
        for (Finding finding : found) {
            Procedure.Waiver waiver = Waivers.find(procedure, finding);
            if (waiver == null) {
                left.add(finding);
            } else {
                waived.put(finding, waiver);
            }
        }
        List<Procedure.Waiver> idle = procedure.waives().stream()
                .filter(waiver -> !waived.containsValue(waiver))
                .toList();
        return new Proof(procedure, List.copyOf(left), waived, idle, List.copyOf(searched), List.copyOf(remarks));
    }
}
