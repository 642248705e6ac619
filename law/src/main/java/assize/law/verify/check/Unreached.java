package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import assize.law.verify.explore.Answer;
import assize.law.verify.explore.Doing;
import assize.law.verify.explore.Search;
import assize.law.verify.net.Move;
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
        Predicate<Rule> asking =
                doors.stream().map(road -> Road.asking(subject, road, role)).reduce(rule -> false, Predicate::or);
        Predicate<Rule> known = known(subject, action, role, roads);
        for (Search search : subject.searches()) {
            BitSet open = open(subject, action, role, search.net().stages());
            Answer answer = search.lost(
                    Doing.of(action.name()), rule -> Road.favours(subject, rule, role), known, asking, open::get);
            if (answer instanceof Answer.Yes way && !lostAtOnce(subject, search, action, role, asking)) {
                findings.fails(
                        "P7-unreached",
                        action.place(),
                        List.of(action.name(), roads.getFirst().name(), role),
                        way.moves(),
                        "action",
                        action.name(),
                        "role",
                        role,
                        "review",
                        roads.getFirst().name());
                return;
            }
        }
    }

    /** The stages in which the burden that it brought is not gone. */
    private static BitSet open(Subject subject, Action action, String role, List<String> stages) {
        BitSet open = new BitSet(stages.size());
        for (int i = 0; i < stages.size(); i++) {
            open.set(i, !relieved(subject, action, role, stages.get(i)));
        }
        return open;
    }

    /** No door was open from the beginning: that is said of its review (P6). */
    private static boolean lostAtOnce(
            Subject subject, Search search, Action action, String role, Predicate<Rule> asking) {
        return search.lost(Doing.of(action.name()), rule -> Road.favours(subject, rule, role), asking)
                .yes();
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

    /** The burden that it brought, or that goes on by it, is gone. */
    private static boolean relieved(Subject subject, Action action, String role, String stage) {
        List<String> under = action.to() == null ? subject.from(action) : List.of(action.to());
        return !under.isEmpty()
                && under.stream().allMatch(where -> bears(subject, where, role))
                && !bears(subject, stage, role);
    }

    private static boolean bears(Subject subject, String stage, String role) {
        return subject.burden(stage).stream().anyMatch(burden -> burden.endsWith(" of " + role));
    }

    /** Is the review closed by its own guard when the clock passes? */
    private static boolean asks(Action ask, Clock clock) {
        String guard = ask.when() == null ? "" : ask.when().text();
        String running = "running(" + clock.name() + ")";
        return guard.contains("not passed(" + clock.name() + ")")
                || (guard.contains(running) && !guard.contains("not " + running));
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
            if (!(rule.move() instanceof Move.Passes passes)) {
                return false;
            }
            Clock clock = subject.line().clocks().get(passes.clock());
            String own = passes.clock() + " of " + role;
            return clock != null
                    && (passes.copy().equals(passes.clock()) || passes.copy().startsWith(own))
                    && clock.owners().stream()
                            .anyMatch(owner -> subject.roles(owner).contains(role))
                    && clock.from().stream()
                            .allMatch(from -> from instanceof Upon.Told told && told.how() == Upon.How.REACHED);
        };
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

    /** Steps by which the role knows of the act, has acted itself, or is past it. */
    private static Predicate<Rule> known(Subject subject, Action action, String role, List<Procedure.Review> roads) {
        Predicate<Rule> known = Steps.by(role);
        for (String told : together(subject, role, roads)) {
            known = known.or(Steps.reaching(told));
        }
        return known.or(ownTime(subject, role))
                .or(Steps.acting(
                        subject,
                        other -> roads.stream().anyMatch(road -> road.ask().equals(subject.full(other.name())))
                                || Steps.favours(subject, other, role)
                                || frees(subject, other)
                                || GivingUp.by(subject, other, role)
                                || (other.needsEverybody() && other.by().contains(role))
                                || (!other.name().equals(action.name())
                                        && Steps.affected(subject, other).contains(role))));
    }
}
