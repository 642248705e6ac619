package assize.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.outside.TestProvider;
import assize.docket.store.Database;
import assize.docket.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One site for all tests that need no settings of their own, opened for the first and closed after the last. Each uses
 * cases of its own, and days only go on. A provider outside vouches for people there.
 */
public final class SharedSite implements ParameterResolver {
    /** The site, and its database as somebody beside it sees it. */
    public record Opened(TestSite site, Database beside, TestProvider provider) implements AutoCloseable {
        @Override
        public void close() {
            beside.close();
            site.close();
            provider.close();
            assertThat(site.faults()).isEmpty();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(Opened.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedSite.class))
                .getOrComputeIfAbsent(Opened.class, key -> open(), Opened.class);
    }

    private static Opened open() {
        try {
            Path home = Files.createTempDirectory("assize-site-");
            TestProvider provider = new TestProvider();
            TestSite site = new TestSite(home, provider.settings());
            provider.goesBy(site::now);
            return new Opened(site, Database.beside(new Settings(home, null, 0, 2)), provider);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
