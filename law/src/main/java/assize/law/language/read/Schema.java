package assize.law.language.read;

import assize.law.language.Fact;
import assize.law.language.Role;
import assize.law.language.read.Vocabulary.Shape;
import assize.law.time.Protects;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The JSON Schema (2020-12) of the language's files for editors: made from {@link Vocabulary}, so that it allows what
 * the reader reads. It tells names, shapes and missing fields while somebody writes; what names refer to and what
 * guards mean only the reader tells. Never stricter than the reader: every file that reads without problems is valid.
 */
public final class Schema {
    private static final String NAME = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";
    private static final String SCALAR = "text";

    /** The constructs that stand under names of the author's choice. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("procedure.roles", "role"),
            Map.entry("procedure.facts", "fact"),
            Map.entry("procedure.stages", "stage"),
            Map.entry("procedure.actions", "action"),
            Map.entry("procedure.clocks", "clock"),
            Map.entry("procedure.reviews", "review"),
            Map.entry("procedure.notices", "notice"),
            Map.entry("procedure.links", "link"),
            Map.entry("procedure.draws", "draw"),
            Map.entry("procedure.seals", "seal"),
            Map.entry("procedure.side-matters", "side-matter"),
            Map.entry("procedure.fees", "fee"),
            Map.entry("procedure.powers", "power"),
            Map.entry("side-matter.stages", "stage"),
            Map.entry("side-matter.actions", "action"),
            Map.entry("side-matter.clocks", "clock"),
            Map.entry("procedure.versions", "version"),
            Map.entry("form.fields", "form-field"),
            Map.entry("stage.burden", SCALAR),
            Map.entry("replay.events", "replay-event"),
            Map.entry("replay.irregular", "replay-irregular"),
            Map.entry("replay.dates", "replay-date"));

    /** The fields under which one construct stands, or a list of them. */
    private static final Map<String, String> INNER = Map.ofEntries(
            Map.entry("procedure.uses", "uses"),
            Map.entry("procedure.retention", "retention"),
            Map.entry("procedure.apart", "apart"),
            Map.entry("procedure.mirrors", "mirror"),
            Map.entry("procedure.must", "must"),
            Map.entry("procedure.waives", "waives"),
            Map.entry("procedure.left-out", "left-out"),
            Map.entry("procedure.version-by", "version-by"),
            Map.entry("procedure.tracks", "tracks"),
            Map.entry("procedure.visible", "visible"),
            Map.entry("uses.recusal", "recusal"),
            Map.entry("uses.excuse", "excuse"),
            Map.entry("uses.corrections", "corrections"),
            Map.entry("uses.late-knowledge", "late-knowledge"),
            Map.entry("uses.representation", "representation"),
            Map.entry("uses.join-and-split", "join-and-split"),
            Map.entry("fee.waiver", "waiver"),
            Map.entry("fee.unpaid", "unpaid"),
            Map.entry("side-matter.opened-by", "opened-by"),
            Map.entry("clock.other-reading", "other-reading"),
            Map.entry("tracks.*", "track"),
            Map.entry("scenario.start-at", "start-at"),
            Map.entry("scenario-run.start-at", "start-at"),
            Map.entry("clock.when-passed", "when-passed"),
            Map.entry("clock.pauses", "pauses"),
            Map.entry("clock.extended-by", "extended-by"),
            Map.entry("replay.also", "replay-also"),
            Map.entry("replay.figures", "replay-figure"),
            Map.entry("scenario.steps", "scenario-step"),
            Map.entry("scenario.runs", "scenario-run"),
            Map.entry("scenario-run.steps", "scenario-step"));

    private static final Map<String, List<String>> WORDS = Map.of(
            "role.kind", words(Role.Kind.values()),
            "role.many", words(Role.Many.values()),
            "fact.type", words(Fact.Type.values()),
            "form-field.type", words(Fact.Type.values()),
            "apart.by", List.of("person", "body"),
            "fact.means", List.of("unconnected"),
            "version-by.day-of", List.of("start", "opening"),
            "clock.protects", words(Protects.values()));

    private final Map<String, String> meanings;

    private Schema(Map<String, String> meanings) {
        this.meanings = meanings;
    }

    /** The schema; meanings are sentences by {@code construct.field}, shown by editors. */
    public static Map<String, Object> of(Map<String, String> meanings) {
        return new Schema(meanings).whole();
    }

