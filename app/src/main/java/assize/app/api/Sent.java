package assize.app.api;

import assize.app.page.Unfit;
import assize.law.json.Json;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;

/** Reads what programs send: one JSON object of a bounded size, with no field that nobody knows. Stateless. */
final class Sent {
    /** The most bytes of one. */
    static final int MOST = 1 << 20;

    private Sent() {}

    /** The object that was sent, of these fields. */
    static Map<String, Object> object(InputStream body, Set<String> required, Set<String> optional) throws IOException {
        byte[] bytes = body.readNBytes(MOST + 1);
        if (bytes.length > MOST) {
            throw new Unfit(
                    HttpStatus.CONTENT_TOO_LARGE,
                    List.of(Problem.of("body-too-large", Place.of("body"), "most", MOST + "")));
        }
        Object read = bytes.length == 0 ? null : Json.read("body", bytes);
        if (!(read instanceof Map)) {
            throw new Unfit(HttpStatus.UNPROCESSABLE_CONTENT, List.of(Problem.of("body-no-object", Place.of("body"))));
        }
        Map<String, Object> object = new LinkedHashMap<>(Json.object(read));
        List<Problem> problems = new ArrayList<>(unknown("", object, required, optional));
        for (String field : required) {
            if (!object.containsKey(field)) {
                problems.add(Problem.of("body-field-missing", Place.of("/" + field), "field", field));
            }
        }
        if (!problems.isEmpty()) {
            throw new Unfit(HttpStatus.UNPROCESSABLE_CONTENT, problems);
        }
        return object;
    }

    /** The fields of an object that nobody knows. */
    static List<Problem> unknown(String at, Map<String, Object> object, Set<String> required, Set<String> optional) {
        Set<String> known = new java.util.TreeSet<>(required);
        known.addAll(optional);
        return object.keySet().stream()
                .filter(field -> !known.contains(field))
                .map(field -> Problem.of(
                        "body-field-unknown",
                        Place.of(at + "/" + field),
                        "field",
                        field,
                        "allowed",
                        String.join(", ", known)))
                .toList();
    }

    /** A text of the object; empty where it is left out. */
    static String text(Map<String, Object> object, String field) {
        Object value = object.getOrDefault(field, "");
        if (value instanceof String text) {
            return text;
        }
        throw new Unfit(
                HttpStatus.UNPROCESSABLE_CONTENT,
                List.of(Problem.of("body-field-no-text", Place.of("/" + field), "field", field)));
    }

    /** An object in the object; empty where it is left out. */
    static Map<String, Object> inner(Map<String, Object> object, String field) {
        Object value = object.getOrDefault(field, Map.of());
        if (value instanceof Map) {
            return Json.object(value);
        }
        throw new Unfit(HttpStatus.UNPROCESSABLE_CONTENT, List.of(Problem.of("body-no-object", Place.of("/" + field))));
    }
}
