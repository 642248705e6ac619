package assize.app.notices;

import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where text messages go.
 *
 * @param gateway that takes them, or null: each becomes a file
 * @param secret that the gateway knows too
 * @param folder of the files
 */
public record TextSettings(@Nullable URI gateway, TextSecret secret, Path folder) {
    private static final String GATEWAY = "ASSIZE_TEXTS";
    private static final String SECRET = "ASSIZE_TEXTS_SECRET";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * What ASSIZE_TEXTS and ASSIZE_TEXTS_SECRET say; without them the demo writes files, and elsewhere there are no
     * text messages. Throws {@link UnusableInput} without repeating a value that may hold a secret.
     */
    public static Optional<TextSettings> find(Map<String, String> environment, Path home, boolean demo) {
        String gateway = environment.getOrDefault(GATEWAY, "").strip();
        String secret = environment.getOrDefault(SECRET, "").strip();
        Path folder = home.resolve("texts");
        if (gateway.isEmpty()) {
            return demo ? Optional.of(new TextSettings(null, TextSecret.drawn(), folder)) : Optional.empty();
        }
        if (secret.length() < TextSecret.FEWEST) {
            throw new UnusableInput(
                    Problem.of("setting-texts-secret", Place.of(SECRET), "fewest", "" + TextSecret.FEWEST));
        }
        return Optional.of(new TextSettings(gateway(gateway), TextSecret.of(secret), folder));
    }

    /** Under TLS, or on this machine, where nobody listens in between. */
    private static URI gateway(String setting) {
        try {
            URI uri = URI.create(setting);
            String host = String.valueOf(uri.getHost());
            boolean here = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
            boolean usable = "https".equals(uri.getScheme()) || (here && "http".equals(uri.getScheme()));
            if (usable && uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // its words would repeat what may be a secret
        }
        throw new UnusableInput(Problem.of("setting-texts", Place.of(GATEWAY)));
    }

    Post post() {
        URI known = gateway;
        return known == null
                ? new FolderPost(
                        folder,
                        ".txt",
                        (text, out) ->
                                out.write((text.to() + "\n\n" + text.text() + "\n").getBytes(StandardCharsets.UTF_8)))
                : new GatewayPost(known, secret, PATIENCE);
    }
}