    /** The first field of a file tells what it is; a file without any is taken for a procedure that is being begun. */
    private Map<String, Object> whole() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "A procedure, a form, a scenario or a replay mapping of Assize");
        Map<String, Object> otherwise = reference("procedure");
        for (String file : List.of("form", "scenario", "replay")) {
            Map<String, Object> step = new LinkedHashMap<>();
            step.put("if", Map.of("required", List.of(file)));
            step.put("then", reference(file));
            step.put("else", otherwise);
            otherwise = step;
        }
        root.putAll(otherwise);
        Map<String, Object> definitions = new LinkedHashMap<>();
        shapes(definitions);
        Vocabulary.constructs().forEach(construct -> definitions.put(construct, construct(construct)));
        root.put("$defs", definitions);
        return root;
    }

    private static void shapes(Map<String, Object> definitions) {
        Map<String, Object> text = Map.of("type", List.of("string", "number", "boolean"));
        definitions.put(SCALAR, text);
        definitions.put("texts", either(reference(SCALAR), list(reference(SCALAR))));
        definitions.put("date", ordered("type", "string", "pattern", "^\\d{4}-\\d{2}-\\d{2}$"));
        definitions.put("length", ordered("type", "string", "pattern", "^[0-9]+(\\.5)? ?[^0-9 ].*$"));
        definitions.put("cap", either(reference("length"), Map.of("const", "no cap")));
        definitions.put("length-or-none", either(reference("length"), Map.of("const", "none")));
        definitions.put(
                "lengths-by-day",
                ordered(
                        "type",
                        "object",
                        "propertyNames",
                        reference("date"),
                        "additionalProperties",
                        reference("length-or-none")));
        Map<String, Object> dated = either(reference("length-or-none"), reference("lengths-by-day"));
        definitions.put("lengths-by-track", byName(dated));
        definitions.put(
                "lengths-of-a-case",
                either(reference("length-or-none"), reference("lengths-by-day"), reference("lengths-by-track")));
        definitions.put("added", either(reference("length"), byName(reference("length")), reference("adds-set")));
        definitions.put("change", either(reference(SCALAR), reference("track-change")));
        definitions.put("one-length", either(reference("lengths-of-a-case"), reference("length-if")));
        definitions.put(
                "lengths", either(reference("one-length"), reference("length-set"), list(reference("one-length"))));
        definitions.put("flag", Map.of("enum", List.of(true, false, "yes", "no", "true", "false")));
        definitions.put(
                "number",
                either(
                        ordered("type", "integer", "minimum", 0, "maximum", 999_999),
                        ordered("type", "string", "pattern", "^[0-9]{1,6}( times?)?$")));
        definitions.put("any", Map.of("type", List.of("string", "number", "boolean", "object", "array")));
    }

    private Map<String, Object> construct(String construct) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = Vocabulary.fields(construct).keySet().stream()
                .filter(name -> name.endsWith("!"))
                .map(Schema::bare)
                .toList();
        Vocabulary.fields(construct).forEach((name, shape) -> {
            if (!name.equals("*")) {
                properties.put(bare(name), field(construct + "." + bare(name), shape));
            }
        });
        Map<String, Object> made = ordered("type", "object", "properties", properties);
        Shape others = Vocabulary.fields(construct).get("*");
        if (!required.isEmpty()) {
            made.put("required", required);
        }
        made.put("additionalProperties", others == null ? false : value(construct + ".*", others));
        return made;
    }

    private Map<String, Object> field(String field, Shape shape) {
        Map<String, Object> made = new LinkedHashMap<>();
        String meaning = meanings.get(field);
        if (meaning != null) {
            made.put("description", meaning);
        }
        made.putAll(value(field, shape));
        return made;
    }

    private static Map<String, Object> value(String field, Shape shape) {
        if (field.equals("pauses.at-most")) {
            return reference("cap");
        }
        if (WORDS.containsKey(field)) {
            return Map.of("enum", WORDS.get(field));
        }
        String named = NAMED.get(field);
        if (named != null) {
            boolean ours = field.matches("(procedure|form)\\..*") && !named.equals("version");
            Map<String, Object> group = ordered("type", "object", "additionalProperties", reference(named));
            if (ours) {
                group.put("propertyNames", ordered("pattern", NAME, "maxLength", 60));
            }
            return group;
        }
        String inner = INNER.get(field);
        if (inner != null) {
            return shape == Shape.ITEMS ? either(list(reference(inner)), reference(inner)) : reference(inner);
        }
        return reference(
                switch (shape) {
                    case TEXT, NAME, GUARD -> SCALAR;
                    case NAMES, UPON -> "texts";
                    case DATE -> "date";
                    case LENGTH -> "length";
                    case LENGTHS -> lengths(field);
                    case FLAG -> "flag";
                    case NUMBER -> "number";
                    case CHANGE -> "change";
                    case VALUES, FIELDS, ITEMS -> "any";
                });
    }

    private static String lengths(String field) {
        return switch (field) {
            case "length-if.is" -> "lengths-of-a-case";
            case "extended-by.adds" -> "added";
            default -> "lengths";
        };
    }

    private static String bare(String name) {
        return name.endsWith("!") ? name.substring(0, name.length() - 1) : name;
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(word -> word.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private static Map<String, Object> byName(Map<String, Object> value) {
        return ordered("type", "object", "propertyNames", ordered("pattern", NAME), "additionalProperties", value);
    }

    private static Map<String, Object> reference(String definition) {
        return ordered("$ref", "#/$defs/" + definition);
    }

    private static Map<String, Object> list(Map<String, Object> items) {
        return ordered("type", "array", "items", items);
    }

    private static Map<String, Object> either(Object... schemas) {
        return ordered("anyOf", List.of(schemas));
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> made = new LinkedHashMap<>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            made.put(pairs[i].toString(), pairs[i + 1]);
        }
        return made;
    }
}
