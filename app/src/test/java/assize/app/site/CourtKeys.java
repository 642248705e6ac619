package assize.app.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A key of a court, made as the page for operators says. */
final class CourtKeys {
    static final String PASSWORD = "a word for tests";

    private CourtKeys() {}

    static Path make(Path folder) throws IOException, InterruptedException {
        Path store = folder.resolve("court.p12");
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String options = "-genkeypair -alias court -keyalg EC -groupname secp256r1 -dname CN=Court -storetype PKCS12";
        String[] words = (tool + " " + options + " -storepass:env WORD -keystore " + store).split(" ", -1);
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("WORD", PASSWORD);
        Process made = builder.start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (made.waitFor() != 0) {
            throw new IOException(said);
        }
        return store;
    }
}
