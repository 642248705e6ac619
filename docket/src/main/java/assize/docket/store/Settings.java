package assize.docket.store;

import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the docket is kept.
 *
 * @param home the folder of the platform; holds the database unless a url is given
 * @param url the JDBC url of a PostgreSQL from version 15 on, or null for the database in the home folder
 * @param port the port of the database in the home folder; 0 takes any free one
 * @param connections how many connections the pool keeps
 */
public record Settings(Path home, @Nullable String url, int port, int connections) {
    /** A small pool: more connections than this make steps slower, not faster. */
    public static final int CONNECTIONS = 8;

    /**
     * Reads ASSIZE_HOME (default {@code ~/.assize}), ASSIZE_DB_URL, ASSIZE_DB_PORT and ASSIZE_DB_CONNECTIONS; throws
     * {@link UnusableInput} for a number that is none.
     */
    public static Settings of(Map<String, String> environment) {
        String home = environment.getOrDefault("ASSIZE_HOME", "");
        String url = environment.getOrDefault("ASSIZE_DB_URL", "");
        return new Settings(
                home.isBlank() ? Path.of(System.getProperty("user.home"), ".assize") : Path.of(home),
                url.isBlank() ? null : url,
                number(environment, "ASSIZE_DB_PORT", 0, 0, 65_535),
                number(environment, "ASSIZE_DB_CONNECTIONS", CONNECTIONS, 2, 1_000));
    }

    private static int number(Map<String, String> environment, String name, int otherwise, int least, int most) {
        String text = environment.getOrDefault(name, "");
        if (text.isBlank()) {
            return otherwise;
        }
        if (text.matches("\\d{1,5}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new UnusableInput(
                Problem.of("setting-number", Place.of(name), "value", text, "least", "" + least, "most", "" + most));
    }
}
