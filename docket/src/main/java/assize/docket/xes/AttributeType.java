package assize.docket.xes;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The types of attribute that XES knows (IEEE 1849, 4.3); the element of an attribute is named after its type. */
public enum AttributeType {
    STRING,
    DATE,
    INT,
    FLOAT,
    BOOLEAN,
    ID,
    LIST,
    CONTAINER;

    private static final Map<String, AttributeType> BY_ELEMENT =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(AttributeType::element, Function.identity()));

    private final String element = name().toLowerCase(Locale.ROOT);

    /** The name of the element. */
    public String element() {
        return element;
    }

    /** Whether attributes of this type hold other attributes instead of a value. */
    public boolean isCollection() {
        return this == LIST || this == CONTAINER;
    }

    /** The type whose element has this name, or null. */
    static @Nullable AttributeType find(String element) {
        return BY_ELEMENT.get(element);
    }
}
