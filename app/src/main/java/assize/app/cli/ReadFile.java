package assize.app.cli;

import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that a person names on the command line. */
final class ReadFile {
    private ReadFile() {}

    /** A file that is read as it comes; throws {@link UnusableInput} naming it. */
    static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UnusableInput(Problem.of("file-unread", Place.of(file.toString())));
        }
    }

    /** The bytes of a file of at most so many; throws {@link UnusableInput} naming it. */
    static byte[] bytes(Path file, int most) {
        try (InputStream in = open(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new UnusableInput(Problem.of(
                        "note-too-large",
                        Place.of(file.toString()),
                        "found",
                        "" + Files.size(file),
                        "most",
                        "" + most));
            }
            return bytes;
        } catch (IOException e) {
            throw new UnusableInput(Problem.of("file-unread", Place.of(file.toString())));
        }
    }
}
