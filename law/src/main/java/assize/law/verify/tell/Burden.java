package assize.law.verify.tell;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.language.Upon;
import assize.law.verify.check.Days;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How long somebody may be held or deprived of something at most: stages of one burden that lead to one another, and
 * the clocks whose ends lift it. In each such stage one of these clocks runs (P3) and none begins anew for ever (P4),
 * so the burden lasts no longer than all their runs one after another. This is a bound from above: clocks that run side
 * by side, or that exclude each other, are added all the same.
 *
 * @param line the main line, or the side-matter in which it lies
 * @param kind liberty or property
 * @param bearers who bears it
 * @param open the stages that no clock ends by itself: there the procedure sets no end
 */
public record Burden(
        Procedure line, String kind, Set<String> bearers, List<String> stages, List<Part> parts, List<String> open) {
    /**
     * A clock whose end lifts the burden.
     *
     * @param runs how often it may run in one case, as far as acts that are counted let it
     */
    public record Part(Clock clock, long once, long runs) {
        /** The days of all its runs. */
        public long days() {
            return once * runs;
        }
    }

    /** All of them together, in days. */
    public long days() {
        return parts.stream().mapToLong(Part::days).sum();
    }

    /** All burdens of a procedure and of its side-matters. */
    public static List<Burden> of(Procedure procedure) {
        List<Burden> all = new ArrayList<>(in(procedure));
        procedure.sideMatters().values().stream().map(SideMatter::inside).forEach(inside -> all.addAll(in(inside)));
        return all;
    }

    private static List<Burden> in(Procedure line) {
        Map<String, Set<String>> byKind = new LinkedHashMap<>();
        line.stages()
                .values()
                .forEach(stage -> stage.burden()
                        .keySet()
                        .forEach(kind -> byKind.computeIfAbsent(kind, k -> new LinkedHashSet<>())
                                .add(stage.name())));
        StageWays ways = new StageWays(line);
        List<Burden> all = new ArrayList<>();
        byKind.forEach((kind, stages) -> {
            Set<String> left = new LinkedHashSet<>(stages);
            while (!left.isEmpty()) {
                Set<String> joined = ways.joined(left.iterator().next(), stages);
                left.removeAll(joined);
                all.add(of(
                        line,
                        ways,
                        kind,
                        line.stages().keySet().stream().filter(joined::contains).toList()));
            }
        });
        return all;
    }

    private static Burden of(Procedure line, StageWays ways, String kind, List<String> stages) {
        Set<String> bearers = new LinkedHashSet<>();
        stages.forEach(stage -> bearers.add("" + line.stage(stage).burden().get(kind)));
        List<Part> parts = new ArrayList<>();
        Set<String> open = new LinkedHashSet<>(stages);
        for (Clock clock : line.clocks().values()) {
            List<String> ended = stages.stream()
                    .filter(stage -> ends(line, clock, stage, kind))
                    .toList();
            if (!ended.isEmpty()) {
                parts.add(new Part(clock, Days.atMost(clock), ways.runs(clock)));
                ended.forEach(open::remove);
            }
        }
        return new Burden(line, kind, bearers, stages, parts, List.copyOf(open));
    }

    /** Does the clock's end by itself lead out of the stage into one without this burden? */
    private static boolean ends(Procedure line, Clock clock, String stage, String kind) {
        Upon end = new Upon.Passes(clock.name());
        for (Action act : line.actions().values()) {
            if (act.byLaw()
                    && end.equals(act.upon())
                    && act.when() == null
                    && act.to() != null
                    && act.from().contains(stage)
                    && !line.stage(act.to()).burden().containsKey(kind)) {
                return true;
            }
        }
        return false;
    }
}
