package assize.law.verify.net;

import assize.law.guard.Guard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of a net while it is built, by the stage from which each leads. */
final class Rules {
    /** A guard that reads more combinations of variables than this is not worked out and goes either way. */
    private static final long MOST_COMBINATIONS = 1 << 20;

    final Lookup lookup;
    final Happenings happenings;
    final List<String> stages;
    private final List<List<Rule>> steps = new ArrayList<>();
    private final List<List<Rule>> urgent = new ArrayList<>();
    private final Map<String, @Nullable Condition> conditions = new LinkedHashMap<>();
    private int count;

    Rules(Lookup lookup, Happenings happenings, List<String> stages) {
        this.lookup = lookup;
        this.happenings = happenings;
        this.stages = stages;
        stages.forEach(stage -> {
            steps.add(new ArrayList<>());
            urgent.add(new ArrayList<>());
        });
    }

    void step(
            Move move,
            int stage,
            int to,
            List<Test> tests,
            @Nullable Condition guard,
            List<Update> updates,
            List<Integer> happens) {
        steps.get(stage)
                .add(new Rule(
                        count++,
                        move,
                        stage,
                        to,
                        tests,
                        guard,
                        moving(stage, to, updates),
                        happens,
                        -1,
                        false,
                        false,
                        Footprint.of(lookup, tests, guard, moving(stage, to, updates))));
    }

    void law(
            Move move,
            int stage,
            int to,
            List<Test> tests,
            @Nullable Condition guard,
            List<Update> updates,
            List<Integer> happens,
            int upon) {
        urgent.get(stage)
                .add(new Rule(
                        count++,
                        move,
                        stage,
                        to,
                        tests,
                        guard,
                        moving(stage, to, updates),
                        happens,
                        upon,
                        true,
                        false,
                        Footprint.of(lookup, tests, guard, moving(stage, to, updates))));
    }

    private List<Update> moving(int stage, int to, List<Update> updates) {
        List<Update> all = new ArrayList<>(updates);
        if (stage != to) {
            all.add(Update.set(lookup.variables.getFirst(), to));
        }
        return List.copyOf(all);
    }

    /** A guard as somebody asks it; null where there is none. */
    @Nullable
    Condition condition(@Nullable Guard guard, @Nullable String holder) {
        if (guard == null) {
            return null;
        }
        String key = guard.text() + " | " + holder;
        if (!conditions.containsKey(key)) {
            List<Variable> read = List.copyOf(lookup.read(guard.reads(), holder));
            long product = read.stream().mapToLong(Variable::size).reduce(1, (a, b) -> Math.min(a * b, 1L << 40));
            boolean tooMany = product > MOST_COMBINATIONS;
            List<Variable> followed = tooMany ? List.of() : read;
            conditions.put(
                    key,
                    new Condition(
                            guard,
                            new AbstractCase(lookup, holder),
                            followed.stream().mapToInt(Variable::index).toArray(),
                            followed.stream().mapToInt(Variable::size).toArray(),
                            tooMany));
        }
        return conditions.get(key);
    }

    List<List<Rule>> steps() {
        return steps.stream().map(List::copyOf).toList();
    }

    List<List<Rule>> urgent() {
        return urgent.stream().map(List::copyOf).toList();
    }
}
