package assize.docket.xes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of a log, a trace, an event or another attribute. Immutable.
 *
 * @param value the value exactly as written; null only for lists and containers
 * @param nested the attributes of this attribute; the content of a container
 * @param values the content of a list, in order; empty for every other type
 */
public record Attribute(
        AttributeType type, String key, @Nullable String value, List<Attribute> nested, List<Attribute> values) {
    /** Copies the lists; throws IllegalArgumentException if only a list or container could be of this shape. */
    public Attribute {
        nested = List.copyOf(nested);
        values = List.copyOf(values);
        if (value == null && !type.isCollection()) {
            throw new IllegalArgumentException("attribute '" + key + "' has no value");
        }
        if (type != AttributeType.LIST && !values.isEmpty()) {
            throw new IllegalArgumentException("attribute '" + key + "' is no list");
        }
    }

    /** An attribute with a value and nothing else. */
    public static Attribute of(AttributeType type, String key, String value) {
        return new Attribute(type, key, value, List.of(), List.of());
    }

    /** The value of the first attribute with this key, as written; null if there is none. */
    static @Nullable String find(List<Attribute> attributes, String key) {
        for (Attribute attribute : attributes) {
            if (attribute.key.equals(key)) {
                return attribute.value;
            }
        }
        return null;
    }
}
