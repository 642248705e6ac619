package assize.docket.log;

import assize.docket.tlog.Note;
import assize.docket.tlog.NoteKey;
import assize.docket.tlog.Tile;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A log as files that any web server can serve. A file is there as a whole or not at all: it is written beside its
 * place and moved there once it is on the disk. One process at a time writes; any number may read.
 */
public final class LogFolder implements AutoCloseable {
    /** The last checkpoint, as tlog-tiles names it. */
    public static final String CHECKPOINT = "checkpoint";

    /** The folder of the checkpoints that were written here before, each under its size. */
    public static final String EARLIER = "checkpoints";

    /** The keys of the log, one a line. */
    public static final String KEYS = "keys";

    private final Path folder;
    private final FileChannel channel;

    private LogFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Takes the folder, which is made if it is not there; throws {@link MachineLacks} if another process has it. */
    public static LogFolder take(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve(".writing"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel) == null) {
                channel.close();
                throw new MachineLacks(Problem.of("log-folder-busy", Place.of(folder.toString())), null);
            }
            return new LogFolder(folder, channel);
        } catch (IOException e) {
            throw WholeFile.failed(folder, e);
        }
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // The same process has it already.
            return null;
        }
    }

    /** The checkpoint that was written last, if there is one. */
    public Optional<Note> findCheckpoint() {
        Path file = folder.resolve(CHECKPOINT);
        return WholeFile.find(file).map(bytes -> Note.read(file.toString(), bytes));
    }

    /** Writes a tile or a bundle; once it is full, those of the same place that were not are taken away. */
    public void write(Tile tile, byte[] bytes) {
        write(tile.path(), bytes);
        if (tile.width() == Tile.FULL) {
            removeAll(folder.resolve(tile.path() + ".p"));
        }
    }

    /** Writes the checkpoint, after all tiles that it needs, and beside it under its size, where it stays. */
    public void write(Note checkpoint, long size) {
        write(EARLIER + "/" + size, checkpoint.bytes());
        write(CHECKPOINT, checkpoint.bytes());
    }

    /** Adds the keys that the log signs with, one a line; those from before stay, as what they signed does. */
    public void write(List<NoteKey> keys) {
        Path file = folder.resolve(KEYS);
        try {
            Set<String> lines = new LinkedHashSet<>(Files.exists(file) ? Files.readAllLines(file) : List.of());
            if (lines.addAll(keys.stream().map(NoteKey::text).toList())) {
                write(KEYS, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw WholeFile.failed(file, e);
        }
    }

    private void write(String name, byte[] bytes) {
        WholeFile.write(folder.resolve(name), folder.resolve(".new"), bytes);
    }

    private static void removeAll(Path partial) {
        if (!Files.isDirectory(partial)) {
            return;
        }
        try (Stream<Path> files = Files.list(partial)) {
            List<Path> all = files.toList();
            for (Path file : all) {
                Files.delete(file);
            }
            Files.delete(partial);
        } catch (IOException e) {
            throw WholeFile.failed(partial, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw WholeFile.failed(folder, e);
        }
    }
}
