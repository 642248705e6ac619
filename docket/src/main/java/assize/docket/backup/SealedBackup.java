package assize.docket.backup;

import assize.docket.log.WholeFile;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Seals what PostgreSQL gives as a backup, and opens it again as long as the key of its day is there. Files appear
 * whole or not at all. Safe for all threads.
 */
public final class SealedBackup {
    private static final String FORM = "assize-backup/v1";
    private static final int SALT = 32;
    private static final int LONGEST_LINE = 100;

    private final DayKeys keys;

    /** With the keys of this folder. */
    public SealedBackup(DayKeys keys) {
        this.keys = keys;
    }

    /**
     * Seals all that comes into a file. If the file is there already with the same content, as when a database archives
     * again what it is not sure of, it stays as it is; with another content it is a problem ({@link UnusableInput}).
     */
    public void seal(InputStream from, Path to, LocalDate day) {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        String line = FORM + " " + day + " " + Base64.getEncoder().encodeToString(salt) + "\n";
        byte[] key = keys.of(day);
        Path beside = beside(to);
        try {
            MessageDigest content = sha256();
            try (OutputStream out = Files.newOutputStream(beside)) {
                out.write(line.getBytes(StandardCharsets.US_ASCII));
                PieceCipher.sealing(key, line, salt).copy(new DigestInputStream(from, content), out);
            }
            if (Files.exists(to)) {
                kept(to, content.digest());
            } else {
                Files.move(beside, to, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw WholeFile.failed(to, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            gone(beside);
        }
    }

    /**
     * Opens what was sealed. Throws {@link UnusableInput} if it is none, was changed or cut, or its key is destroyed.
     *
     * @param name what it is called in problems
     */
    public void open(String name, InputStream from, Path to) {
        Path beside = beside(to);
        try {
            try (OutputStream out = Files.newOutputStream(beside)) {
                open(Place.of(name), from, out);
            }
            Files.move(beside, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw WholeFile.failed(to, e);
        } finally {
            gone(beside);
        }
    }

    private void open(Place place, InputStream from, OutputStream out) throws IOException {
        try {
            InputStream in = new BufferedInputStream(from);
            String line = line(in);
            List<String> words = List.of(line.strip().split(" ", -1));
            LocalDate day = words.size() == 3 && words.getFirst().equals(FORM)
                    ? DayKeys.day(words.get(1)).orElse(null)
                    : null;
            if (day == null) {
                throw new UnusableInput(Problem.of("backup-other", place, "allowed", FORM));
            }
            byte[] key = keys.find(day)
                    .orElseThrow(() -> new UnusableInput(Problem.of(
                            "backup-key-gone",
                            place,
                            "day",
                            "" + day,
                            "folder",
                            keys.folder().toString())));
            PieceCipher.opening(key, line, Base64.getDecoder().decode(words.get(2)))
                    .copy(in, out);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new UnusableInput(Problem.of("backup-changed", place));
        }
    }

    private void kept(Path there, byte[] content) throws IOException {
        MessageDigest old = sha256();
        try (InputStream in = Files.newInputStream(there)) {
            open(Place.of(there.toString()), in, new DigestOutputStream(OutputStream.nullOutputStream(), old));
        }
        if (!Arrays.equals(old.digest(), content)) {
            throw new UnusableInput(Problem.of("backup-there", Place.of(there.toString())));
        }
    }

    /** The first line with its end, or what there is of it. */
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && line.length() < LONGEST_LINE; next = in.read()) {
            line.append((char) next);
            if (next == '\n') {
                break;
            }
        }
        return line.toString();
    }

    private static Path beside(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            return Files.createTempFile(folder, "." + file.getFileName(), ".part");
        } catch (IOException e) {
            throw WholeFile.failed(file, e);
        }
    }

    private static void gone(Path beside) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException e) {
            throw WholeFile.failed(beside, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
