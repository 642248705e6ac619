package assize.bench.soak.trial;

import assize.bench.ours.Filling;
import assize.bench.soak.Ground;
import assize.bench.soak.journal.Fault;
import assize.bench.soak.node.Matters;
import assize.bench.soak.node.NodeProcess;
import assize.bench.soak.node.WatchNode;
import assize.docket.entry.Chain;
import assize.docket.entry.Entry;
import assize.docket.registry.Procedures;
import assize.docket.store.Database;
import assize.docket.write.CaseFiles;
import assize.law.time.LegalTime;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Many cases whose clocks are due at one moment, and the nodes that let them pass. */
final class Passing {
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final Ground ground;
    private final Database database;
    private final Filling filling;
    private int cases;

    Passing(Ground ground, Database database) throws IOException {
        this.ground = ground;
        this.database = database;
        Procedures procedures = new Procedures(ground.library(), LegalTime.load(ground.rules()), database);
        this.filling = new Filling(procedures.current(Matters.PROCEDURE), database);
    }

    /** Opens so many more cases at one moment and gives the id of the first. */
    UUID open(int count, Instant at) throws Exception {
        UUID first = filling.open(count, i -> Matters.act("open", "-", at))[0];
        cases += count;
        return first;
    }

    /** When the clock of a case is due that has not passed yet. */
    Instant due(UUID id) {
        return new CaseFiles(database).clocks(id).getFirst().due();
    }

    /** How many clocks have passed. */
    int passed() {
        return database.run(connection -> {
            try (var select = connection.createStatement();
                    var row = select.executeQuery("select count(*) from entry where seq > 1")) {
                return row.next() ? row.getInt(1) : 0;
            }
        });
    }

    /** How many have to. */
    int cases() {
        return cases;
    }

    /** A node whose now lies ahead by so much. */
    NodeProcess node(String url, Duration ahead, int atOnce, Map<String, String> environment) throws IOException {
        return NodeProcess.start(
                WatchNode.class,
                ground.folder().resolve("nodes.log"),
                environment,
                url,
                ground.library().toString(),
                ground.rules().toString(),
                ahead.toString(),
                Integer.toString(atOnce));
    }

    /** Waits until it is so. */
    static void until(BooleanSupplier condition) {
        long begun = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw Fault.of("soak-never", "seconds", PATIENCE.toSeconds());
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    /** Every clock passed once and none is left; gives how late 99 of 100 were after a moment, in milliseconds. */
    long judge(Instant due) {
        return judge(due, Map.of());
    }

    /** The same; of some moments of opening it is known when the clock must have been due. */
    long judge(Instant due, Map<Instant, Instant> known) {
        List<Long> late = new ArrayList<>();
        int[] seen = new int[1];
        new CaseFiles(database).each((head, entries, clocks, _) -> {
            if (entries.size() != 2 || !clocks.isEmpty()) {
                throw Fault.of("soak-clock", "case", head.id(), "effects", entries.size() - 1, "left", clocks.size());
            }
            if (!Chain.verify(head.id(), entries, head.lastSeq(), head.lastHash())
                    .isEmpty()) {
                throw Fault.of("soak-chain", "case", head.id(), "seq", head.lastSeq(), "what", "-");
            }
            seen[0]++;
            Entry effect = entries.getLast().entry();
            if (effect.entered().isBefore(effect.at())) {
                throw Fault.of("soak-clock-early", "passed", head.id());
            }
            Instant opened = entries.getFirst().entry().at();
            Instant expected = known.getOrDefault(opened, effect.at());
            if (!effect.at().equals(expected)) {
                throw Fault.of("soak-date", "at", opened, "due", effect.at(), "expected", expected);
            }
            if (effect.at().equals(due)) {
                late.add(Duration.between(due, effect.entered()).toMillis());
            }
        });
        if (seen[0] != cases) {
            throw Fault.of("soak-clock-cases", "opened", cases, "held", seen[0]);
        }
        return late.stream()
                .sorted()
                .skip((long) (late.size() * 0.99))
                .findFirst()
                .orElse(0L);
    }
}
