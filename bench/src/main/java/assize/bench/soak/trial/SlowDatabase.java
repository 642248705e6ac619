package assize.bench.soak.trial;

import assize.bench.soak.Ground;
import assize.bench.soak.Told;
import assize.bench.soak.Trial;
import assize.bench.soak.journal.Fault;
import assize.bench.soak.journal.Writers;
import assize.bench.soak.node.Matters;
import assize.bench.soak.node.NodeProcess;
import assize.bench.soak.node.Reply;
import assize.bench.soak.node.Request;
import assize.bench.soak.server.Postgres;
import assize.bench.soak.server.Proxy;
import assize.docket.store.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** What goes between node and database is delayed, held for longer than anybody waits, or cut off in a commit. */
public final class SlowDatabase implements Trial {
    private static final int MOST_LETTERS = 4_000;
    private static final int CROWD = 3_000;
    private static final List<Proxy.Cut> CUTS = List.of(Proxy.Cut.values());
    private static final long HELD_SECONDS = 50;

    /** A reading is not tried again. */
    private static final long READ_SECONDS = 45;

    /** Half a minute for the answer of the database, and once more under the key. */
    private static final long MOST_SECONDS = 75;

    private static final Set<String> CLEAR =
            Set.of("database-unreachable", "database-outcome-unknown", "docket-busy", "database-failed");

    @Override
    public String name() {
        return "slow-database";
    }

    @Override
    public int weight() {
        return 4;
    }

    @Override
    public Told run(Ground ground) throws Exception {
        Refusals refusals = new Refusals(CLEAR);
        Bout bout = new Bout(ground, refusals);
        int rounds = 0;
        int busy = 0;
        try (Postgres server = Postgres.make(ground.kit(), ground.folder());
                Proxy proxy = new Proxy(server.port())) {
            try (Database database = bout.open(server.url())) {
                Matters.appoint(database);
            }
            try (NodeProcess node = ground.steps(ground.folder(), Postgres.url(proxy.port()), Map.of())) {
                node.ready();
                bout.line().use(node);
                refusals.begin();
                while (ground.more(rounds, ground.sizes().cuts())) {
                    rounds++;
                    Writers writers = bout.begin(MOST_LETTERS);
                    bout.goOn(500);
                    if (rounds == 1 && ground.sizes().pauses() > 0) {
                        busy = held(bout, proxy, node);
                    } else {
                        disturb(ground, bout, proxy);
                    }
                    bout.readyAgain(System.nanoTime(), Bout.READY);
                    bout.settle(writers, server.url());
                }
                refusals.end(MOST_SECONDS);
            }
            bout.end(server.url());
            return new Told(
                    "soak-slow-database",
                    "cuts",
                    proxy.made(),
                    "steps",
                    bout.journal().acknowledged(),
                    "repeated",
                    bout.journal().repeated(),
                    "busy",
                    busy,
                    "slowest",
                    refusals.slowest());
        }
    }

    private static void disturb(Ground ground, Bout bout, Proxy proxy) throws InterruptedException {
        proxy.delay(ground.random().nextInt(3) == 0 ? ground.random().nextInt(400) : 0);
        int cuts = 1 + ground.random().nextInt(3);
        for (int i = 0; i < cuts; i++) {
            proxy.cut(CUTS.get(ground.random().nextInt(CUTS.size())));
            bout.goOn(300);
        }
        proxy.delay(0);
    }

    /** Nothing goes through, and a crowd comes as well: each is told in time, and none is kept for ever. */
    private static int held(Bout bout, Proxy proxy, NodeProcess node) throws Exception {
        String known = bout.journal().cases().iterator().next();
        long begun = System.nanoTime();
        proxy.hold(true);
        int busy = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<@Nullable Reply>> crowd = new ArrayList<>();
            for (int i = 0; i < CROWD; i++) {
                boolean reads = i % 100 == 0;
                Request request =
                        new Request(reads ? "read" : "open", "crowd-" + i, reads ? known : "", 0, Bout.FIRST, "-");
                long most = reads ? READ_SECONDS : MOST_SECONDS;
                crowd.add(threads.submit(() -> node.ask(request, most, TimeUnit.SECONDS)));
            }
            while (System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(HELD_SECONDS)) {
                LockSupport.parkNanos(10_000_000);
            }
            proxy.hold(false);
            for (int i = 0; i < CROWD; i++) {
                Reply reply = Waited.get(crowd.get(i));
                if (reply == null) {
                    throw Fault.of("soak-waits-for-ever", "kind", i % 100 == 0 ? "read" : "open");
                }
                busy += reply.why().equals("docket-busy") ? 1 : 0;
            }
        } finally {
            proxy.hold(false);
        }
        return busy;
    }
}
