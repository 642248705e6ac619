package assize.app.cli;

import assize.app.home.Home;
import assize.law.problem.Place;
import assize.law.problem.Problem;
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
        if (below.isEmpty() && path != null && Files.isDirectory(path)) {
            throw new UnusableInput(Problem.of("folder-without-procedure", Place.of(name)));
        }
        return below.isEmpty() ? List.of(Library.folder(home, name)) : below;
    }

    /** The one folder meant. */
    static Path folder(Home home, String name) {
        List<Path> folders = folders(home, name);
        if (folders.size() > 1) {
            String found = String.join(
                    ", ",
                    folders.stream().map(f -> String.valueOf(f.getFileName())).toList());
            throw new UnusableInput(Problem.of("several-procedures", Place.of(name), "found", found));
        }
        return folders.getFirst();
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
            throw new UnusableInput(
                    Problem.of("folder-unreadable", Place.of(folder.toString()), "why", String.valueOf(e.getCause())));
        }
    }
}
