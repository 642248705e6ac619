package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import assize.law.verify.explore.Graph;
import assize.law.verify.net.Move;
import assize.law.verify.net.Rule;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Sent is not reached: what was decided over somebody stays open to review until it has reached them, whatever the others
 * do. What turns out for them, and a further power with its own review, is looked at for itself; so is what the law does
 * at once (P6).
 */
final class Unreached {
    private Unreached() {}

    static void check(Subject subject, Action action, String role, Findings findings) {
        Graph graph = subject.graph();
        List<Procedure.Review> roads = subject.reviews(action).stream()
                .filter(review -> !review.extraordinary() && Road.mayAsk(subject, review, role))
                .toList();
        if (roads.isEmpty() || !graph.whole() || roads.stream().noneMatch(road -> here(subject, road))) {
            return;
        }
        BitSet asked = new BitSet();
        roads.forEach(road -> asked.or(Ways.before(graph, Road.asking(subject, road, role))));
        BitSet open = graph.leadingTo(asked::get);
        Predicate<List<Rule>> done = Ways.doing(action.name());
        Trail trail = new Trail(
                edge -> done.test(edge.rules()) && open.get(edge.to()),
                barred(subject, action, role, roads),
                state -> relieved(subject, graph, action, role, state),
                rules -> false,
                state -> !open.get(state));
        List<Move> way = trail.in(graph);
        if (!way.isEmpty()) {
            findings.fails(
                    "P7-unreached",
                    action.place(),
                    List.of(action.name(), roads.getFirst().name(), role),
                    way,
                    "action",
                    action.name(),
                    "role",
                    role,
                    "review",
                    roads.getFirst().name());
        }
    }

    /** The burden that it brought is gone. */
    private static boolean relieved(Subject subject, Graph graph, Action action, String role, int state) {
        String to = action.to();
        return to != null
                && bears(subject, to, role)
                && !bears(subject, graph.net().stages().get(graph.stage(state)), role);
    }

    private static boolean bears(Subject subject, String stage, String role) {
        return subject.burden(stage).stream().anyMatch(burden -> burden.endsWith(" of " + role));
    }

    /** Those who keep the time for the review together stand in one position: what reaches one has reached all. */
    private static Set<String> together(Subject subject, String role, List<Procedure.Review> roads) {
        Set<String> roles = new LinkedHashSet<>(Set.of(role));
        for (Procedure.Review road : roads) {
            Clock clock = Road.clock(subject, road.within());
            if (clock != null && !clock.each() && clock.owners().contains(role)) {
                roles.addAll(clock.owners());
            }
        }
        return roles;
    }

    private static boolean here(Subject subject, Procedure.Review road) {
        return subject.find(road.ask())
                .filter(placed -> java.util.Objects.equals(placed.matter(), subject.matter())
                        || (subject.matter() == null && placed.action().opens() != null))
                .isPresent();
    }

    /** What the law may do in the same breath as the act. */
    private static Set<String> atOnce(Subject subject, Action action) {
        Set<String> laws = new LinkedHashSet<>();
        Graph graph = subject.graph();
        for (int state = 0; state < graph.size(); state++) {
            for (Graph.Edge edge : graph.from(state)) {
                if (Ways.doing(action.name()).test(edge.rules())) {
                    edge.moves().forEach(move -> {
                        if (move instanceof Move.Law law) {
                            laws.add(law.action());
                        }
                    });
                }
            }
        }
        return laws;
    }

    private static Predicate<List<Rule>> barred(
            Subject subject, Action action, String role, List<Procedure.Review> roads) {
        Set<String> atOnce = atOnce(subject, action);
        Predicate<List<Rule>> known = Steps.by(role);
        for (String told : together(subject, role, roads)) {
            known = known.or(Steps.reaching(told));
        }
        return known.or(Steps.acting(
                subject,
                other -> roads.stream().anyMatch(road -> road.ask().equals(subject.full(other.name())))
                        || Steps.favours(subject, other, role)
                        || atOnce.contains(other.name())
                        || (!other.name().equals(action.name())
                                && Steps.affected(subject, other).contains(role))));
    }
}
