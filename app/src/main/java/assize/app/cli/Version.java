package assize.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which Assize this is: the version that the build wrote beside the classes, and the Java that runs it. */
final class Version {
    private Version() {}

    static String line() {
        return "Assize " + number() + ", Java " + Runtime.version();
    }

    static String number() {
        Properties built = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/assize/app/version.properties")) {
            if (in != null) {
                built.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return built.getProperty("version", "unknown");
    }
}
