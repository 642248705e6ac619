package assize.bench.soak.site;

import assize.bench.soak.journal.Fault;
import assize.bench.web.SiteProcess;
import assize.docket.store.Database;
import java.io.IOException;

/**
 * What the site takes while nobody comes.
 *
 * @param heapMib in use after everything that nobody needs was thrown away
 * @param threads of its process
 * @param connections to the database, ours not counted
 */
record Taken(double heapMib, long threads, long connections) {
    /** Recent cases and compiled code are kept, within bounds; more than that is a leak. */
    private static final double MOST_HEAP_MIB = 24;

    private static final int MOST_THREADS = 8;

    static Taken of(SiteProcess site, Database beside) throws IOException, InterruptedException {
        return new Taken(site.heapMib(), site.threads(), connections(beside));
    }

    private static long connections(Database beside) {
        return beside.run(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select count(*) from pg_stat_activity"
                            + " where datname = current_database() and pid <> pg_backend_pid()")) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /** Throws if afterwards it takes more than it may. */
    void mayBecome(Taken after) {
        if (after.heapMib - heapMib > MOST_HEAP_MIB
                || after.threads - threads > MOST_THREADS
                || after.connections > connections) {
            throw Fault.of("soak-site-grows", "before", this, "after", after);
        }
    }
}
