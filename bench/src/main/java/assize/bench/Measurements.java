package assize.bench;

import assize.app.cli.Bench;
import assize.app.cli.Desk;
import assize.app.cli.Exit;
import assize.bench.harness.Goal;
import assize.bench.harness.Goals;
import assize.bench.harness.Rounds;
import assize.bench.server.Server;
import assize.bench.server.Site;
import assize.bench.server.Sizes;
import assize.law.json.Json;
import assize.law.time.LegalTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@code assize bench}, found by the app when the launcher has put it on the class path. */
public final class Measurements implements Bench {
    @Override
    public int run(Desk desk, Wish wish) throws Exception {
        Predicate<String> wanted =
                name -> wish.only().isEmpty() || wish.only().stream().anyMatch(name::startsWith);
        Rounds rounds =
                new Rounds(wish.rounds(), wish.seconds(), (name, round) -> tell(desk, name, round, wish.rounds()));
        Run run = run(desk, wish, wanted, rounds);
        Report report = new Report(desk, run);
        report.print();
        List<Goal.Judged> judged = Goals.judge(run.results());
        report.print(judged);
        desk.out().flush();
        Path json = wish.json();
        if (json != null) {
            Files.writeString(json, Json.pretty(report.json(judged, wish)) + "\n");
        }
        boolean missed = judged.stream().anyMatch(one -> one.outcome() == Goal.Outcome.MISSED);
        boolean failed = !run.results().failed().isEmpty();
        return wish.goals() && (missed || failed) ? Exit.NO : Exit.FINE;
    }

    private static Run run(Desk desk, Wish wish, Predicate<String> wanted, Rounds rounds) throws Exception {
        Path root = desk.home().root();
        Path folder = Files.createDirectories(root.resolve(".assize"));
        Path own = Files.createTempDirectory(folder, "bench-");
        try (Server server = Server.start(own)) {
            LegalTime time = LegalTime.load(desk.home().procedures().resolve("time"));
            Sizes sizes = wish.large() ? Sizes.LARGE : Sizes.USUAL;
            return Run.on(new Site(root, own, wish.log(), sizes, server, time), wanted, rounds);
        } finally {
            delete(own);
        }
    }

    private static void tell(Desk desk, String name, int round, int rounds) {
        desk.err().println(desk.words("bench-turn", "name", name, "round", round, "rounds", rounds));
        desk.err().flush();
    }

    /** Takes a folder away with all that is in it. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
