package assize.law.verify.proof;

import assize.law.language.Procedure;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.verify.Check;
import assize.law.verify.Finding;
import assize.law.verify.Property;
import assize.law.verify.Subject;
import assize.law.verify.check.Checks;
import assize.law.verify.explore.Search;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers what is found in the lines of a procedure, and judges it. For one thread. */
final class Found {
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Property> open = EnumSet.noneOf(Property.class);
    private final List<Proof.Searched> searched = new ArrayList<>();
    private final List<Problem> remarks = new ArrayList<>();

    /** Asks every property of a line. */
    void look(Subject subject) {
        Set<Search> cut = new LinkedHashSet<>();
        Checks.all().forEach((property, checks) -> ask(property, checks, subject, cut));
        remarks.addAll(Remarks.of(subject));
        List<Search> searches = subject.searches();
        for (int i = 0; i < searches.size(); i++) {
            Search search = searches.get(i);
            boolean whole = !cut.contains(search);
            List<String> growing = whole ? List.of() : Growth.of(search.view());
            searched.add(new Proof.Searched(subject.name(), i + 1, search.states(), search.largest(), whole, growing));
        }
    }

    private void ask(Property property, List<Check> checks, Subject subject, Set<Search> cut) {
        findings.addAll(Looking.with(property, checks, subject));
        List<Search> left = subject.searches().stream().filter(Search::leftOpen).toList();
        if (!left.isEmpty()) {
            cut.addAll(left);
            open.add(property);
            remarks.add(Problem.of("check-left-open", Place.of(subject.name()), "property", property.name()));
        }
    }

    /** What is said of the procedure: its waivers meet what they are about. */
    Proof judged(Procedure procedure) {
        List<Finding> left = new ArrayList<>();
        Map<Finding, Procedure.Waiver> waived = new LinkedHashMap<>();
        for (Finding finding : findings) {
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
        return new Proof(procedure, List.copyOf(left), waived, idle, open, List.copyOf(searched), List.copyOf(remarks));
    }
}
