package assize.bench.ours;

import assize.bench.server.Server;
import assize.bench.server.Site;
import assize.docket.registry.Procedures;
import assize.docket.registry.Registry;
import assize.docket.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A docket with many open cases, made when it is first needed. */
public final class Court implements AutoCloseable {
    /** Long enough ago that a clock of a month, set anew each time it passes, stays due. */
    private static final Duration LONG_AGO = Duration.ofDays(3_000);

    private final Site site;
    private @Nullable Open open;

    /** What is there once it is open. */
    record Open(Database database, Registry registry, List<UUID> cases) {}

    /** A court that is not open yet. */
    public Court(Site site) {
        this.site = site;
    }

    /** The open court. */
    Open open() throws Exception {
        Open known = open;
        if (known == null) {
            Database database = site.server().docket(Server.MAIN);
            Procedures procedures = new Procedures(Matters.library(site.folder()), site.time(), database);
            Filling filling = new Filling(procedures.current(Matters.PROCEDURE), database);
            Matters.appoint(database);
            Instant now = database.time().instant();
            UUID[] cases = filling.open(site.sizes().cases(), i -> Matters.act(Matters.OPEN, i, now));
            Instant then = now.minus(LONG_AGO);
            filling.open(site.sizes().dueCases(), i -> Matters.act(Matters.OPEN, i, then.plusSeconds(i)));
            site.server()
                    .administer(Server.MAIN, "vacuum analyze case_file, entry, content, clock, step_key, appointment");
            known = new Open(database, new Registry(procedures, database), Arrays.asList(cases));
            open = known;
        }
        return known;
    }

    @Override
    public void close() {
        if (open != null) {
            open.database().close();
        }
    }
}
