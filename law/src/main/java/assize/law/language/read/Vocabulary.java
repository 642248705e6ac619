package assize.law.language.read;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * The words of the language: for each construct the fields it may have and the shape of their values. The one table
 * from which unknown fields are told, known but not yet supported ones are named, and the JSON Schema for editors is
 * written.
 */
public final class Vocabulary {
    /** The shape of a field's value. LATER: the language knows it and this version does not read it yet. */
    public enum Shape {
        TEXT,
        NAME,
        NAMES,
        DATE,
        LENGTH,
        LENGTHS,
        GUARD,
        FLAG,
        NUMBER,
        UPON,
        VALUES,
        FIELDS,
        ITEMS,
        LATER
    }

    private static final Map<String, SequencedMap<String, Shape>> CONSTRUCTS = new LinkedHashMap<>();

    static {
        put(
                "procedure",
                "procedure! NAME, title! TEXT, law! TEXT, in-force! DATE, versions FIELDS, "
                        + "counting! NAME, place! TEXT, "
                        + "calendar TEXT, currency TEXT, one-case-is TEXT, moved-by NAME, roles! FIELDS, apart ITEMS, "
                        + "facts FIELDS, stages! FIELDS, actions! FIELDS, clocks FIELDS, reviews FIELDS, "
                        + "notices FIELDS, "
                        + "links FIELDS, mirrors ITEMS, must ITEMS, uses FIELDS, waives ITEMS, left-out ITEMS, "
                        + "retention FIELDS, tracks LATER, draws LATER, seals LATER, side-matters LATER, fees LATER, "
                        + "powers LATER, version-by LATER, visible LATER");
        put("version", "law! TEXT, changes TEXT");
        put("role", "kind! NAME, many NAME, at NAME, by-lot FLAG, side LATER");
        put("apart", "roles! NAMES, by! NAME");
        put("fact", "type NAME, form NAME, private-to LATER, per LATER, computed LATER, from LATER");
        put("stage", "start FLAG, end FLAG, burden FIELDS, with LATER");
        put(
                "action",
                "by! NAMES, from NAMES, to NAME, opens NAME, when GUARD, upon UPON, form NAME, "
                        + "sets VALUES, clears NAMES, "
                        + "adds VALUES, notice NAMES, document NAME, power NAME, affects NAMES, "
                        + "spares NAMES, review NAMES, "
                        + "favours NAME, reasons TEXT, heard NAMES, at-most TEXT, extends NAME, "
                        + "unpublished TEXT, law! TEXT, "
                        + "on-request LATER, joins LATER, leaves LATER, gives LATER, drops LATER, ex-parte LATER, "
                        + "track LATER, keeps-start LATER, needs LATER, per LATER, public LATER, closed-when LATER, "
                        + "publishes LATER, redacts LATER, bypasses LATER, ratified-by LATER, questions LATER, "
                        + "tells-counsel LATER, relies-on-evidence LATER, excludes-evidence LATER, online-only LATER, "
                        + "no-worse-for LATER");
        put(
                "clock",
                "owner! TEXT, from! UPON, before NAME, length! LENGTHS, counting NAME, stopped-by UPON, "
                        + "when-passed! FIELDS, protects! NAME, pauses FIELDS, restarts UPON, at-most TEXT, "
                        + "extended-by FIELDS, fixed FLAG, law! TEXT, per LATER, repeats LATER, other-reading LATER, "
                        + "at-latest LATER, while LATER");
        put("length-if", "if! GUARD, is! LENGTHS");
        put("length-set", "set-by! NAME, at-most! LENGTH");
        put("when-passed", "allows NAMES, ends NAMES, tells NAMES, does NAME");
        put("pauses", "from! UPON, until! UPON, at-most! LENGTH, while LATER");
        put("extended-by", "action! NAME, adds LENGTH, times! NUMBER");
        put("review", "ask! NAME, within! NAME, decided-by! NAMES, meanwhile TEXT, no-worse-for NAME");
        put("notice", "from! NAME, to! NAMES, ways NAMES, says NAMES, service LATER, redacts LATER");
        put("link", "upon! NAME, opens! NAME, at! NAME, decided-by NAME, outcomes! NAMES, told-after LENGTH");
        put("mirror", "one! NAME, other! NAME");
        put("must", "do! NAME, before! NAMES");
        put(
                "uses",
                "recusal FIELDS, corrections LATER, late-knowledge LATER, excuse LATER, "
                        + "representation LATER, join-and-split LATER");
        put(
                "recusal",
                "of! NAMES, asked-by! NAMES, while! NAMES, decided-by! NAME, within! LENGTH, "
                        + "steps-aside FLAG, save NAMES, "
                        + "law! TEXT, once-more LATER");
        put("waives", "property! NAME, about! NAMES, because! TEXT, law! TEXT");
        put("left-out", "what! TEXT, because! TEXT");
        put("retention", "after-end! LENGTH, law! TEXT");
        put("form", "form! NAME, title! TEXT, fields! FIELDS");
        put("form-field", "type! NAME, required FLAG, choices NAMES");
        put(
                "replay",
                "replay! NAME, log! TEXT, person TEXT, currency TEXT, calendar TEXT, "
                        + "not-judged NAMES, not-in-log NAMES, events! VALUES, "
                        + "also ITEMS, irregular FIELDS, dates FIELDS, figures ITEMS");
        put("replay-event", "step! TEXT, facts VALUES, counts-as TEXT, check VALUES");
        put("replay-also", "after! TEXT, attribute! TEXT, is NAMES, not NAMES, step! TEXT, at TEXT");
        put("replay-irregular", "step NAMES, when GUARD, while NAMES, after TEXT, without TEXT, at-end FLAG, law TEXT");
        put("replay-date", "step! TEXT, raw-end-of! NAME");
        put(
                "replay-figure",
                "path! TEXT, days NAMES, having NAMES, values NAMES, sum NAMES, attribute TEXT, measure TEXT");
        put(
                "scenario",
                "scenario! TEXT, source TEXT, calendar TEXT, facts VALUES, steps ITEMS, runs ITEMS, start-at LATER");
        put("scenario-run", "name! TEXT, facts VALUES, steps! ITEMS");
        put(
                "scenario-step",
                "day TEXT, do TEXT, try TEXT, until TEXT, as NAME, person TEXT, to NAME, way NAME, with VALUES, "
                        + "expect VALUES, because NAMES");
    }

    private Vocabulary() {}

    /** The fields of a construct, in order; a name ending in "!" must be there. */
    public static SequencedMap<String, Shape> fields(String construct) {
        SequencedMap<String, Shape> fields = CONSTRUCTS.get(construct);
        if (fields == null) {
            throw new IllegalArgumentException("no construct " + construct);
        }
        return fields;
    }

    /** The names of all constructs. */
    public static List<String> constructs() {
        return List.copyOf(CONSTRUCTS.keySet());
    }

    private static void put(String construct, String fields) {
        SequencedMap<String, Shape> shapes = new LinkedHashMap<>();
        for (String field : fields.split(", *", -1)) {
            int blank = field.indexOf(' ');
            shapes.put(field.substring(0, blank), Shape.valueOf(field.substring(blank + 1)));
        }
        CONSTRUCTS.put(construct, Collections.unmodifiableSequencedMap(shapes));
    }
}
