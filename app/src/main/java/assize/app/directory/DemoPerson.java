package assize.app.directory;

import java.util.List;
import java.util.Map;

/**
 * Somebody of the demo region.
 *
 * @param roles the offices they hold, none for people
 * @param body at which they hold them, or empty
 */
public record DemoPerson(String id, Map<String, String> names, List<String> roles, String body) {
    /** What they are called. */
    public String name(String language) {
        return names.getOrDefault(language, names.getOrDefault("en", id));
    }
}
