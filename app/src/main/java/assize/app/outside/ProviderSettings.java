package assize.app.outside;

import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Which provider vouches for people, and as whom we ask it. */
public record ProviderSettings(String issuer, String client, String secret) {
    /**
     * What ASSIZE_OIDC_ISSUER, ASSIZE_OIDC_CLIENT and ASSIZE_OIDC_SECRET say, the last by itself or as the path of a
     * file; empty where none is set. Throws {@link UnusableInput} without repeating a secret.
     */
    public static Optional<ProviderSettings> find(Map<String, String> environment) {
        String issuer = environment.getOrDefault("ASSIZE_OIDC_ISSUER", "").strip();
        String client = environment.getOrDefault("ASSIZE_OIDC_CLIENT", "").strip();
        String secret =
                secret(environment.getOrDefault("ASSIZE_OIDC_SECRET", "").strip());
        if (issuer.isEmpty() && client.isEmpty() && secret.isEmpty()) {
            return Optional.empty();
        }
        if (!usable(issuer)) {
            throw new UnusableInput(Problem.of("setting-oidc-issuer", Place.of("ASSIZE_OIDC_ISSUER"), "value", issuer));
        }
        if (client.isEmpty() || secret.isEmpty()) {
            String missing = client.isEmpty() ? "ASSIZE_OIDC_CLIENT" : "ASSIZE_OIDC_SECRET";
            throw new UnusableInput(Problem.of("setting-oidc-missing", Place.of(missing)));
        }
        return Optional.of(new ProviderSettings(issuer, client, secret));
    }

    /** Under TLS, or on this machine, where nobody listens in between. */
    private static boolean usable(String issuer) {
        try {
            URI uri = URI.create(issuer);
            String host = uri.getHost();
            boolean here = "http".equals(uri.getScheme()) && ("localhost".equals(host) || "127.0.0.1".equals(host));
            boolean plain = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
            return host != null && plain && (here || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String secret(String setting) {
        try {
            Path file = Path.of(setting);
            if (setting.isEmpty() || !Files.isRegularFile(file)) {
                return setting;
            }
            return Files.readString(file).strip();
        } catch (InvalidPathException | IOException e) {
            // no file: the secret itself
            return setting;
        }
    }

    /** The provider as people know it. */
    public String name() {
        return URI.create(issuer).getHost();
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return client + " at " + issuer;
    }
}
