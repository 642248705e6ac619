package assize.docket.log;

import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A file that is there as a whole or not at all: written beside its place and moved there once it is on the disk. */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Writes the bytes in the place of what stands there.
     *
     * @param beside where it is written first, on the same disk; nobody else writes there meanwhile
     */
    public static void write(Path file, Path beside, byte[] bytes) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel to = FileChannel.open(
                    beside,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    to.write(rest);
                }
                to.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    /** The bytes of such a file, if it is there. */
    public static Optional<byte[]> find(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    /** What is told of a file that can't be read or written. */
    public static MachineLacks failed(Path file, IOException cause) {
        String why = cause.getMessage() == null
                ? cause.getClass().getSimpleName()
                : cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return new MachineLacks(Problem.of("log-folder-failed", Place.of(file.toString()), "why", why), cause);
    }
}
