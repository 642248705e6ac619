package assize.app.site;

import assize.app.documents.SigningKey;
import assize.app.identity.Secrets;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * The key with which the court of the demo region signs its decisions: made once in the home folder, with a certificate
 * that vouches for itself alone and says so. A real court brings its own.
 */
final class DemoCourtKey {
    private static final String NAME = "CN=Court of the demo region (no real court), O=Assize";
    private static final int PASSWORD = 40;

    private DemoCourtKey() {}

    /** The key in this folder, which is made if it is not there. */
    static SigningKey in(Path folder) {
        Path store = folder.resolve("court.p12");
        Path word = folder.resolve("court.password");
        try {
            if (!Files.exists(store)) {
                make(folder, store, word);
            }
            return new SigningKey(store, Files.readString(word));
        } catch (IOException e) {
            throw failed(store, "" + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(store, "interrupted");
        }
    }

    private static void make(Path folder, Path store, Path word) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(word, Secrets.code(PASSWORD));
        Path beside = folder.resolve("court.p12.new");
        Files.deleteIfExists(beside);
        ProcessBuilder tool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "court",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        NAME,
                        "-validity",
                        "3650",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        beside.toString(),
                        "-storepass:env",
                        "ASSIZE_STORE"))
                .redirectErrorStream(true);
        tool.environment().put("ASSIZE_STORE", Files.readString(word));
        Process made = tool.start();
        made.getOutputStream().close();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (made.waitFor() != 0) {
            throw failed(store, said.strip());
        }
        Files.move(beside, store, StandardCopyOption.ATOMIC_MOVE);
    }

    private static MachineLacks failed(Path store, String why) {
        return new MachineLacks(Problem.of("court-key-not-made", Place.of(store.toString()), "why", why), null);
    }
}
