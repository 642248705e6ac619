package assize.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that is told to stop from outside. */
class StopSignalTest {
    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT"})
    void what_is_open_is_closed_before_hooks_run_and_the_answer_is_0(String signal) throws Exception {
        Process waiting = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Stream.of(StopSignal.class, Waiting.class)
                                .map(StopSignalTest::place)
                                .collect(Collectors.joining(File.pathSeparator)),
                        Waiting.class.getName())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said = waiting.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).isEqualTo("waits");
            tell(waiting, signal);
            assertThat(waiting.waitFor(1, TimeUnit.MINUTES))
                    .as("it stops; started with " + signal + " ignored, as by nohup, it can't")
                    .isTrue();
            assertThat(said.lines()).isEqualTo(List.of("closed", "hook"));
            assertThat(waiting.exitValue()).isZero();
        } finally {
            waiting.destroyForcibly();
        }
    }

    private static void tell(Process process, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    private static String place(Class<?> known) {
        try {
            return Path.of(known.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits, closes what it has open, and has a hook like those of libraries. */
    static final class Waiting {
        private Waiting() {}

        /** The whole process. */
        public static void main(String[] arguments) throws InterruptedException {
            StopSignal stop = StopSignal.heard();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
            System.out.println("waits");
            stop.await();
            System.out.println("closed");
        }
    }
}
