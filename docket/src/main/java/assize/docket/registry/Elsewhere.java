package assize.docket.registry;

import assize.docket.write.CaseHead;
import assize.docket.write.Seen;
import assize.law.language.Procedure;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import assize.law.step.Effect;
import assize.law.step.Event;
import assize.law.step.State;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The matters linked with a case, and those linked with them, as they were read: who acted there may not act against it
 * here. Immutable.
 *
 * @param cases by id, in the order of their being found
 * @param held who acted in them in which role
 */
record Elsewhere(Map<UUID, CaseHead> cases, Set<Effect.Acted> held) {
    /** How many linked matters are looked at for separated persons. */
    private static final int MOST_LINKED = 50;

    /**
     * Reads them; an event may name one with which the case is only being linked. In matters that are handled together
     * a person goes on in the role that they had.
     */
    static Elsewhere of(Registry registry, Procedure procedure, State state, UUID here, Event event) {
        Map<UUID, CaseHead> cases = new LinkedHashMap<>();
        Set<Effect.Acted> held = new LinkedHashSet<>();
        Deque<Way> toSee = new ArrayDeque<>();
        String named = Ties.named(event);
        if (here.toString().equals(named)) {
            throw new UnusableInput(Problem.of("no-such-case", Place.of("case " + named)));
        }
        if (named != null) {
            toSee.add(new Way(named, Ties.joins(procedure, event)));
        }
        state.linked().forEach(id -> toSee.add(Way.from(state, id, true)));
        String role = event instanceof Event.Act act ? act.actor().role() : "";
        while (!toSee.isEmpty() && cases.size() < MOST_LINKED) {
            Way way = toSee.removeFirst();
            UUID next = UUID.fromString(way.to());
            if (!next.equals(here) && !cases.containsKey(next)) {
                CaseHead head = registry.get(next);
                State linked = Rows.state(head);
                cases.put(next, head);
                linked.held().stream()
                        .filter(acted -> !way.joined() || !acted.role().equals(role))
                        .forEach(held::add);
                linked.linked().forEach(id -> toSee.add(Way.from(linked, id, way.joined())));
            }
        }
        return new Elsewhere(cases, held);
    }

    /** The way to a linked matter; whether all on it are handled together. */
    private record Way(String to, boolean joined) {
        static Way from(State state, String to, boolean joinedSoFar) {
            return new Way(to, joinedSoFar && state.further().joined().contains(to));
        }
    }

    /** The case that is named, as it was read. */
    CaseHead head(String named) {
        return Objects.requireNonNull(cases.get(UUID.fromString(named)));
    }

    /** All of them, but for one that is written together with the act. */
    List<Seen> seenBut(@Nullable String written) {
        return cases.values().stream()
                .filter(head -> !head.id().toString().equals(written))
                .map(head -> new Seen(head.id(), head.revision()))
                .toList();
    }
}
