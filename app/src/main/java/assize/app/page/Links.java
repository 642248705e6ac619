package assize.app.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Parts of addresses, escaped. */
public final class Links {
    private Links() {}

    /** One part of a path. */
    public static String part(String text) {
        return value(text).replace("+", "%20");
    }

    /** One value of a query. */
    public static String value(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
