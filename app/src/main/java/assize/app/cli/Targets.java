package assize.app.cli;

import assize.law.problem.UnusableInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders of procedures that a person means by a name, a folder, a file, or a folder with procedures below. */
final class Targets {
    private static final String FILE = "procedure.yaml";
    private static final int DEEPEST = 6;

    private Targets() {}

    /** All folders meant; at least one, else throws with the nearest name. */
    static List<Path> folders(Home home, String name) {
        if (Files.isRegularFile(home.procedures().resolve(name).resolve(FILE))) {
            return List.of(home.procedures().resolve(name));
        }
        Path path = path(name);
        if (path != null && path.endsWith(FILE) && Files.isRegularFile(path)) {
            path = path.getParent();
        }
        if (path != null && Files.isRegularFile(path.resolve(FILE))) {
            return List.of(path);
        }
        List<Path> below = path != null && Files.isDirectory(path) ? below(path) : List.of();
        return below.isEmpty() ? List.of(Library.folder(home, name)) : below;
    }

    /** The one folder meant. */
    static Path folder(Home home, String name) {
        List<Path> folders = folders(home, name);
        return folders.size() == 1 ? folders.getFirst() : Library.folder(home, name);
    }

    private static @org.jspecify.annotations.Nullable Path path(String name) {
        try {
            return Path.of(name).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static List<Path> below(Path folder) {
        try (Stream<Path> all = Files.find(folder, DEEPEST, (file, facts) -> file.endsWith(FILE))) {
            return all.filter(Files::isRegularFile)
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UncheckedIOException e) {
            throw new UnusableInput(assize.law.problem.Problem.of(
                    "folder-unreadable",
                    assize.law.problem.Place.of(folder.toString()),
                    "why",
                    String.valueOf(e.getCause())));
        }
    }
}
