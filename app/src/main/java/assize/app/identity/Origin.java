package assize.app.identity;

import java.net.URI;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The one address by which this site is meant to be opened: passkeys are bound to it. Safe for all threads. */
public final class Origin {
    private final String url;

    /** As the site was asked to be opened. */
    public Origin(String url) {
        this.url = url;
    }

    /** Like {@code https://justice.example}: no path, no slash at the end. */
    public String url() {
        return url;
    }

    /** Its name without a port. */
    public String host() {
        return URI.create(url()).getHost();
    }

    /** Whether the request that is answered now came by this address, and not by another that leads here, too. */
    public boolean isHere() {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .toUriString()
                .equals(url());
    }
}
