package assize.app.cli;

import assize.app.home.Docket;
import assize.app.home.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Homes with a database that is empty and made already. Making one takes seconds of computing; so one is made for a run
 * of tests, and what PostgreSQL wrote is copied.
 */
public final class TestHome {
    private static final Path MADE = make();

    private TestHome() {}

    /** Gives a new home its database; one that has its own keeps it. */
    public static void prepare(Path home) {
        if (!Files.isDirectory(home) || Files.exists(home.resolve("postgres"))) {
            return;
        }
        try (Stream<Path> files = Files.walk(MADE)) {
            for (Path file : files.filter(one -> !one.equals(MADE)).toList()) {
                Path copy = home.resolve(MADE.relativize(file).toString());
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path make() {
        try {
            Path home = Files.createTempDirectory("assize-made-");
            Docket.open(new Home(TestDesk.root(), home), Map.of("ASSIZE_HOME", home.toString()))
                    .close();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(home)));
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path home) {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
