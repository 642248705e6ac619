package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import assize.law.verify.explore.Graph;
import assize.law.verify.net.Condition;
import assize.law.verify.net.Move;
import assize.law.verify.net.Net;
import assize.law.verify.net.Rule;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Sent is not reached: what was decided over somebody stays open to review until it has reached them, whatever the
 * others do. What turns out for them, and a further power with its own review, is looked at for itself; so is what the
 * law does at once (P6).
 */
final class Unreached {
    private Unreached() {}

    static void check(Subject subject, Action action, String role, Findings findings) {
        List<Procedure.Review> roads = subject.reviews(action).stream()
                .filter(review -> !review.extraordinary() && Road.mayAsk(subject, review, role))
                .toList();
        if (roads.isEmpty() || roads.stream().noneMatch(road -> here(subject, road))) {
            return;
        }
        roads.forEach(road -> ended(subject, action, role, road, findings));
        // a door that takes the place of the first, as another body takes the case, is as good
        List<Procedure.Review> doors = subject.whole().reviews().values().stream()
                .filter(review -> !review.extraordinary() && Road.mayAsk(subject, review, role))
                .toList();
        Predicate<Rule> asking = rule ->
                doors.stream().anyMatch(road -> Road.asking(subject, road, role).test(rule));
        Graph graph = subject.graph();
        BitSet asked = Ways.before(graph, Steps.with(asking));
        BitSet open = graph.leadingTo(asked::get);
        Trail trail = new Trail(
                edge -> Ways.doing(action.name()).test(edge.rules()) && open.get(edge.to()),
                Steps.with(known(subject, action, role, roads)),
                state -> relieved(subject, action, role, graph.net().stages().get(graph.stage(state))),
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

    /** Another time than that of the review ends it, and begins with the act though the role was not reached. */
    private static void ended(Subject subject, Action action, String role, Procedure.Review road, Findings findings) {
        Action ask = subject.find(road.ask()).map(Subject.Placed::action).orElse(null);
        for (Clock clock : subject.line().clocks().values()) {
            boolean owns = clock.owners().stream()
                    .anyMatch(owner -> subject.roles(owner).contains(role));
            boolean ends =
                    ask != null && ((owns && clock.whenPassed().ends().contains(ask.name())) || asks(ask, clock));
            boolean follows = clock.from().stream().anyMatch(from -> Informed.follows(from, action));
            if (ends && follows && !clock.name().equals(road.within())) {
                findings.fails(
                        "P7-ends-unreached",
                        action.place(),
                        List.of(action.name(), clock.name(), road.name(), role),
                        List.of(),
                        "action",
                        action.name(),
                        "role",
                        role,
                        "review",
                        road.name(),
                        "clock",
                        clock.name());
            }
        }
    }

    /** Is the review closed by its own guard when the clock passes? */
    private static boolean asks(Action ask, Clock clock) {
        String guard = ask.when() == null ? "" : ask.when().text();
        String running = "running(" + clock.name() + ")";
        return guard.contains("not passed(" + clock.name() + ")")
                || (guard.contains(running) && !guard.contains("not " + running));
    }

    /** The burden that it brought, or that it made longer, is gone. */
    private static boolean relieved(Subject subject, Action action, String role, String stage) {
        List<String> held = action.to() == null ? subject.from(action) : List.of(action.to());
        return held.stream().anyMatch(to -> bears(subject, to, role)) && !bears(subject, stage, role);
    }

    /** Whoever bore the burden is free again, and what was decided about it has nothing left to take. */
    private static boolean frees(Subject subject, Action other) {
        String to = other.to();
        return to != null
                && other.favours() != null
                && subject.roles(other.favours()).stream()
                        .anyMatch(role -> !bears(subject, to, role)
                                && subject.from(other).stream().anyMatch(from -> bears(subject, from, role)));
    }

    /** A time of the role's own ends that began when it was reached: of that it knew. */
    private static Predicate<Rule> ownTime(Subject subject, String role) {
        return rule -> {
            Clock clock = rule.move() instanceof Move.Passes passes
                    ? subject.line().clocks().get(passes.clock())
                    : null;
            return clock != null
                    && rule.move() instanceof Move.Passes passes
                    && (passes.copy().equals(clock.name()) || passes.copy().startsWith(clock.name() + " of " + role))
                    && clock.owners().stream()
                            .anyMatch(owner -> subject.roles(owner).contains(role))
                    && clock.from().stream()
                            .allMatch(from -> from instanceof Upon.Told told && told.how() == Upon.How.REACHED);
        };
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

    /** What the law may do in the same breath as the act: its guard may hold while no time has passed. */
    private static BitSet atOnce(Subject subject) {
        Net net = subject.searches().getFirst().net();
        BitSet rules = new BitSet();
        net.rules().stream()
                .filter(rule -> rule.urgent() && rule.upon() < 0 && (rule.guard(net.initial()) & Condition.TRUE) != 0)
                .forEach(rule -> rules.set(rule.index()));
        return rules;
    }

    /** Steps by which the role knows of the act, has acted itself, or is past it. */
    private static Predicate<Rule> known(Subject subject, Action action, String role, List<Procedure.Review> roads) {
        Predicate<Rule> known = Steps.by(role);
        for (String told : together(subject, role, roads)) {
            known = known.or(Steps.reaching(told));
        }
        BitSet atOnce = atOnce(subject);
        return known.or(ownTime(subject, role))
                .or(rule -> atOnce.get(rule.index()))
                .or(Steps.acting(
                        subject,
                        other -> roads.stream().anyMatch(road -> road.ask().equals(subject.full(other.name())))
                                || Steps.favours(subject, other, role)
                                || frees(subject, other)
                                || (!other.name().equals(action.name())
                                        && Steps.affected(subject, other).contains(role))));
    }
}
