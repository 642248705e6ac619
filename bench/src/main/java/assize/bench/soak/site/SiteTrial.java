package assize.bench.soak.site;

import assize.app.home.Home;
import assize.bench.soak.Ground;
import assize.bench.soak.Told;
import assize.bench.soak.Trial;
import assize.bench.soak.journal.Fault;
import assize.bench.web.SiteProcess;
import assize.docket.store.Database;
import assize.docket.store.Settings;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The site in a process of its own, under mixed load for as long as there is time, then held against its docket. */
public final class SiteTrial implements Trial {
    /** What is left for looking at the end. */
    private static final long END = TimeUnit.SECONDS.toNanos(20);

    private static final long LEAST = TimeUnit.SECONDS.toNanos(15);

    @Override
    public String name() {
        return "site";
    }

    @Override
    public int weight() {
        return 3;
    }

    @Override
    public Told run(Ground ground) throws Exception {
        Path root = ground.rules().resolve("../..").normalize();
        Path folder = ground.place("home");
        Home home = new Home(root, folder);
        try (SiteProcess site = SiteProcess.start(root, folder);
                Database beside = Database.beside(new Settings(folder, null, 0, 2))) {
            long begun = System.nanoTime();
            long end = Math.max(begun + LEAST, ground.latest() - END);
            Visitors visitors = new Visitors(site, ground.random());
            visitors.until(begun + (end - begun) / 3);
            Taken before = Taken.of(site, beside);
            visitors.until(end);
            Taken after = Taken.of(site, beside);
            int waiting = new Whole(beside, home).check(site, visitors.stages());
            before.mayBecome(after);
            int code = site.stop();
            if (code != 0) {
                throw Fault.of("soak-site-stop", "code", code);
            }
            return new Told(
                    "soak-site",
                    "turns",
                    visitors.turns(),
                    "cases",
                    visitors.stages().size(),
                    "waiting",
                    waiting,
                    "before",
                    Math.round(before.heapMib()),
                    "after",
                    Math.round(after.heapMib()));
        }
    }
}
