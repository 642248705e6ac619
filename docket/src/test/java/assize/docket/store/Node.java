package assize.docket.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Another process of the platform, to be ended the hard way. */
public final class Node implements AutoCloseable {
    private final Process process;
    private final BufferedReader says;
    private volatile String said = "";

    private Node(Process process) {
        this.process = process;
        this.says = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts the main method of a class in a new JVM with this one's class path. */
    public static Node start(Class<?> main, Map<String, String> environment, String... args) throws IOException {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Dassize.root=" + System.getProperty("assize.root"),
                "-cp",
                path,
                main.getName()));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new Node(builder.start());
    }

    /** Waits for a line that begins like this, and gives it. */
    public String await(String beginning) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String line = says.readLine(); line != null; line = says.readLine()) {
            if (line.startsWith(beginning)) {
                said = line;
                return line;
            }
            all.append(line).append('\n');
        }
        throw new AssertionError("the node ended without saying '" + beginning + "':\n" + all);
    }

    /** The line that was awaited last. */
    public String said() {
        return said;
    }

    public long pid() {
        return process.pid();
    }

    /** Ends it between any two of its instructions, as kill -9 does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
