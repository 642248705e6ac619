package assize.app.cli;

import assize.app.home.Home;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A desk that keeps what was said, in a home that belongs to one test. */
public final class TestDesk {
    /** The morning on which every test at this desk takes place. */
    public static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

    private final StringWriter said = new StringWriter();
    private final StringWriter complained = new StringWriter();
    private final Desk desk;

    /** A desk in a language, with this folder as ASSIZE_HOME. */
    public TestDesk(Path folder, Locale language) {
        this(folder, language, "", Map.of());
    }

    /** The same with what the person types, and with more settings. */
    public TestDesk(Path folder, Locale language, String typed, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("ASSIZE_HOME", folder.toString());
        desk = new Desk(
                new Home(root(), folder),
                environment,
                language,
                new BufferedReader(new StringReader(typed)),
                new PrintWriter(said),
                new PrintWriter(complained),
                () -> MORNING);
    }

    /** The project's folder. */
    public static Path root() {
        return Path.of(System.getProperty("assize.root"));
    }

    /** Runs a command and answers with its exit code. */
    public int run(String... arguments) {
        return Main.run(desk, arguments);
    }

    int run(Object command, String... arguments) {
        return Main.run(desk, List.of(command), arguments);
    }

    /** What was written to standard output. */
    public String said() {
        return said.toString();
    }

    /** What was written to standard error. */
    public String complained() {
        return complained.toString();
    }
}
