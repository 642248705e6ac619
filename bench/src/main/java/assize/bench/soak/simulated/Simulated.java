package assize.bench.soak.simulated;

import assize.bench.soak.Ground;
import assize.bench.soak.Told;
import assize.bench.soak.Trial;
import assize.bench.soak.journal.Fault;
import assize.bench.soak.node.Matters;
import assize.docket.registry.Procedures;
import assize.law.time.LegalTime;
import java.io.IOException;
import java.nio.file.Path;

/** Histories by one seed after another, for as long as there is time. */
public final class Simulated implements Trial {
    @Override
    public String name() {
        return "simulated";
    }

    @Override
    public int weight() {
        return 1;
    }

    @Override
    public Told run(Ground ground) throws Exception {
        if (!World.possible()) {
            return new Told("soak-needs-java-lang");
        }
        Procedures procedures = procedures(ground.folder(), ground.rules());
        int histories = 0;
        while (ground.more(histories, ground.sizes().histories())) {
            Plan plan = Plan.of(ground.random().nextLong());
            if (!History.of(plan, procedures, Flaw.NONE).found().isEmpty()) {
                throw fault(plan, procedures);
            }
            histories++;
        }
        return new Told("soak-simulated", "histories", histories);
    }

    /** The procedure of the simulation, with the rules of legal time. */
    static Procedures procedures(Path folder, Path rules) throws IOException {
        Path library = Matters.library(folder, Person.PROCEDURE);
        return new Procedures(library, LegalTime.load(rules), new Remembered());
    }

    private static Fault fault(Plan plan, Procedures procedures) {
        Plan shortest = Shortest.of(
                plan, less -> !History.of(less, procedures, Flaw.NONE).found().isEmpty());
        Verdict verdict = History.of(shortest, procedures, Flaw.NONE);
        return Fault.of(
                "soak-simulated-found",
                "plan",
                Long.toString(plan.seed()),
                "what",
                String.join("; ", verdict.found()),
                "history",
                String.join("\n  ", verdict.lines()));
    }
}
