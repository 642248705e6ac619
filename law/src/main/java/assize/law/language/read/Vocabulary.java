package assize.law.language.read;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * The words of the language: for each construct the fields it may have and the shape of their values. The one table
 * from which unknown fields are told and the JSON Schema for editors is written. The field {@code *} stands for names
 * of the author's choice beside the others.
 */
public final class Vocabulary {
    /** The shape of a field's value. CHANGE: a name, or fields that say from what to what. */
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
        CHANGE,
        VALUES,
        FIELDS,
        ITEMS
    }

    private static final Map<String, SequencedMap<String, Shape>> CONSTRUCTS = new LinkedHashMap<>();

    static {
        procedure();
        parts();
        actions();
        clocks();
        bigger();
        put("form", "form! NAME, title! TEXT, fields! FIELDS");
        put("form-field", "type! NAME, required FLAG, choices NAMES, computed FLAG");
        replay();
        scenario();
    }

    private static void procedure() {
        put(
                "procedure",
                "procedure! NAME, title! TEXT, law! TEXT, in-force! DATE, versions FIELDS, version-by FIELDS, "
                        + "counting! NAME, place! TEXT, calendar TEXT, currency TEXT, one-case-is TEXT, "
                        + "moved-by NAME, roles! FIELDS, apart ITEMS, draws FIELDS, facts FIELDS, tracks FIELDS, "
                        + "stages! FIELDS, powers FIELDS, actions! FIELDS, clocks FIELDS, fees FIELDS, "
                        + "side-matters FIELDS, reviews FIELDS, links FIELDS, notices FIELDS, seals FIELDS, "
                        + "mirrors ITEMS, must ITEMS, uses FIELDS, visible FIELDS, waives ITEMS, left-out ITEMS, "
                        + "retention FIELDS");
        put("version", "law! TEXT, changes TEXT");
        put("version-by", "day-of! NAME, law! TEXT");
        put("visible", "file NAMES, extract NAMES");
        put("retention", "after-end! LENGTH, law! TEXT, * TEXT");
    }

    private static void parts() {
        put("role", "kind! NAME, many NAME, at NAME, by-lot FLAG, side NAME, complained-of FLAG");
        put("apart", "roles! NAMES, by! NAME");
        put("draw", "at! NAME, among! TEXT, again-on NAMES, never-again FLAG, law! TEXT");
        put("fact", "type NAME, form NAME, per NAME, private-to NAMES, computed FLAG, from TEXT, means NAME");
        put("tracks", "chosen-by! NAME, told-in NAME, * FIELDS");
        put("track", "when GUARD, never GUARD, otherwise FLAG, law! TEXT");
        put("stage", "start FLAG, end FLAG, burden FIELDS, with NAME");
        put(
                "review",
                "ask! NAME, within! TEXT, decided-by! NAMES, meanwhile TEXT, no-worse-for NAME, "
                        + "extraordinary FLAG");
        put("notice", "from! NAME, to! NAMES, ways NAMES, says NAMES, service NAME, redacts TEXT");
        put("link", "upon! NAME, opens! NAME, at! NAME, decided-by NAME, outcomes! NAMES, told-after LENGTH");
        put("mirror", "one! NAME, other! NAME, justified-by TEXT");
        put("must", "do! NAME, before! NAMES");
        put("waives", "property! NAME, about! NAMES, because! TEXT, law TEXT");
        put("left-out", "what! TEXT, because! TEXT");
    }

    private static void actions() {
        put("power", "kind! NAME, affects NAMES, spares NAMES, notice NAMES, review NAMES");
        put(
                "action",
                "by! NAMES, on-request NAMES, from NAMES, to NAME, opens NAME, when GUARD, upon UPON, per NAME, "
                        + "form NAME, sets VALUES, clears NAMES, adds VALUES, joins NAME, leaves NAME, "
                        + "track CHANGE, keeps-start NAME, extends NAME, at-most TEXT, needs TEXT, notice NAMES, "
                        + "document NAME, power NAME, affects NAMES, spares NAMES, ex-parte TEXT, review NAMES, "
                        + "no-worse-for NAME, favours NAME, gives NAME, drops NAME, reasons TEXT, heard NAMES, "
                        + "seals NAME, outcome NAME, bypasses NAME, ratified-by NAME, within NAME, public FLAG, "
                        + "closed-when TEXT, publishes NAME, redacts TEXT, unpublished TEXT, online-only TEXT, "
                        + "questions NAME, tells-counsel NAME, relies-on-evidence FLAG, excludes-evidence FLAG, "
                        + "law! TEXT");
        put("track-change", "from NAMES, to! NAME");
    }

    private static void clocks() {
        put(
                "clock",
                "owner! NAMES, per NAME, from UPON, before NAME, length! LENGTHS, counting NAME, "
                        + "other-reading FIELDS, at-latest TEXT, stopped-by UPON, when-passed! FIELDS, "
                        + "protects! NAME, pauses ITEMS, restarts UPON, at-most TEXT, extended-by ITEMS, "
                        + "repeats FLAG, fixed FLAG, law! TEXT");
        put("length-if", "if! GUARD, is! LENGTHS");
        put("length-set", "set-by! NAME, at-most! LENGTH");
        put("other-reading", "counting! NAME");
        put("when-passed", "allows NAMES, ends NAMES, tells NAMES, does NAME");
        put("pauses", "from UPON, until UPON, while NAME, at-most! LENGTH");
        put("extended-by", "action! NAME, adds LENGTHS, times! NUMBER, after NAME, law TEXT");
        put("adds-set", "set-by! NAME, at-most LENGTH");
    }

    private static void bigger() {
        put("fee", "owed-by! NAME, asked-in! NAME, due! LENGTH, from! NAMES, waiver FIELDS, unpaid FIELDS, law! TEXT");
        put("waiver", "ask! NAME, decided-by! NAME, within! LENGTH, pauses FLAG");
        put("unpaid", "does! NAME, to! NAME");
        put("side-matter", "opened-by! FIELDS, holds NAMES, stages! FIELDS, actions! FIELDS, clocks FIELDS");
        put(
                "opened-by",
                "role! NAMES, while! NAMES, when GUARD, many FLAG, form NAME, heard NAMES, needs TEXT, law TEXT");
        put(
                "seal",
                "keeps-from! NAME, holds-back! NAMES, since NAME, until UPON, at-most NAME, then NAME, "
                        + "checked-by NAME, law! TEXT");
        put(
                "uses",
                "recusal FIELDS, excuse FIELDS, corrections FIELDS, late-knowledge FIELDS, "
                        + "representation FIELDS, join-and-split FIELDS");
        put(
                "recusal",
                "of! NAMES, asked-by! NAMES, while! NAMES, decided-by! NAME, of-supervisor NAME, "
                        + "within! LENGTH, once-more FLAG, steps-aside FLAG, save NAMES, law! TEXT");
        put("excuse", "within! TEXT, decided-by! NAME, law! TEXT");
        put("corrections", "by! NAMES, law! TEXT");
        put("late-knowledge", "decided-by! NAME, law! TEXT");
        put("representation", "of! NAMES, law! TEXT");
        put("join-and-split", "by! NAME, law! TEXT");
    }

    private static void replay() {
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
    }

    private static void scenario() {
        put(
                "scenario",
                "scenario! TEXT, source TEXT, calendar TEXT, start-at FIELDS, facts VALUES, steps ITEMS, runs ITEMS");
        put("start-at", "stage! NAME, track NAME, with VALUES, day! TEXT");
        put("scenario-run", "name! TEXT, start-at FIELDS, facts VALUES, steps! ITEMS");
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

    /** The checked property that can't be proved without a field: {@code P8} for the owner of a clock; "" if none. */
    static String property(String construct, String field) {
        return switch (construct + "." + field) {
            case "clock.owner", "clock.when-passed" -> "P8";
            case "clock.length", "extended-by.times" -> "P4";
            case "pauses.at-most" -> "P9";
            case "action.law", "clock.law", "fee.law", "seal.law" -> "P11";
            default -> "";
        };
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
