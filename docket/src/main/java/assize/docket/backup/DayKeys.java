package assize.docket.backup;

import assize.docket.log.WholeFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder with one key for each day (UTC) on which something was sealed. Safe for several threads and processes: a day
 * never gets a second key.
 *
 * @param folder where they lie; each key readable by its owner only
 */
public record DayKeys(Path folder) {
    private static final int BYTES = 32;
    private static final String ENDING = ".key";

    /** The key of this day, made if there is none. Throws {@link assize.law.problem.MachineLacks} if that fails. */
    byte[] of(LocalDate day) {
        Optional<byte[]> known = find(day);
        if (known.isPresent()) {
            return known.get();
        }
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        Path file = file(day);
        try {
            Files.createDirectories(folder);
            Path beside = Files.createTempFile(
                    folder,
                    "new",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                Files.write(beside, fresh, StandardOpenOption.SYNC);
                Files.createLink(file, beside);
                return fresh;
            } catch (FileAlreadyExistsException e) {
                return find(day).orElseThrow(() -> new IOException("no key of " + BYTES + " bytes"));
            } finally {
                Files.delete(beside);
            }
        } catch (IOException e) {
            throw WholeFile.failed(file, e);
        }
    }

    /** The key of this day, if it was made and not destroyed. */
    Optional<byte[]> find(LocalDate day) {
        return WholeFile.find(file(day)).filter(key -> key.length == BYTES);
    }

    /**
     * Destroys the keys of all days before this one; what was sealed on them can't be opened any more. The bytes are
     * written over first, which a disk that moves its blocks may not honour: keep the folder on one that does, or in
     * memory.
     *
     * @return the days whose keys are gone, in their order
     */
    public List<LocalDate> destroyBefore(LocalDate day) {
        List<LocalDate> gone = new ArrayList<>();
        for (LocalDate one : days()) {
            if (one.isBefore(day)) {
                Path file = file(one);
                try {
                    Files.write(file, new byte[BYTES], StandardOpenOption.SYNC, StandardOpenOption.WRITE);
                    Files.delete(file);
                } catch (IOException e) {
                    throw WholeFile.failed(file, e);
                }
                gone.add(one);
            }
        }
        return gone;
    }

    /** The days that have a key, in their order. */
    public List<LocalDate> days() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .flatMap(name -> day(name.substring(0, name.length() - ENDING.length())).stream())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw WholeFile.failed(folder, e);
        }
    }

    /** The day of this name, if it is one. */
    static Optional<LocalDate> day(String name) {
        try {
            return Optional.of(LocalDate.parse(name));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Path file(LocalDate day) {
        return folder.resolve(day + ENDING);
    }
}
