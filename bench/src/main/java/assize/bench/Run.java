package assize.bench;

import assize.bench.harness.Contender;
import assize.bench.harness.Results;
import assize.bench.harness.Rounds;
import assize.bench.server.Machine;
import assize.bench.server.Site;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * One run on a site.
 *
 * @param results what was found
 * @param machine the facts of the machine
 */
record Run(Results results, Map<String, String> machine) {
    /** Measures what is wanted. */
    static Run on(Site site, Predicate<String> wanted, Rounds rounds) throws Exception {
        Results results = new Results();
        Map<String, String> machine = Machine.facts(site.server(), site.folder());
        try (Plan plan = new Plan(site)) {
            List<Contender> contenders = plan.contenders(wanted, results);
            rounds.run(contenders, results);
            for (Map.Entry<String, Plan.Taken> number : plan.numbers(wanted).entrySet()) {
                rounds.told().accept(number.getKey(), 1);
                take(number.getKey(), number.getValue(), results);
            }
        }
        return new Run(results, machine);
    }

    // whatever one of them throws, the others still have to be taken
    private static void take(String name, Plan.Taken number, Results results) throws InterruptedException {
        try {
            results.number(name, number.value());
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            results.fail(name, String.valueOf(e.getMessage() == null ? e : e.getMessage()));
        }
    }
}
