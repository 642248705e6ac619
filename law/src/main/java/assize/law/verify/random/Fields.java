package assize.law.verify.random;

import java.util.ArrayList;
import java.util.List;

/** The fields of one part of a procedure file, in one line of YAML. */
final class Fields {
    private final List<String> fields = new ArrayList<>();

    Fields with(String field, String value) {
        fields.add(field + ": " + value);
        return this;
    }

    Fields with(String field, List<String> values) {
        return with(field, "[" + String.join(", ", values) + "]");
    }

    /** A guard, which may have signs that YAML knows. */
    Fields quoted(String field, String value) {
        return with(field, '"' + value + '"');
    }

    @Override
    public String toString() {
        return "{" + String.join(", ", fields) + "}";
    }
}
