package assize.docket.xes;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the first trace: all that is needed to write an equal log. Immutable.
 *
 * @param log the XML attributes of the log element (version, features, name spaces), in their order
 * @param extensions the declared extensions
 * @param globals the attributes promised for every event or every trace
 * @param classifiers the declared ways to tell events apart
 * @param attributes the attributes of the log
 */
public record XesHeader(
        Map<String, String> log,
        List<Extension> extensions,
        List<Global> globals,
        List<Classifier> classifiers,
        List<Attribute> attributes) {
    /** Copies everything. */
    public XesHeader {
        log = Collections.unmodifiableMap(new LinkedHashMap<>(log));
        extensions = List.copyOf(extensions);
        globals = List.copyOf(globals);
        classifiers = List.copyOf(classifiers);
        attributes = List.copyOf(attributes);
    }

    /** A declared extension: its name, the prefix of its keys and the address of its definition. */
    public record Extension(String name, String prefix, String uri) {}

    /**
     * Attributes promised for every element of a scope.
     *
     * @param scope {@code trace} or {@code event}; null if not said
     */
    public record Global(@Nullable String scope, List<Attribute> attributes) {
        /** Copies the list. */
        public Global {
            attributes = List.copyOf(attributes);
        }
    }

    /**
     * A way to tell events apart by some of their attributes.
     *
     * @param scope {@code trace} or {@code event}; null if not said
     * @param keys the keys exactly as written, parted by blanks
     */
    public record Classifier(String name, @Nullable String scope, String keys) {}
}
