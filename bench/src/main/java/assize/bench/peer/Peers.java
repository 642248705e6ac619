package assize.bench.peer;

import assize.bench.harness.Contender;
import assize.bench.server.Site;
import assize.bench.server.Statements;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One engine with a backlog of matters; its step is the completion of a task with two values said. */
public final class Peers implements AutoCloseable {
    private static final int CONNECTIONS = 24;
    private static final int STARTERS = 8;
    private static final Map<String, Object> SAID = Map.of("amount", 1200, "note", "n".repeat(200));

    private final String name;
    private final Site site;
    private final Maker maker;
    private final Queue<String> tasks = new ConcurrentLinkedQueue<>();
    private @Nullable HikariDataSource pool;
    private @Nullable Peer peer;

    @FunctionalInterface
    private interface Maker {
        Peer make(HikariDataSource pool) throws SQLException;
    }

    private Peers(String name, Site site, Maker maker) {
        this.name = name;
        this.site = site;
        this.maker = maker;
    }

    /** Flowable, not started yet. */
    public static Peers flowable(Site site) {
        return new Peers("flowable", site, Flowable::new);
    }

    /** Operaton, not started yet. */
    public static Peers operaton(Site site) {
        return new Peers("operaton", site, Operaton::new);
    }

    /** Its step at several numbers of threads. */
    public List<Contender> steps() {
        return Stream.of(4, 16, 64)
                .map(threads -> Contender.of(name + "-" + threads, threads, this::ready, _ -> complete()))
                .toList();
    }

    /** How many statements a completion takes. */
    public double statements() throws Exception {
        ready();
        return Statements.each(site.server(), name, tasks.size() / 3, this::complete);
    }

    private long complete() {
        String task = tasks.poll();
        if (task == null) {
            return 0;
        }
        Objects.requireNonNull(peer).complete(task, SAID);
        return 1;
    }

    /** The open tasks are listed anew before each round, so that looking for one's next task costs an engine nothing. */
    private void ready() throws Exception {
        if (pool == null) {
            site.server().create(name);
            pool = site.server().pool(name, CONNECTIONS);
            peer = maker.make(pool);
        }
        int waiting = list();
        if (waiting < site.sizes().backlog() / 2 + 1) {
            begin(site.sizes().backlog() - waiting);
            site.server().administer(name, "vacuum analyze");
            list();
        }
    }

    private void begin(int count) throws Exception {
        Peer engine = Objects.requireNonNull(peer);
        try (ExecutorService starters = Executors.newFixedThreadPool(STARTERS)) {
            List<Future<?>> begun = new ArrayList<>();
            IntStream.range(0, count).forEach(_ -> begun.add(starters.submit(() -> engine.begin(SAID))));
            for (Future<?> one : begun) {
                one.get();
            }
        }
    }

    private int list() throws SQLException {
        List<String> open = new ArrayList<>();
        try (Connection connection = site.server().connect(name);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id_ from act_ru_task")) {
            while (rows.next()) {
                open.add(rows.getString(1));
            }
        }
        Collections.shuffle(open, new Random(open.size()));
        tasks.clear();
        tasks.addAll(open);
        return open.size();
    }

    @Override
    public void close() {
        if (peer != null) {
            peer.close();
        }
        if (pool != null) {
            pool.close();
        }
    }
}
