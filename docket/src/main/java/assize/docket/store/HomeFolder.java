package assize.docket.store;

import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The home folder while this process holds it: one process per folder. The file {@code lock} is also the sign that the
 * folder is ours; it holds our name and the id of the process.
 */
final class HomeFolder implements AutoCloseable {
    /** What may stand in the folder before it holds a database: practice cases, details of failures, keys. */
    private static final Set<String> OURS = Set.of("practice", "failures", "log");

    private static final String MARK = "assize ";

    // POSIX drops a lock as soon as the process closes any channel of the file, so within one JVM a second attempt
    // must be told apart before it opens one.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path home;
    private final FileChannel channel;

    private HomeFolder(Path home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    static HomeFolder take(Path home) {
        try {
            Files.createDirectories(home);
            Path real = home.toRealPath();
            if (!HELD.add(real)) {
                throw locked(home, Long.toString(ProcessHandle.current().pid()));
            }
            return held(real, home);
        } catch (IOException e) {
            String why = e.getClass().getSimpleName() + " " + e.getMessage();
            throw new MachineLacks(Problem.of("home-not-writable", place(home), "why", why), e);
        }
    }

    private static HomeFolder held(Path real, Path home) throws IOException {
        Path lock = home.resolve("lock");
        FileChannel channel = null;
        boolean ours = false;
        try {
            refuseForeign(home, lock);
            channel = FileChannel.open(
                    lock, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw locked(home, holder(lock));
            }
            byte[] text = (MARK + ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8);
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(text), 0);
            ours = true;
            return new HomeFolder(real, channel);
        } finally {
            if (!ours) {
                HELD.remove(real);
                closeQuietly(channel);
            }
        }
    }

    private static void refuseForeign(Path home, Path lock) throws IOException {
        if (Files.exists(lock) && holder(lock) != null) {
            return;
        }
        try (var inside = Files.list(home)) {
            if (inside.anyMatch(path ->
                    !path.equals(lock) && !OURS.contains(path.getFileName().toString()))) {
                throw new MachineLacks(Problem.of("home-foreign", place(home)), null);
            }
        }
    }

    private static @Nullable String holder(Path lock) throws IOException {
        String text = Files.readString(lock);
        // empty is a process that was ended between making the file and writing its id
        return text.isEmpty() ? "?" : text.startsWith(MARK) ? text.strip().substring(MARK.length()) : null;
    }

    private static MachineLacks locked(Path home, @Nullable String pid) {
        return new MachineLacks(Problem.of("home-locked", place(home), "pid", pid == null ? "?" : pid), null);
    }

    private static Place place(Path home) {
        return Place.of(home.toAbsolutePath().toString());
    }

    private static void closeQuietly(@Nullable FileChannel channel) throws IOException {
        if (channel != null) {
            channel.close();
        }
    }

    Path path() {
        return home;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            HELD.remove(home);
        }
    }
}
