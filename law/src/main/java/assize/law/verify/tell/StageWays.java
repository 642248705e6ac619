package assize.law.verify.tell;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The stages of a line and the steps between them, whatever their conditions: more may be gone here than in a case. */
final class StageWays {
    private static final long MANY = 1_000;

    private final Procedure line;
    private final Map<String, Set<String>> next = new LinkedHashMap<>();
    private final Map<String, Set<String>> after = new HashMap<>();

    StageWays(Procedure line) {
        this.line = line;
        line.stages().keySet().forEach(stage -> next.put(stage, new LinkedHashSet<>()));
        line.actions().values().stream()
                .filter(action -> action.to() != null)
                .forEach(action -> action.from().stream()
                        .filter(next::containsKey)
                        .forEach(from -> next.computeIfAbsent(from, stage -> new LinkedHashSet<>())
                                .add(Objects.requireNonNull(action.to()))));
        next.keySet().forEach(stage -> after.put(stage, reach(stage)));
    }

    /** The stages among these that one can come to from a stage, or from which one can come to it, by these alone. */
    Set<String> joined(String stage, Set<String> among) {
        Set<String> found = new LinkedHashSet<>(List.of(stage));
        Deque<String> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            String here = open.remove();
            for (String other : among) {
                boolean near = to(here).contains(other) || to(other).contains(here);
                if (near && found.add(other)) {
                    open.add(other);
                }
            }
        }
        return found;
    }

    /**
     * How often a clock may run at most: for each thing that starts it once, and once more for each counted act on a
     * round that comes back to it; of things that exclude each other, those that make most. No thing happens more often
     * than it is counted, or than its stages are come to.
     */
    long runs(Clock clock) {
        List<Upon> starts = clock.from().stream().distinct().toList();
        List<Action> counted = counted(clock);
        long most = 1;
        for (Upon first : starts) {
            most = Math.max(most, longest(first, starts, new HashSet<>(), counted));
        }
        return most;
    }

    private long longest(Upon first, Collection<Upon> starts, Set<Upon> gone, List<Action> counted) {
        Set<Upon> now = new HashSet<>(gone);
        now.add(first);
        long best = 0;
        for (Upon other : starts) {
            if (!now.contains(other) && where(first).stream().anyMatch(stage -> meets(stage, where(other)))) {
                best = Math.max(best, longest(other, starts, now, counted));
            }
        }
        return Math.min(rounds(where(first), counted), times(first, counted)) + best;
    }

    private long times(Upon upon, List<Action> counted) {
        return switch (upon) {
            case Upon.Done done
            when line.actions().containsKey(done.action()) ->
                times(line.actions().get(done.action()), Set.of(), counted);
            case Upon.Enters enters -> entries(enters.stage(), Set.of(), counted);
            default -> MANY;
        };
    }

    /** How often an act can happen: as it is counted; else once for each time that the case comes to its stages. */
    private long times(Action action, Set<String> open, List<Action> counted) {
        if (action.atMost() > 0) {
            return action.atMost();
        }
        long all = action.opens() == null ? 0 : 1;
        for (String from : action.from()) {
            all += entries(from, open, counted);
        }
        if (action.to() == null) {
            // whoever stays may do it anew only after an act that is counted, as P4 asks
            all += counted.stream()
                    .filter(other -> other.to() == null && other.from().stream().anyMatch(action.from()::contains))
                    .mapToLong(Action::atMost)
                    .sum();
        }
        return Math.min(all, MANY);
    }

    private long entries(String stage, Set<String> open, List<Action> counted) {
        if (open.contains(stage)) {
            return MANY;
        }
        Set<String> now = new HashSet<>(open);
        now.add(stage);
        long all = line.stages().containsKey(stage) && line.stage(stage).start() ? 1 : 0;
        for (Action action : line.actions().values()) {
            if (stage.equals(action.to()) && !action.from().equals(List.of(stage)) && all < MANY) {
                all += times(action, now, counted);
            }
        }
        return Math.min(all, MANY);
    }

    private boolean meets(String stage, Set<String> others) {
        return others.stream().anyMatch(there(stage)::contains);
    }

    /** Where it may happen: before the step that it is, else wherever the case may be. */
    private Set<String> where(Upon upon) {
        return switch (upon) {
            case Upon.Done done
            when line.actions().containsKey(done.action()) -> {
                Action action = line.actions().get(done.action());
                Set<String> stages = new LinkedHashSet<>(action.from());
                if (action.opens() != null) {
                    stages.add(action.opens());
                }
                yield stages;
            }
            case Upon.Enters enters -> Set.of(enters.stage());
            default -> Set.copyOf(line.stages().keySet());
        };
    }

    private long rounds(Set<String> stages, List<Action> counted) {
        long rounds = 1;
        for (Action action : counted) {
            boolean round = action.from().stream()
                    .anyMatch(from -> stages.stream()
                            .anyMatch(stage -> there(stage).contains(from)
                                    && there(action.to() == null ? from : action.to())
                                            .contains(stage)));
            rounds += round ? action.atMost() : 0;
        }
        return rounds;
    }

    /**
     * The acts with a number of times that may bound a round: those that lead on, that start or stop the clock, and
     * those that what starts or stops it waits for, if only through other acts. The rest can be left out of any round.
     */
    private List<Action> counted(Clock clock) {
        Set<String> asked = new HashSet<>(Set.of(clock.name()));
        Set<Action> found = new LinkedHashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Action action : line.actions().values()) {
                if ((action.to() != null || touches(action).stream().anyMatch(asked::contains)) && found.add(action)) {
                    more = true;
                    if (action.when() != null) {
                        action.when()
                                .reads()
                                .forEach(read -> asked.add(read.name().split("\\.", 2)[0]));
                    }
                }
            }
        }
        return found.stream().filter(action -> action.atMost() > 0).toList();
    }

    /** The facts that an act changes and the clocks that it starts or stops. */
    private Set<String> touches(Action action) {
        Set<String> all = new HashSet<>(action.raises());
        all.addAll(action.clears());
        all.addAll(action.sets().keySet());
        all.addAll(action.adds().keySet());
        if (action.keeps() != null) {
            all.add(action.keeps());
        }
        Upon done = new Upon.Done(action.name());
        line.clocks().values().stream()
                .filter(clock ->
                        clock.from().contains(done) || clock.stoppedBy().contains(done))
                .forEach(clock -> all.add(clock.name()));
        return all;
    }

    private Set<String> to(String stage) {
        return next.getOrDefault(stage, Set.of());
    }

    /** A stage and all that can be come to from it. */
    private Set<String> there(String stage) {
        return after.getOrDefault(stage, Set.of(stage));
    }

    private Set<String> reach(String stage) {
        Set<String> found = new LinkedHashSet<>(List.of(stage));
        List<String> open = new ArrayList<>(found);
        while (!open.isEmpty()) {
            for (String to : to(open.removeLast())) {
                if (found.add(to)) {
                    open.add(to);
                }
            }
        }
        return found;
    }
}
