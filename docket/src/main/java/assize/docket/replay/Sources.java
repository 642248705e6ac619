package assize.docket.replay;

import assize.docket.xes.Attribute;
import assize.docket.xes.AttributeType;
import assize.law.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Attributes of a log as an entry keeps them: lists of type, key, value and, where there are any, what is inside. */
final class Sources {
    private Sources() {}

    static List<Object> toJson(List<Attribute> attributes) {
        List<Object> all = new ArrayList<>(attributes.size());
        for (Attribute attribute : attributes) {
            List<@Nullable Object> one = new ArrayList<>(3);
            one.add(attribute.type().name().toLowerCase(Locale.ROOT));
            one.add(attribute.key());
            one.add(attribute.value());
            if (!attribute.nested().isEmpty() || !attribute.values().isEmpty()) {
                one.add(toJson(attribute.nested()));
                one.add(toJson(attribute.values()));
            }
            all.add(one);
        }
        return all;
    }

    static List<Attribute> fromJson(@Nullable Object json) {
        List<Attribute> all = new ArrayList<>();
        for (Object item : Json.list(json)) {
            List<Object> one = Json.list(item);
            all.add(new Attribute(
                    AttributeType.valueOf(String.valueOf(one.get(0)).toUpperCase(Locale.ROOT)),
                    String.valueOf(one.get(1)),
                    one.get(2) instanceof String value ? value : null,
                    one.size() > 3 ? fromJson(one.get(3)) : List.of(),
                    one.size() > 4 ? fromJson(one.get(4)) : List.of()));
        }
        return all;
    }
}
