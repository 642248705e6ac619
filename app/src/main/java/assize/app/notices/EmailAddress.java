package assize.app.notices;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The one form in which we keep an e-mail address. Stateless. */
public final class EmailAddress {
    private static final int MOST = 254;

    /** What browsers take as an address (HTML, input type email), with a dot in its domain. */
    private static final Pattern FORM = Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@"
            + "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    private EmailAddress() {}

    /** The address that somebody typed; empty if it can't be one. Names of domains in other scripts are taken too. */
    public static Optional<String> find(String typed) {
        String plain = typed.strip();
        int at = plain.lastIndexOf('@');
        if (at < 1 || plain.length() > MOST) {
            return Optional.empty();
        }
        try {
            String address = plain.substring(0, at) + "@" + IDN.toASCII(plain.substring(at + 1));
            String kept = address.toLowerCase(Locale.ROOT);
            return kept.length() <= MOST && FORM.matcher(kept).matches() ? Optional.of(kept) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
