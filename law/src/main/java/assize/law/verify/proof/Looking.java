package assize.law.verify.proof;

import assize.law.verify.Check;
import assize.law.verify.Finding;
import assize.law.verify.Findings;
import assize.law.verify.Property;
import assize.law.verify.Subject;
import assize.law.verify.explore.Graph;
import assize.law.verify.explore.Search;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Lets a check look at a line as closely as its answer needs. It first sees the stages alone, with every condition left
 * out, where more can happen than in the whole. What it asks after is taken in; each way that it tells is tried in the
 * whole, and where that forbids it, what forbids it is taken in and the check asked anew. So what it tells can happen,
 * and what it finds nowhere in more can be nowhere in less.
 */
final class Looking {
    /** How many states a check may look at together. Beyond, what it found is told only if it can happen. */
    private static final int MOST_STATES = 100_000;

    private final Property property;
    private final Check check;
    private final Subject subject;
    private final List<BitSet> kept = new ArrayList<>();
    private final List<BitSet> pinned = new ArrayList<>();

    private Looking(Property property, Check check, Subject subject) {
        this.property = property;
        this.check = check;
        this.subject = subject;
        subject.searches().forEach(search -> {
            kept.add(new BitSet());
            pinned.add(new BitSet());
        });
    }

    /** What checks find. Where one would have to look too far, the searches say that something was left open. */
    static List<Finding> with(Property property, List<Check> checks, Subject subject) {
        List<Finding> all = new ArrayList<>();
        for (Check check : checks) {
            new Looking(property, check, subject)
                    .findings().stream()
                            .filter(found -> all.stream()
                                    .noneMatch(told -> told.problem().equals(found.problem())))
                            .forEach(all::add);
        }
        return all;
    }

    private List<Finding> findings() {
        List<Finding> last = List.of();
        while (true) {
            List<Graph> graphs = new ArrayList<>();
            for (int i = 0; i < kept.size(); i++) {
                graphs.add(subject.searches()
                        .get(i)
                        .view(kept.get(i), pinned.get(i), !check.ofStatesAlone(), MOST_STATES));
            }
            if (!graphs.stream().allMatch(Graph::whole)) {
                return last.stream().filter(this::canBeGone).toList();
            }
            Findings findings = new Findings(property, subject);
            check.in(subject.seen(graphs), findings);
            last = findings.all();
            if (!missed(graphs) && !forbidden(last)) {
                return last;
            }
        }
    }

    private boolean canBeGone(Finding finding) {
        return subject.searches().stream()
                .anyMatch(search -> search.forbids(finding.path()).isEmpty());
    }

    private boolean missed(List<Graph> graphs) {
        boolean more = false;
        for (int i = 0; i < graphs.size(); i++) {
            BitSet missed = graphs.get(i).missed();
            missed.andNot(pinned.get(i));
            more |= !missed.isEmpty();
            kept.get(i).or(missed);
            pinned.get(i).or(missed);
        }
        return more;
    }

    /** Is a way told that can't be gone, and is there more to look at because of it? */
    private boolean forbidden(List<Finding> findings) {
        boolean more = false;
        for (Finding finding : findings) {
            if (finding.path().isEmpty()) {
                continue;
            }
            List<BitSet> guilty = new ArrayList<>();
            for (Search search : subject.searches()) {
                guilty.add(search.forbids(finding.path()));
            }
            if (guilty.stream().noneMatch(BitSet::isEmpty)) {
                for (int i = 0; i < guilty.size(); i++) {
                    guilty.get(i).andNot(kept.get(i));
                    more |= !guilty.get(i).isEmpty();
                    kept.get(i).or(guilty.get(i));
                }
            }
        }
        return more;
    }
}
