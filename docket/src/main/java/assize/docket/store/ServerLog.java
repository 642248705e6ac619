package assize.docket.store;

import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the server in the home folder says about itself, in the file {@code postgres.log}. */
final class ServerLog {
    /** Below this a database cannot work: one segment of its log is 16 MB. */
    static final long LEAST_SPACE = 32L << 20;

    private ServerLog() {}

    static Path file(Path home) {
        return home.resolve("postgres.log");
    }

    /** Why the server did not start, as far as its log and the disk tell. */
    static Problem problem(Path home, Place place, Exception failure) {
        String why = lastFatal(home);
        if (why.contains("No space left") || spaceLeft(home) < LEAST_SPACE) {
            return Problem.of("database-full", place, "why", why);
        }
        String said = why.isEmpty() ? String.valueOf(failure.getMessage()) : why;
        return Problem.of(
                "database-start-failed",
                place,
                "why",
                said.lines().findFirst().orElse(""),
                "log",
                file(home).toString());
    }

    static long spaceLeft(Path home) {
        try {
            return Files.getFileStore(home).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    private static String lastFatal(Path home) {
        try {
            byte[] all = Files.readAllBytes(file(home));
            return new String(all, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:"))
                    .reduce((former, latter) -> latter)
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
