package assize.bench.soak.simulated;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Takes away from a plan whatever is not needed to find something: people's acts, then blows. Stateless. */
final class Shortest {
    private Shortest() {}

    /** The shortest plan found for which something is still wrong. */
    static Plan of(Plan plan, Predicate<Plan> wrong) {
        Plan shortest = plan;
        boolean shorter = true;
        while (shorter) {
            shorter = false;
            for (Plan less : less(shortest)) {
                if (wrong.test(less)) {
                    shortest = less;
                    shorter = true;
                    break;
                }
            }
        }
        return shortest;
    }

    /** The plan without one person, without one act, without one blow. */
    private static List<Plan> less(Plan plan) {
        List<Plan> all = new ArrayList<>();
        for (int person = 0; person < plan.people().size(); person++) {
            all.add(new Plan(plan.seed(), without(plan.people(), person), plan.blows()));
        }
        for (int person = 0; person < plan.people().size(); person++) {
            List<Plan.Ask> asks = plan.people().get(person);
            for (int ask = 0; ask < asks.size(); ask++) {
                List<List<Plan.Ask>> people = new ArrayList<>(plan.people());
                people.set(person, without(asks, ask));
                all.add(new Plan(plan.seed(), people, plan.blows()));
            }
        }
        for (int blow = 0; blow < plan.blows().size(); blow++) {
            all.add(new Plan(plan.seed(), plan.people(), without(plan.blows(), blow)));
        }
        return all;
    }

    private static <T> List<T> without(List<T> list, int place) {
        List<T> less = new ArrayList<>(list);
        less.remove(place);
        return less;
    }
}
