package assize.bench.soak.trial;

import assize.bench.soak.Ground;
import assize.bench.soak.Told;
import assize.bench.soak.Trial;
import assize.bench.soak.fraud.KeptLog;
import assize.bench.soak.journal.Writers;
import assize.bench.soak.node.Matters;
import assize.bench.soak.node.NodeProcess;
import assize.bench.soak.server.Postgres;
import assize.docket.store.Database;

/** The database is killed while eight write, all of it or one of its processes; the node lives on by itself. */
public final class KillDatabase implements Trial {
    private static final int MOST_MILLIS = 2_000;
    private static final int MOST_LETTERS = 4_000;

    @Override
    public String name() {
        return "kill-database";
    }

    @Override
    public int weight() {
        return 5;
    }

    @Override
    public Told run(Ground ground) throws Exception {
        Bout bout = new Bout(ground);
        KeptLog log = new KeptLog(ground);
        long leaves = 0;
        int kills = 0;
        try (Postgres server = Postgres.make(ground.kit(), ground.folder())) {
            try (Database database = bout.open(server.url())) {
                Matters.appoint(database);
            }
            try (NodeProcess node = ground.steps(ground.folder(), server.url(), log.environment())) {
                node.ready();
                bout.line().use(node);
                while (ground.more(kills, ground.sizes().kills())) {
                    Writers writers = bout.begin(MOST_LETTERS);
                    bout.goOn(MOST_MILLIS);
                    long killed = System.nanoTime();
                    if (ground.random().nextInt(4) > 0) {
                        server.kill();
                        server.start();
                    } else {
                        server.killOne(ground.random());
                    }
                    kills++;
                    bout.readyAgain(killed, Bout.READY);
                    bout.settle(writers, server.url());
                }
            }
            leaves = bout.end(server.url(), log);
        }
        return new Told(
                "soak-kill-database",
                "kills",
                kills,
                "steps",
                bout.journal().acknowledged(),
                "repeated",
                bout.journal().repeated(),
                "leaves",
                leaves,
                "ready",
                bout.slowest());
    }
}
