package assize.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code assize bench} does. It lies in a module of its own that is never shipped, because it brings other engines
 * along; the launcher puts it on the class path for this one command, and a service loader finds it.
 */
public interface Bench {
    /**
     * What was asked for.
     *
     * @param json where the figures go as JSON, or null
     * @param goals whether a goal that is missed makes the answer no
     * @param only beginnings of the names of what is to be measured; empty: everything
     * @param rounds rounds that count
     * @param seconds how long each has in a round
     * @param large whether the sets that take minutes to make are measured as well
     * @param log the published log of road fines
     */
    record Wish(
            @Nullable Path json,
            boolean goals,
            List<String> only,
            int rounds,
            double seconds,
            boolean large,
            Path log) {}

    /** Measures, prints, and gives the exit code. */
    int run(Desk desk, Wish wish) throws Exception;
}
