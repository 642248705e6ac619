package assize.docket.xes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event of a trace. Immutable. Events that {@link XesReader} gives always have a name and a readable time stamp.
 *
 * @param attributes all attributes in the order of the log
 */
public record XesEvent(List<Attribute> attributes) {
    /** The key of an activity's or a case's name (IEEE 1849, concept extension). */
    public static final String NAME = "concept:name";

    /** The key of the time stamp (IEEE 1849, time extension). */
    public static final String TIMESTAMP = "time:timestamp";

    /** Copies the list. */
    public XesEvent {
        attributes = List.copyOf(attributes);
    }

    /** The activity; throws IllegalStateException if the event has no name. */
    public String name() {
        return get(NAME);
    }

    /** When it happened; throws IllegalStateException if the event has no time stamp. */
    public Stamp timestamp() {
        return Stamp.of(get(TIMESTAMP));
    }

    /** The value of the first attribute with this key, as written; null if there is none. */
    public @Nullable String find(String key) {
        return Attribute.find(attributes, key);
    }

    private String get(String key) {
        String value = find(key);
        if (value == null) {
            throw new IllegalStateException("the event has no " + key);
        }
        return value;
    }
}
