package assize.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.site.TestSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One site with one mail server for all tests of mail: starting them takes longer than all that they are asked. */
public final class MailedSite implements BeforeAllCallback {
    private static @Nullable Opened opened;

    @Override
    public void beforeAll(ExtensionContext context) {
        opened = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(MailedSite.class.getName(), key -> new Opened(), Opened.class);
    }

    /** The mail server. */
    public static MailBox box() {
        return Objects.requireNonNull(opened).box;
    }

    /** The site as it runs now. */
    public static TestSite site() {
        return Objects.requireNonNull(opened).site;
    }

    /** Stops the site and starts it again over the same docket. */
    static void startAgain() {
        Objects.requireNonNull(opened).startAgain();
    }

    /** What is open until the last test is over. */
    private static final class Opened implements AutoCloseable {
        private final Path home;
        private final MailBox box = new MailBox();
        private TestSite site;

        Opened() {
            try {
                home = Files.createTempDirectory("assize-mail");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            site = new TestSite(home, box.settings());
        }

        void startAgain() {
            assertThat(site.faults()).isEmpty();
            site.close();
            site = new TestSite(home, box.settings());
        }

        @Override
        public void close() throws IOException {
            assertThat(site.faults()).isEmpty();
            site.close();
            box.close();
            List<Path> paths;
            try (Stream<Path> all = Files.walk(home)) {
                paths = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : paths) {
                Files.deleteIfExists(path);
            }
        }
    }
}
