package assize.bench.soak.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A small file system that can be filled and emptied again. */
public final class Volume implements AutoCloseable {
    private static final int PIECE = 64 << 10;
    private static final long SECONDS = 20;

    private final Path folder;
    private final Thread atEnd = new Thread(this::unmount);

    private Volume(Path folder) {
        this.folder = folder;
        Runtime.getRuntime().addShutdownHook(atEnd);
    }

    /** Mounts one in a new folder; empty where that is not allowed. */
    public static Optional<Volume> mount(Path folder, int mib) throws IOException {
        Files.createDirectories(folder);
        return run("mount", "-t", "tmpfs", "-o", "size=" + mib + "m", "tmpfs", folder.toString())
                ? Optional.of(new Volume(folder))
                : Optional.empty();
    }

    private static boolean run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Its folder. */
    public Path folder() {
        return folder;
    }

    /** Takes all space that is left. */
    public void fill() throws IOException {
        try (FileChannel channel = FileChannel.open(filler(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            int piece = PIECE;
            while (piece > 0) {
                piece = written(channel, piece) ? piece : piece / 2;
            }
        }
    }

    private static boolean written(FileChannel channel, int piece) {
        try {
            return channel.write(ByteBuffer.allocate(piece)) == piece;
        } catch (IOException e) {
            return false;
        }
    }

    /** Gives the space back. */
    public void empty() throws IOException {
        Files.deleteIfExists(filler());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    private void unmount() {
        run("umount", "-l", folder.toString());
    }

    /** Nothing on it is needed any more. */
    @Override
    public void close() {
        unmount();
        Runtime.getRuntime().removeShutdownHook(atEnd);
    }
}
