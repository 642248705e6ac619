package assize.docket.audit;

import assize.docket.log.LogFolder;
import assize.docket.tlog.Note;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A log in a folder. */
public record FolderSource(Path folder) implements LogSource {
    @Override
    public Optional<byte[]> find(String path, int most) {
        Path file = folder.resolve(path);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new UnusableInput(Problem.of(
                        "note-too-large", Place.of(path), "found", "" + Files.size(file), "most", "" + most));
            }
            return Optional.of(bytes);
        } catch (IOException e) {
            throw unread(file, e);
        }
    }

    @Override
    public SortedMap<Long, byte[]> earlier() {
        SortedMap<Long, byte[]> earlier = new TreeMap<>();
        Path kept = folder.resolve(LogFolder.EARLIER);
        if (Files.isDirectory(kept)) {
            for (String name : names(kept)) {
                if (name.matches("[1-9][0-9]{0,17}|0")) {
                    find(LogFolder.EARLIER + "/" + name, Note.MOST_BYTES)
                            .ifPresent(bytes -> earlier.put(Long.parseLong(name), bytes));
                }
            }
        }
        return earlier;
    }

    private static List<String> names(Path kept) {
        try (Stream<Path> files = Files.list(kept)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw unread(kept, e);
        }
    }

    private static MachineLacks unread(Path file, IOException e) {
        String why = e.getClass().getSimpleName() + ": " + e.getMessage();
        return new MachineLacks(Problem.of("log-folder-failed", Place.of(file.toString()), "why", why), e);
    }

    @Override
    public String name() {
        return folder.toString();
    }
}
