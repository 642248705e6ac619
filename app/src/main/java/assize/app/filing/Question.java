package assize.app.filing;

import java.util.List;

/**
 * One thing that is asked.
 *
 * @param name under which the answer is given
 * @param why it is asked, or empty
 */
public record Question(String name, Kind kind, String label, String why, List<Choice> choices, boolean required) {
    /** How it is answered. */
    public enum Kind {
        LINE,
        TEXT,
        MONEY,
        NUMBER,
        DATE,
        YES_NO,
        CHOICE
    }

    /** One of the answers to choose from. */
    public record Choice(String value, String label) {}

    /** The id of its field in a page. */
    public String id() {
        return name.replaceAll("[^A-Za-z0-9]", "-");
    }

    /** The word of its kind, for templates. */
    public String word() {
        return kind.name();
    }
}
