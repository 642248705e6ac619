package assize.app.directory;

import java.util.Map;

/**
 * A way that a matter can go. Texts are by language.
 *
 * @param id the procedure's name, where there is one
 * @param begins whether people begin it themselves, an office begins it, or it is a talk with a person
 * @param fits when it is the right one
 */
public record Way(
        String id,
        Begins begins,
        Map<String, String> title,
        Map<String, String> fits,
        Map<String, String> who,
        Map<String, String> time,
        Map<String, String> cost) {
    /** Who makes the first step. */
    public enum Begins {
        PEOPLE,
        OFFICE,
        PERSON
    }
}
