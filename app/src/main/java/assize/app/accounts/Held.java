package assize.app.accounts;

import java.util.Map;

/**
 * What somebody was about to do when they were asked who they are.
 *
 * @param path of the page on which they did it
 * @param form what they had typed there
 */
public record Held(String key, String path, Map<String, String> form) {
    /** Where they change by what they come back. */
    public static final String ME = "/me";

    /** Whether it is a change of the ways by which somebody comes back, and no act. */
    public boolean ofWays() {
        return path.equals(ME);
    }

    /** The page with what was typed. */
    public String page() {
        return form.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + "held=" + key;
    }
}
