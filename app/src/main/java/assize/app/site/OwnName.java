package assize.app.site;

import assize.law.text.Messages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * The name under which browsers reach the site. A request for another name is refused before anything is done with it:
 * a page that got here under a foreign name could read ours as its own. Safe for all threads.
 */
final class OwnName implements RequestRejectedHandler {
    private final Set<String> names;
    private final String origin;

    OwnName(Site.Wanted wanted) {
        String host = host(wanted.origin());
        this.origin = wanted.origin();
        this.names = wanted.demo() ? Set.of("localhost", "127.0.0.1", "[::1]") : Set.of(host);
    }

    /** Refuses requests for other names, and what is no proper request. */
    StrictHttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHostnames(this::isOurs);
        return firewall;
    }

    private boolean isOurs(String name) {
        return names.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Mostly read by whoever runs the site and forgot to tell the proxy; in both languages, for nobody asked yet. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException refused)
            throws IOException {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        String key = isOurs(request.getServerName()) ? "page-not-understood" : "page-other-name";
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
            var words = Messages.in(language);
            response.getWriter().println(words.text(key, Map.of("origin", origin)));
        }
    }

    private static String host(String origin) {
        return String.valueOf(URI.create(origin).getHost()).toLowerCase(Locale.ROOT);
    }
}
