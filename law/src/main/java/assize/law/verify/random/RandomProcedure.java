package assize.law.verify.random;

import assize.law.language.Procedure;
import assize.law.language.read.Folder;
import assize.law.language.read.ProcedureReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * A small procedure made up by chance from a seed. It reads without problems, and that is all that is promised: cases
 * may get stuck in it, and ends may be out of reach.
 */
public final class RandomProcedure {
    private final Dice dice;
    private final RandomNames names;
    private final RandomGuards guards;
    private final StringBuilder text = new StringBuilder();

    private RandomProcedure(long seed) {
        this.dice = new Dice(seed);
        this.names = new RandomNames(dice);
        this.guards = new RandomGuards(dice, names);
    }

    /** The procedure of a seed, read from its text. */
    public static Procedure of(long seed, Set<String> countings) {
        return read(name(seed), text(seed), countings);
    }

    /** The file of the procedure of a seed. */
    public static String text(long seed) {
        return new RandomProcedure(seed).file(name(seed));
    }

    static Procedure read(String name, String text, Set<String> countings) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("procedure.yaml", text.getBytes(StandardCharsets.UTF_8));
        return ProcedureReader.read(new Folder(name, files), countings);
    }

    private static String name(long seed) {
        return "random-" + Long.toUnsignedString(seed);
    }

    /** The head that every made-up procedure has. */
    static String head(String name) {
        return """
                procedure: %s
                title: Made up by chance
                law: none
                in-force: "2026-01-01"
                counting: elapsed
                place: UTC
                currency: EUR
                """.formatted(name);
    }

    private String file(String name) {
        text.append(head(name));
        roles();
        facts();
        stages();
        notices();
        text.append("actions:\n");
        names.acts.forEach(this::act);
        names.clocks.forEach(this::lapse);
        if (!names.clocks.isEmpty()) {
            text.append("clocks:\n");
            names.clocks.forEach(this::clock);
        }
        matters();
        links();
        if (dice.in100(25)) {
            List<String> two = dice.some(names.acts, 1);
            text.append("must:\n  - {do: %s, before: %s}\n".formatted(two.getFirst(), dice.some(names.acts, 2)));
        }
        return text.toString();
    }

    private void roles() {
        text.append("roles:\n  owner: {kind: party}\n  judge: {kind: office, at: court}\n");
        text.append("  clerk: {kind: office, at: court}\n");
        text.append(names.several ? "  debtor: {kind: party, many: each}\n" : "  tenant: {kind: affected}\n");
    }

    private void facts() {
        text.append("facts:\n  colour: {type: text}\n  sum: {type: money}\n");
        names.flags.forEach(flag -> line(flag, new Fields().with("type", "flag")));
        if (names.several) {
            line("answered", new Fields().with("type", "flag").with("per", RandomNames.SEVERAL));
        }
    }

    private void stages() {
        text.append("stages:\n");
        for (String stage : names.stages) {
            Fields fields = new Fields();
            if (stage.equals(names.stages.getFirst())) {
                fields.with("start", "true");
            }
            if (names.ends.contains(stage)) {
                fields.with("end", "true");
            }
            line(stage, fields);
        }
    }

    private void notices() {
        text.append("notices:\n");
        names.notices.forEach(notice -> line(
                notice,
                new Fields().with("from", dice.one(List.of("judge", "clerk"))).with("to", dice.some(names.roles, 2))));
    }

    private void act(String act) {
        Fields fields = new Fields();
        boolean first = act.equals(names.acts.getFirst());
        boolean law = !first && dice.in100(25);
        List<String> by = dice.some(names.roles, 2);
        fields.with("by", law ? List.of("law") : first ? List.of("owner") : by);
        if (first) {
            fields.with("opens", names.stages.getFirst());
        } else {
            fields.with("from", dice.some(dice.in100(4) ? names.stages : names.open(), 4));
            if (dice.in100(50)) {
                fields.with("to", dice.one(names.stages));
            }
        }
        if (law && dice.in100(65)) {
            fields.quoted("upon", guards.happening());
            if (dice.in100(40)) {
                fields.quoted("when", guards.guard());
            }
        } else if (law || (!first && dice.in100(25))) {
            fields.quoted("when", guards.guard());
        }
        if (!first && !law && dice.in100(10)) {
            fields.with("on-request", dice.some(names.acts, 1));
        }
        brings(fields, law, by);
        line(act, fields.with("law", "none"));
    }

    private void brings(Fields fields, boolean law, List<String> by) {
        if (dice.in100(25)) {
            fields.with("sets", dice.some(names.flags, 2));
        } else if (dice.in100(15)) {
            fields.with("sets", "{colour: \"'" + dice.one(List.of("red", "blue", "green")) + "'\"}");
        } else if (!law && by.equals(List.of(RandomNames.SEVERAL))) {
            fields.with("sets", "answered");
        }
        if (dice.in100(10)) {
            fields.with("clears", dice.some(names.flags, 1));
        }
        if (dice.in100(35)) {
            fields.with("notice", dice.some(names.notices, 2));
        }
        if (!law && dice.in100(15)) {
            fields.with("at-most", dice.between(1, 3) + " times");
        }
        if (!law && names.several && dice.in100(6)) {
            fields.with(dice.one(List.of("joins", "leaves")), RandomNames.SEVERAL);
        } else if (!law && names.several && !by.contains(RandomNames.SEVERAL) && dice.in100(15)) {
            fields.with("per", RandomNames.SEVERAL);
        }
    }

    /** What the law does when a clock has passed. */
    private void lapse(String clock) {
        Fields fields = new Fields().with("by", "law").with("upon", clock + " passes");
        fields.with("from", dice.some(names.open(), 3));
        line("lapse-of-" + clock, fields.with("to", dice.one(names.stages)).with("law", "none"));
    }

    private void clock(String clock) {
        Fields fields = new Fields();
        String owner = dice.one(names.roles);
        boolean several = owner.equals(RandomNames.SEVERAL);
        fields.with("owner", several && dice.in100(70) ? "each " + owner : owner);
        fields.with("from", List.of(guards.happening(), guards.happening()));
        fields.with("length", dice.between(1, 30) + " days");
        if (dice.in100(50)) {
            fields.with("stopped-by", List.of(guards.happening()));
        }
        Fields passed = new Fields();
        if (dice.in100(50)) {
            passed.with("does", "lapse-of-" + clock);
        } else {
            passed.with(dice.one(List.of("allows", "ends")), dice.some(names.acts, 2));
        }
        fields.with("when-passed", passed.toString()).with("protects", "duty");
        if (dice.in100(10)) {
            fields.with("repeats", "true");
        }
        line(clock, fields.with("law", "none"));
    }

    private void matters() {
        for (String matter : names.matters) {
            Fields opened = new Fields().with("role", dice.some(names.roles, 2));
            opened.with("while", dice.some(names.open(), 3));
            opened.with("many", dice.in100(50) ? "true" : "false");
            text.append("side-matters:\n  %s:\n    opened-by: %s\n".formatted(matter, opened));
            text.append("    holds: %s\n".formatted(dice.some(names.acts, 2)));
            text.append("    stages: {asked: {start: true}, heard: {}, closed: {end: true}}\n    actions:\n");
            for (String outcome : RandomNames.OUTCOMES) {
                Fields decides = new Fields().with("by", "judge").with("from", dice.some(List.of("asked", "heard"), 2));
                text.append("      %s-it: %s\n"
                        .formatted(
                                outcome,
                                decides.with("to", "closed")
                                        .with("outcome", outcome)
                                        .with("law", "none")));
            }
            text.append("      hear: {by: clerk, from: asked, to: heard, law: none}\n");
            if (dice.in100(50)) {
                text.append("      fall: {by: law, upon: main ends, from: asked, to: closed, outcome: refused,"
                        + " law: none}\n");
            }
        }
    }

    private void links() {
        for (String link : names.links) {
            Fields fields = new Fields().with("upon", dice.one(names.acts)).with("opens", "another-matter");
            text.append("links:\n");
            line(link, fields.with("at", "court").with("outcomes", RandomNames.OUTCOMES));
        }
    }

    private void line(String name, Fields fields) {
        text.append("  ").append(name).append(": ").append(fields).append('\n');
    }
}
