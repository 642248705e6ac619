package assize.law.verify.net;

import assize.law.guard.GuardView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A state of the net as a guard sees it, for somebody. What the net does not follow is taken from values given for the
 * moment.
 */
@SuppressWarnings("ArrayRecordComponent") // a state is an array everywhere in the search; it is never compared here
record AbstractCase(Lookup lookup, @Nullable String holder, int[] state, Map<String, Object> free)
        implements GuardView {
    AbstractCase(Lookup lookup, @Nullable String holder) {
        this(lookup, holder, new int[0], Map.of());
    }

    AbstractCase at(int[] now) {
        return new AbstractCase(lookup, holder, now, free);
    }

    AbstractCase with(Map<String, Object> values) {
        return new AbstractCase(lookup, holder, state, values);
    }

    @Override
    public @Nullable Object fact(String name) {
        List<Variable> followed = lookup.fact(name, holder);
        if (followed.isEmpty()) {
            return free.get(name);
        }
        Object last = null;
        for (Variable variable : followed) {
            Object value = lookup.values(variable).get(state[variable.index()]);
            if (Boolean.TRUE.equals(value)) {
                return value;
            }
            last = value;
        }
        return last instanceof String text && text.equals(NetBuilder.UNSET) ? null : last;
    }

    @Override
    public boolean passed(String clock) {
        List<Variable> copies = lookup.seen(Variable.Kind.CLOCK, clock, holder);
        return copies.isEmpty()
                ? yes("passed " + clock)
                : copies.stream().allMatch(copy -> absent(copy) || state[copy.index()] == Variable.PASSED);
    }

    /** A copy of a holder who has left the matter is no longer waited for. */
    private boolean absent(Variable copy) {
        Variable there = lookup.presence(copy);
        return there != null && state[there.index()] == 0;
    }

    @Override
    public boolean running(String clock) {
        List<Variable> copies = lookup.seen(Variable.Kind.CLOCK, clock, holder);
        return copies.isEmpty()
                ? yes("running " + clock)
                : copies.stream().anyMatch(copy -> !absent(copy) && state[copy.index()] == Variable.RUNNING);
    }

    @Override
    public boolean open(String matter) {
        List<Variable> known = lookup.matter(matter);
        return known.isEmpty() ? yes("open " + matter) : state[known.getFirst().index()] == Variable.OPEN;
    }

    @Override
    public @Nullable String outcome(String matter) {
        List<Variable> known = lookup.matter(matter);
        if (known.isEmpty()) {
            return (String) free.get("outcome " + matter);
        }
        int value = state[known.getFirst().index()];
        return value <= Variable.OPEN ? null : known.getFirst().words().get(value);
    }

    @Override
    public boolean happened(String date) {
        return yes("happened " + date);
    }

    @Override
    public boolean told(String role) {
        List<String> holders = lookup.holders.of(role);
        List<Variable> followed = holders.stream()
                .flatMap(one -> lookup.all(Variable.Kind.TOLD, one).stream())
                .toList();
        return followed.isEmpty() ? yes("told " + role) : followed.stream().allMatch(v -> state[v.index()] == 1);
    }

    @Override
    public @Nullable String track() {
        Variable track = lookup.find(Variable.Kind.TRACK, "track");
        if (track == null) {
            return (String) free.get("track");
        }
        int value = state[track.index()];
        return value == 0 ? null : track.words().get(value);
    }

    @Override
    public List<? extends GuardView> holders(String role) {
        return lookup.holders.of(role).stream()
                .filter(one -> {
                    Variable there = lookup.find(Variable.Kind.HOLDER, one);
                    return there == null || state[there.index()] == 1;
                })
                .map(one -> new AbstractCase(lookup, one, state, free))
                .toList();
    }

    private boolean yes(String what) {
        return Boolean.TRUE.equals(free.get(what));
    }
}
