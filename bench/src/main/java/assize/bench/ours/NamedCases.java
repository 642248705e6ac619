package assize.bench.ours;

import assize.bench.server.Site;
import assize.docket.registry.Procedures;
import assize.docket.store.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Cases of the bench that have numbers, for whoever comes to them through the site. */
public final class NamedCases {
    private NamedCases() {}

    /** The library with the procedure of the bench. */
    public static Path library(Site site) throws IOException {
        return Matters.library(site.folder());
    }

    /** Opens so many, and appoints the clerks; gives their numbers. The clerk of each is {@code clerk <nr % 100>}. */
    public static List<String> open(Site site, Database database, int count) throws Exception {
        Procedures procedures = new Procedures(library(site), site.time(), database);
        Matters.appoint(database);
        Instant now = database.time().instant();
        new Filling(procedures.current(Matters.PROCEDURE), database)
                .open(count, i -> Matters.act(Matters.OPEN, i, now), NamedCases::number);
        return IntStream.range(0, count).mapToObj(NamedCases::number).toList();
    }

    private static String number(int nr) {
        return "bench-" + nr;
    }
}
