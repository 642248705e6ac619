package assize.app.home;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where things are on this machine.
 *
 * @param root the project's own folder, with the library of procedures
 * @param folder what belongs to this installation: the database, the keys, the details of failures
 */
public record Home(Path root, Path folder) {
    /** The launcher names the root in the property {@code assize.root}; ASSIZE_HOME or else {@code ~/.assize}. */
    public static Home of(Map<String, String> environment) {
        String folder = environment.getOrDefault("ASSIZE_HOME", "");
        return new Home(
                Path.of(System.getProperty("assize.root", "")).toAbsolutePath(),
                folder.isBlank() ? Path.of(System.getProperty("user.home"), ".assize") : Path.of(folder));
    }

    /** The library of procedures, one folder each. */
    public Path procedures() {
        return root.resolve("procedures");
    }

    /** Where the details of unexpected failures are kept. */
    public Path failures() {
        return folder.resolve("failures");
    }
}
