package assize.bench.soak;

import assize.app.cli.Desk;
import assize.app.cli.Exit;
import assize.app.cli.Soak;
import assize.bench.soak.fraud.Frauds;
import assize.bench.soak.fraud.Races;
import assize.bench.soak.fraud.Tampering;
import assize.bench.soak.journal.Fault;
import assize.bench.soak.server.Kit;
import assize.bench.soak.simulated.Simulated;
import assize.bench.soak.site.SiteTrial;
import assize.bench.soak.trial.Clocks;
import assize.bench.soak.trial.DiskFull;
import assize.bench.soak.trial.KillApp;
import assize.bench.soak.trial.KillDatabase;
import assize.bench.soak.trial.Pairs;
import assize.bench.soak.trial.SlowDatabase;
import assize.bench.soak.trial.Takeover;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** {@code assize soak}, found by the app when the launcher has put it on the class path. */
public final class Soaking implements Soak {
    private static final List<Trial> ALL = List.of(
            new KillApp(),
            new KillDatabase(),
            new Pairs(),
            new Takeover(),
            new DiskFull(),
            new Clocks(),
            new SlowDatabase(),
            new SiteTrial(),
            new Simulated(),
            new Frauds(),
            new Tampering(),
            new Races());

    @Override
    public List<String> names() {
        return ALL.stream().map(Trial::name).toList();
    }

    @Override
    public int run(Desk desk, Wish wish) throws Exception {
        return run(desk, wish, Sizes.of(wish.minutes()));
    }

    /** The same with sizes of one's own. */
    int run(Desk desk, Wish wish, Sizes sizes) throws Exception {
        desk.say("soak-begins", "seed", Long.toString(wish.seed()), "minutes", wish.minutes());
        desk.out().flush();
        List<Trial> wanted = ALL.stream()
                .filter(trial -> wish.only().isEmpty() || wish.only().contains(trial.name()))
                .toList();
        Path own = Files.createTempDirectory(
                Files.createDirectories(desk.home().root().resolve(".assize")), "soak-");
        boolean found = false;
        try {
            Kit kit = Kit.unpack(own);
            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(wish.minutes());
            int weights = wanted.stream().mapToInt(Trial::weight).sum();
            for (Trial trial : wanted) {
                // what one leaves of its time goes to those after it
                long now = System.nanoTime();
                long share = Math.max(0, end - now) / weights * trial.weight();
                weights -= trial.weight();
                Path folder = Files.createDirectories(own.resolve(trial.name()));
                SplittableRandom random =
                        new SplittableRandom(wish.seed() * 31 + trial.name().hashCode());
                Path rules = desk.home().procedures().resolve("time");
                found |= !one(desk, wish, trial, new Ground(rules, folder, kit, sizes, random, now + share));
            }
        } finally {
            delete(own);
        }
        return found ? Exit.NO : Exit.FINE;
    }

    private static boolean one(Desk desk, Wish wish, Trial trial, Ground ground) throws Exception {
        try {
            Told told = trial.run(ground);
            desk.out().println(trial.name() + "  " + desk.words(told.key(), told.pairs()));
            return true;
        } catch (Fault fault) {
            desk.say("soak-found", "trial", trial.name(), "seed", Long.toString(wish.seed()));
            fault.lines().forEach(line -> desk.out().println("  " + desk.words(line.key(), line.pairs())));
            return false;
        } finally {
            desk.out().flush();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
