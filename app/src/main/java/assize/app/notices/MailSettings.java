package assize.app.notices;

import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Where mail goes.
 *
 * @param server the mail server, or null: each mail becomes a file
 * @param from whose name and answers mails bear
 * @param folder of the files
 */
public record MailSettings(@Nullable Server server, String from, Path folder) {
    private static final int SMTP = 587;
    private static final int SMTPS = 465;

    /**
     * A mail server.
     *
     * @param tls from the first byte; otherwise begun after the greeting
     */
    public record Server(boolean tls, String host, int port, String user, String secret) {
        /** On this machine nobody listens in between. */
        boolean here() {
            return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
        }

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /**
     * What ASSIZE_MAIL ({@code smtp://user:secret@host:port}, or smtps) and ASSIZE_MAIL_FROM say; throws
     * {@link UnusableInput} without repeating a value that may hold a secret.
     */
    public static MailSettings of(Map<String, String> environment, Path home) {
        String server = environment.getOrDefault("ASSIZE_MAIL", "");
        String from = environment.getOrDefault("ASSIZE_MAIL_FROM", "");
        Path folder = home.resolve("mail");
        if (server.isBlank()) {
            return new MailSettings(null, "assize@demo.example", folder);
        }
        String sender = EmailAddress.find(from)
                .orElseThrow(() -> new UnusableInput(
                        Problem.of("setting-mail-from", Place.of("ASSIZE_MAIL_FROM"), "value", from)));
        return new MailSettings(server(server), sender, folder);
    }

    private static Server server(String setting) {
        try {
            URI uri = new URI(setting.strip());
            String scheme = String.valueOf(uri.getScheme());
            String host = uri.getHost();
            String path = String.valueOf(uri.getPath());
            boolean tls = scheme.equals("smtps");
            if (host != null
                    && (tls || scheme.equals("smtp"))
                    && path.replace("/", "").isEmpty()) {
                String known = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
                String[] parts = known.split(":", 2);
                int port = uri.getPort() > 0 ? uri.getPort() : tls ? SMTPS : SMTP;
                return new Server(tls, host, port, plain(parts[0]), parts.length < 2 ? "" : plain(parts[1]));
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            // its words would repeat the secret
        }
        throw new UnusableInput(Problem.of("setting-mail", Place.of("ASSIZE_MAIL")));
    }

    private static String plain(String escaped) {
        return URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    Post post() {
        Server known = server;
        return known == null ? new FolderPost(folder, ".eml", this::write) : new SmtpPost(known, from);
    }

    private void write(Message mail, OutputStream out) throws IOException, MessagingException {
        new PlainMessage(Session.getInstance(new Properties()), from, mail).writeTo(out);
    }
}
