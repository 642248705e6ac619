package assize.app.cli;

import assize.app.home.Home;
import assize.law.problem.Nearest;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders of the library of procedures. */
final class Library {
    private Library() {}

    /** The names of all procedures, in order. */
    static List<String> names(Home home) {
        try (Stream<Path> folders = Files.list(home.procedures())) {
            return folders.filter(f -> Files.isRegularFile(f.resolve("procedure.yaml")))
                    .map(f -> f.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of a procedure, named as in the library or as a path; throws with the nearest name. */
    static Path folder(Home home, String name) {
        Path inLibrary = home.procedures().resolve(name);
        if (Files.isRegularFile(inLibrary.resolve("procedure.yaml"))) {
            return inLibrary;
        }
        Path asPath = Path.of(name);
        if (name.contains("/") && Files.isRegularFile(asPath.resolve("procedure.yaml"))) {
            return asPath.toAbsolutePath().normalize();
        }
        List<String> names = names(home);
        String allowed = String.join(", ", names);
        throw new UnusableInput(Nearest.to(name, names)
                .map(near -> Problem.of(
                        "procedure-unknown-near", Place.of(name), "found", name, "nearest", near, "allowed", allowed))
                .orElseGet(() -> Problem.of("procedure-unknown", Place.of(name), "found", name, "allowed", allowed)));
    }
}
