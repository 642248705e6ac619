package assize.bench.ours;

import assize.bench.harness.Contender;
import assize.bench.server.Server;
import assize.bench.server.Site;
import assize.docket.registry.Procedures;
import assize.docket.registry.Rebuild;
import assize.docket.replay.Replay;
import assize.docket.replay.Report;
import assize.docket.store.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** The published log of road fines: replayed whole into an empty docket, copied as bare rows, rebuilt. */
public final class Replays implements AutoCloseable {
    private static final String PROCEDURE = "it-road-fine";

    /** What happened, without what the law drew from it: what a docket that judges nothing would keep. */
    private static final String ROWS = """
            copy (select e.case_id, e.seq, 'step', 'office',
                         (convert_from(c.body, 'UTF8')::jsonb) - 'effects' - 'irregular'
                  from entry e join content c using (case_id, seq) order by e.case_id, e.seq) to stdout (format csv)
            """;

    private static final String COPIED = "create table copied (case_id uuid not null, seq bigint not null,"
            + " kind text not null, actor text not null, body jsonb not null, primary key (case_id, seq))";

    private final Site site;
    private int made;
    private @Nullable Database docket;
    private boolean filled;
    private @Nullable Path rows;

    /** Replays of the site's log. */
    public Replays(Site site) {
        this.site = site;
    }

    /** The three of them. */
    public List<Contender> all() {
        return List.of(
                Contender.whole("copy-docket", this::emptyCopy, _ -> copy()),
                Contender.whole("replay", this::emptyDocket, _ -> replay()),
                Contender.whole("rebuild", this::filledDocket, _ -> rebuild()));
    }

    private void emptyDocket() throws SQLException {
        close();
        site.server().drop("replay" + made);
        made++;
        filled = false;
        site.server().create("replay" + made);
        docket = site.server().docket("replay" + made);
    }

    private void filledDocket() throws SQLException {
        if (!filled) {
            emptyDocket();
            replay();
        }
    }

    private long replay() {
        Database database = java.util.Objects.requireNonNull(docket);
        Procedures procedures = new Procedures(site.library(), site.time(), database);
        Report report = new Replay(procedures, database).run(site.log(), PROCEDURE, (_, _, _) -> {});
        filled = true;
        return report.entries();
    }

    private long rebuild() {
        Database database = java.util.Objects.requireNonNull(docket);
        Procedures procedures = new Procedures(site.library(), site.time(), database);
        Rebuild.Seen seen = new Rebuild(procedures, database).run(_ -> {}, _ -> {});
        if (seen.differing() > 0) {
            throw new IllegalStateException(seen.differing() + " cases differ when they are rebuilt");
        }
        return seen.entries();
    }

    private void emptyCopy() throws SQLException, IOException {
        if (rows == null) {
            filledDocket();
            Path file = site.folder().resolve("docket-rows.csv");
            try (Connection from = site.server().connect("replay" + made);
                    OutputStream out = Files.newOutputStream(file)) {
                copying(from).copyOut(ROWS, out);
            }
            rows = file;
        }
        execute("drop table if exists copied");
        execute(COPIED);
    }

    private long copy() throws SQLException, IOException {
        try (Connection to = site.server().connect(Server.MAIN);
                InputStream in = Files.newInputStream(java.util.Objects.requireNonNull(rows))) {
            return copying(to).copyIn("copy copied from stdin (format csv)", in, 1 << 16);
        }
    }

    // not by PGConnection: the marks of its package lead the compiler in a circle, and its warning ends the build
    private static CopyManager copying(Connection connection) throws SQLException {
        return new CopyManager(connection.unwrap(BaseConnection.class));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = site.server().connect(Server.MAIN);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        if (docket != null) {
            docket.close();
            docket = null;
        }
    }
}
