package assize.bench.soak.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A wall clock that can be set while whoever reads it runs; what counts time evenly is left alone. */
final class FakeTime {
    private static final Path LIBRARIES = Path.of("/usr/lib");
    private static final int DEPTH = 3;

    private final Path library;
    private final Path file;

    private FakeTime(Path library, Path file) throws IOException {
        this.library = library;
        this.file = file;
        set(Duration.ZERO);
    }

    /** One that is told by a file; empty if the machine has no such library. */
    static Optional<FakeTime> find(Path file) throws IOException {
        try (Stream<Path> all =
                Files.find(LIBRARIES, DEPTH, (path, _) -> path.endsWith("faketime/libfaketimeMT.so.1"))) {
            Optional<Path> library = all.findFirst();
            return library.isEmpty() ? Optional.empty() : Optional.of(new FakeTime(library.get(), file));
        }
    }

    /** Sets it off by so much. */
    void set(Duration off) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(draft, (off.isNegative() ? "-" : "+") + off.abs().toSeconds() + "\n");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The environment of a process that reads it. */
    Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD",
                library.toString(),
                "FAKETIME_TIMESTAMP_FILE",
                file.toString(),
                "FAKETIME_CACHE_DURATION",
                "1",
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1");
    }
}
