package assize.law.verify.mutant;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Upon;
import assize.law.verify.Subject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Ways from stage to stage by what the acts say of them, whatever their other conditions. */
final class Walk {
    private Walk() {}

    /** Does a way lead from an opening to an act without any act of a kind? The act itself does not count. */
    static boolean leads(Subject line, Action last, Predicate<Action> barred) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>();
        for (Action act : line.line().actions().values()) {
            if (act.opens() != null && !barred.test(act) && reached.add(act.opens())) {
                next.add(act.opens());
            }
        }
        while (!next.isEmpty()) {
            String stage = next.removeFirst();
            for (Action act : line.line().actions().values()) {
                String to = act.to();
                boolean goes = line.from(act).contains(stage) && !act.equals(last) && !barred.test(act);
                if (to != null && goes && reached.add(to)) {
                    next.add(to);
                }
            }
        }
        return line.from(last).stream().anyMatch(reached::contains);
    }

    /** Does the law act upon the end of a time that was the role's own? */
    static boolean timeOf(Subject line, Action act, String role) {
        Clock clock =
                act.upon() instanceof Upon.Passes passes ? line.line().clocks().get(passes.clock()) : null;
        return clock != null
                && clock.owners().stream().anyMatch(owner -> line.roles(owner).contains(role));
    }
}
