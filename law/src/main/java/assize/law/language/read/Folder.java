package assize.law.language.read;

import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import assize.law.yaml.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of one procedure, held as bytes: what is read from disk, what is kept in the database under its digest so
 * that a case can go on under the version it was opened under, and what is read again from there. Immutable.
 *
 * @param files path within the folder to content, sorted
 */
public record Folder(String name, SortedMap<String, byte[]> files) {
    /** Keeps the files as they are. */
    public Folder {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Reads a folder: its {@code procedure.yaml}, forms and texts; scenarios and mappings are not part of the law. */
    public static Folder of(Path path) {
        String name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
        if (!Files.isRegularFile(path.resolve("procedure.yaml"))) {
            throw new UnusableInput(Problem.of("no-procedure-here", Place.of(path.toString()), "name", name));
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(path, 2)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String inside = path.relativize(file).toString().replace('\\', '/');
                if (inside.equals("procedure.yaml")
                        || inside.matches("forms/[^/]+\\.yaml")
                        || inside.matches("texts\\.[a-z]{2}\\.properties")) {
                    if (Files.size(file) > Yaml.MOST_BYTES) {
                        Yaml.read(file, name + "/" + inside);
                    }
                    files.put(inside, Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Folder(name, files);
    }

    /** SHA-256 over names and contents, in hex. */
    public String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            files.forEach((file, bytes) -> {
                sha.update((file + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
                sha.update(bytes);
            });
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
