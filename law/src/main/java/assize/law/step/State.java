package assize.law.step;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a case at one moment: what its entries' effects add up to. Immutable, safe for all threads.
 *
 * @param stage empty before the case is opened
 * @param latest the latest moment in law among its entries
 * @param counts how often each thing was done or told
 * @param links by name: {@code open} or the outcome
 * @param held who acted in which role
 * @param challenged persons whose part is challenged and undecided
 * @param barred persons who may no longer act for an office
 * @param linked ids of the matters linked with this one
 * @param further what only some procedures know
 */
public record State(
        String procedure,
        String version,
        String stage,
        boolean ended,
        @Nullable String calendar,
        @Nullable Instant opened,
        @Nullable Instant latest,
        Map<String, Object> facts,
        Map<String, ClockCopy> clocks,
        Map<String, Integer> counts,
        Map<String, String> links,
        Set<Effect.Acted> held,
        Set<String> challenged,
        Set<String> barred,
        Set<String> linked,
        Further further) {

    /** Before anything happened. */
    public static final State NOTHING = new State(
            "",
            "",
            "",
            false,
            null,
            null,
            null,
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Further.NOTHING);

    /** True once a case has been opened. */
    public boolean open() {
        return opened != null;
    }

    /** How often something was done or told. */
    public int count(String what) {
        return counts.getOrDefault(what, 0);
    }

    /** The copies of a clock. */
    public List<ClockCopy> copies(String clock) {
        List<ClockCopy> copies = new ArrayList<>(2);
        for (ClockCopy copy : clocks.values()) {
            if (copy.clock().equals(clock)) {
                copies.add(copy);
            }
        }
        return copies;
    }

    /** The live copy of a clock to which something happens next, if it does so at or before a moment. */
    @SuppressWarnings("ReferenceEquality") // whether a sooner one was found
    public Optional<Due> nextDue(Instant by) {
        ClockCopy next = next(null, by);
        String matter = null;
        for (Map.Entry<String, State> inside : further.matters().entrySet()) {
            ClockCopy sooner = inside.getValue().next(next, by);
            if (sooner != next) {
                next = sooner;
                matter = inside.getKey();
            }
        }
        return next == null ? Optional.empty() : Optional.of(new Due(matter, next));
    }

    private @Nullable ClockCopy next(@Nullable ClockCopy soonest, Instant by) {
        ClockCopy next = soonest;
        for (ClockCopy copy : clocks.values()) {
            if (copy.live()
                    && !copy.next().isAfter(by)
                    && (next == null || copy.next().isBefore(next.next()))) {
                next = copy;
            }
        }
        return next;
    }

    /** A copy of a clock, and the side-matter in which it runs; null: the main line. */
    public record Due(@Nullable String matter, ClockCopy copy) {
        /** The copy as events name it: {@code preservation 2.ruling-time}. */
        public String address() {
            return matter == null ? copy.key() : matter + "." + copy.key();
        }
    }

    /** All copies of clocks that may still pass, in the main line and in side-matters. */
    public List<Due> live() {
        List<Due> live = new ArrayList<>();
        clocks.values().stream().filter(ClockCopy::live).forEach(copy -> live.add(new Due(null, copy)));
        further.matters()
                .forEach((name, matter) -> matter.clocks.values().stream()
                        .filter(ClockCopy::live)
                        .forEach(copy -> live.add(new Due(name, copy))));
        return live;
    }

    /** The copy of a clock by its name in events, which for one of a side-matter begins with that one's name. */
    public @Nullable ClockCopy copy(String address) {
        int dot = address.indexOf('.');
        if (dot < 0) {
            return clocks.get(address);
        }
        State inside = further.matters().get(address.substring(0, dot));
        return inside == null ? null : inside.clocks.get(address.substring(dot + 1));
    }

    /** The state after the effects of an entry of a moment in law. */
    public State with(List<Effect> effects, Instant at) {
        Builder next = new Builder(this);
        effects.forEach(next::apply);
        return next.build(at);
    }

    /** Gathers the effects of one entry; a part is copied when it first changes. */
    @SuppressWarnings("ReferenceEquality") // whether a part was copied already, not whether it is equal
    private static final class Builder {
        private final State from;
        private String procedure;
        private String version;
        private String stage;
        private boolean ended;
        private @Nullable String calendar;
        private @Nullable Instant opened;
        private Map<String, Object> facts;
        private Map<String, ClockCopy> clocks;
        private Map<String, Integer> counts;
        private Map<String, String> links;
        private Set<Effect.Acted> held;
        private Set<String> challenged;
        private Set<String> barred;
        private Set<String> linked;
        private Further further;

        Builder(State from) {
            this.from = from;
            procedure = from.procedure;
            version = from.version;
            stage = from.stage;
            ended = from.ended;
            calendar = from.calendar;
            opened = from.opened;
            facts = from.facts;
            clocks = from.clocks;
            counts = from.counts;
            links = from.links;
            held = from.held;
            challenged = from.challenged;
            barred = from.barred;
            linked = from.linked;
            further = from.further;
        }

        void apply(Effect effect) {
            switch (effect) {
                case Effect.Opened o -> {
                    procedure = o.procedure();
                    version = o.version();
                    calendar = o.calendar();
                    opened = o.at();
                }
                case Effect.Entered e -> {
                    stage = e.stage();
                    ended = e.end();
                }
                case Effect.Set set -> {
                    facts = facts == from.facts ? new LinkedHashMap<>(facts) : facts;
                    if (set.value() == null) {
                        facts.remove(set.fact());
                    } else {
                        facts.put(set.fact(), set.value());
                    }
                }
                case Effect.Counted counted -> {
                    counts = counts == from.counts ? new LinkedHashMap<>(counts) : counts;
                    counts.merge(counted.what(), 1, Integer::sum);
                }
                case Effect.Acted acted -> held = added(held, acted);
                case Effect.Fixed fixed -> clock(fixed.copy());
                case Effect.Turned turned -> turn(turned);
                case Effect.Linked linked -> {
                    links = links == from.links ? new LinkedHashMap<>(links) : links;
                    links.put(linked.link(), linked.status());
                }
                case Effect.Challenged c ->
                    challenged = c.open() ? added(challenged, c.person()) : removed(challenged, c.person());
                case Effect.Barred b -> barred = added(barred, b.person());
                case Effect.Tied tied -> {
                    linked = added(linked, tied.caseId());
                    further = tied.joined() ? further.joinedWith(tied.caseId()) : further;
                }
                case Effect.VersionMoved moved -> version = moved.version();
                case Effect.Inside inside -> inside(inside);
                case Effect.Beyond beyond -> further = further.after(beyond);
                case Effect.Corrected ignored -> {}
            }
        }

        private void turn(Effect.Turned turned) {
            ClockCopy copy = clocks.get(turned.copy());
            if (copy == null) {
                throw new IllegalStateException("no clock " + turned.copy());
            }
            clock(copy.turned(turned.status(), turned.day(), turned.wakes(), turned.standing()));
        }

        /** The moment of a side-matter's entries is kept by the main line. */
        private void inside(Effect.Inside inside) {
            Builder matter = new Builder(further.matters().getOrDefault(inside.matter(), NOTHING));
            matter.apply(inside.effect());
            further = further.matter(inside.matter(), matter.build(null));
        }

        private void clock(ClockCopy copy) {
            clocks = clocks == from.clocks ? new LinkedHashMap<>(clocks) : clocks;
            clocks.put(copy.key(), copy);
        }

        private static <T> Set<T> added(Set<T> set, T item) {
            if (set.contains(item)) {
                return set;
            }
            Set<T> more = new LinkedHashSet<>(set);
            more.add(item);
            return Collections.unmodifiableSet(more);
        }

        private static <T> Set<T> removed(Set<T> set, T item) {
            Set<T> fewer = new LinkedHashSet<>(set);
            fewer.remove(item);
            return Collections.unmodifiableSet(fewer);
        }

        State build(@Nullable Instant at) {
            Instant latest = at != null && (from.latest == null || at.isAfter(from.latest)) ? at : from.latest;
            return new State(
                    procedure,
                    version,
                    stage,
                    ended,
                    calendar,
                    opened,
                    latest,
                    facts,
                    clocks,
                    counts,
                    links,
                    held,
                    challenged,
                    barred,
                    linked,
                    further);
        }
    }
}
