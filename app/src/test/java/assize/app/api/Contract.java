package assize.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.json.Json;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The contract for programs, as tests hold answers against it. */
public final class Contract {
    private static final Map<String, Object> TEXT = read();

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final Map<String, Schema> COMPILED = new ConcurrentHashMap<>();

    private Contract() {}

    /** Its operations: {@code GET /api/cases} and so on. */
    public static java.util.Set<String> operations() {
        TreeSet<String> operations = new TreeSet<>();
        Json.object(TEXT.get("paths"))
                .forEach((path, item) -> Json.object(item).keySet().stream()
                        .filter(method -> !method.equals("parameters"))
                        .forEach(method -> operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
        return operations;
    }

    /** Fails unless an answer is one that the contract foresees for this operation. */
    public static void keeps(String operation, HttpResponse<String> answer) {
        String method = operation.substring(0, operation.indexOf(' ')).toLowerCase(java.util.Locale.ROOT);
        String path = operation.substring(operation.indexOf(' ') + 1);
        Map<String, Object> responses =
                Json.object(in(in(in(TEXT, "paths"), path), method).get("responses"));
        Object found = responses.getOrDefault("" + answer.statusCode(), responses.get("default"));
        assertThat(found).as(operation + " " + answer.statusCode()).isNotNull();
        Map<String, Object> response = resolved(Json.object(found));
        Object content = response.get("content");
        if (content == null) {
            assertThat(answer.body()).as(operation).isEmpty();
            return;
        }
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        Map<String, Object> types = Json.object(content);
        assertThat(types.keySet()).as(operation).containsAnyOf(type, "*/*");
        Map<String, Object> media = Json.object(types.getOrDefault(type, types.get("*/*")));
        if (media.get("schema") instanceof Map<?, ?> schema) {
            assertThat(schema(Json.object(schema)).validate(answer.body(), InputFormat.JSON))
                    .as(operation + " " + answer.body())
                    .isEmpty();
        }
    }

    /** What is wrong with answers by the schema that was given for them. */
    public static List<String> errors(@Nullable Object schema, @Nullable Object answers) {
        return SCHEMAS
                .getSchema(Json.pretty(Json.object(schema)), InputFormat.JSON)
                .validate(Json.pretty(Json.object(answers)), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema schema(Map<String, Object> schema) {
        Map<String, Object> whole = new LinkedHashMap<>(schema);
        whole.put("components", TEXT.get("components"));
        String text = Json.pretty(whole);
        return COMPILED.computeIfAbsent(text, made -> SCHEMAS.getSchema(made, InputFormat.JSON));
    }

    private static Map<String, Object> resolved(Map<String, Object> found) {
        if (!(found.get("$ref") instanceof String ref)) {
            return found;
        }
        Map<String, Object> at = TEXT;
        for (String part : List.of(ref.substring(2).split("/", -1))) {
            at = in(at, part);
        }
        return at;
    }

    private static Map<String, Object> in(Map<String, Object> object, String name) {
        return Json.object(Objects.requireNonNull(object.get(name), name));
    }

    private static Map<String, Object> read() {
        try (InputStream file = DoorApi.class.getResourceAsStream("openapi.yaml")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            @Nullable Object yaml = new Load(LoadSettings.builder().build()).loadFromString(text);
            // by way of JSON: numbers as names of answers become texts
            return Json.object(Json.read("contract", Json.pretty(named(yaml)).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Object named(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return Objects.requireNonNullElse(value, "");
        }
        Map<String, Object> named = new LinkedHashMap<>();
        map.forEach((name, one) -> named.put(String.valueOf(name), named(one)));
        return named;
    }
}
