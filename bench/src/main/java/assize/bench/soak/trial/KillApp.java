package assize.bench.soak.trial;

import assize.bench.soak.Ground;
import assize.bench.soak.Told;
import assize.bench.soak.Trial;
import assize.bench.soak.fraud.KeptLog;
import assize.bench.soak.journal.Writers;
import assize.bench.soak.node.Matters;
import assize.bench.soak.node.NodeProcess;
import assize.docket.store.Database;
import java.nio.file.Path;

/** The application is killed while eight write; it has the database of the house, which it leaves behind each time. */
public final class KillApp implements Trial {
    private static final int MOST_MILLIS = 2_000;
    private static final int MOST_LETTERS = 4_000;

    @Override
    public String name() {
        return "kill-app";
    }

    @Override
    public int weight() {
        return 7;
    }

    @Override
    public Told run(Ground ground) throws Exception {
        Bout bout = new Bout(ground);
        KeptLog log = new KeptLog(ground);
        long leaves = 0;
        Path home = ground.place("home");
        NodeProcess node = ground.steps(home, "", log.environment());
        int kills = 0;
        try {
            String url = url(node);
            try (Database database = bout.open(url)) {
                Matters.appoint(database);
            }
            while (ground.more(kills, ground.sizes().kills())) {
                bout.line().use(node);
                Writers writers = bout.begin(MOST_LETTERS);
                bout.goOn(MOST_MILLIS);
                long killed = System.nanoTime();
                node.kill();
                kills++;
                node = ground.steps(home, "", log.environment());
                url = url(node);
                bout.line().use(node);
                bout.readyAgain(killed, Bout.READY);
                bout.settle(writers, url);
            }
            leaves = bout.end(url, log);
        } finally {
            node.close();
        }
        return new Told(
                "soak-kill-app",
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

    private static String url(NodeProcess node) throws Exception {
        return node.ready().substring("ready ".length());
    }
}
