package assize.docket.xes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case of a log. Immutable.
 *
 * @param attributes the attributes of the case
 * @param events the events in the order of the log, which need not be the order of their time stamps
 */
public record Trace(List<Attribute> attributes, List<XesEvent> events) {
    /** Copies the lists. */
    public Trace {
        attributes = List.copyOf(attributes);
        events = List.copyOf(events);
    }

    /** The name of the case, or null if it has none. */
    public @Nullable String name() {
        return find(XesEvent.NAME);
    }

    /** The value of the first attribute of the case with this key, as written; null if there is none. */
    public @Nullable String find(String key) {
        return Attribute.find(attributes, key);
    }

    /** The first event of an activity in the order of the log, or null if the case has none. */
    public @Nullable XesEvent findFirst(String activity) {
        for (XesEvent event : events) {
            if (event.name().equals(activity)) {
                return event;
            }
        }
        return null;
    }
}
