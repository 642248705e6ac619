package assize.law.verify.random;

import assize.law.language.Procedure;
import java.util.List;
import java.util.Set;

/**
 * A procedure as large as one might ever be, to measure by: stages one after the other as in a long case, with
 * ways back and ways out, a clock and a notice here and there whose traces last for some stages, always the same
 * from the same numbers.
 */
public final class LargeProcedure {
    private static final List<String> ROLES = List.of("owner", "judge", "clerk");

    /** Every so many stages there is a clock that must be kept, a flag and a notice. */
    private static final int SPAN = 10;

    private final Dice dice;
    private final int stages;
    private final int actions;
    private final StringBuilder text = new StringBuilder();

    private LargeProcedure(int stages, int actions, long seed) {
        this.dice = new Dice(seed);
        this.stages = stages;
        this.actions = actions;
    }

    /** A procedure of so many stages and actions, read from its text. */
    public static Procedure of(int stages, int actions, long seed, Set<String> countings) {
        return RandomProcedure.read("large", text(stages, actions, seed), countings);
    }

    /** The file of a procedure of so many stages and actions. */
    public static String text(int stages, int actions, long seed) {
        return new LargeProcedure(stages, actions, seed).file();
    }

    private String file() {
        text.append(RandomProcedure.head("large"));
        text.append("roles:\n  owner: {kind: party}\n  tenant: {kind: party}\n  judge: {kind: office, at: court}\n");
        text.append("  clerk: {kind: office, at: court}\nfacts:\n");
        for (int i = 0; i * SPAN < stages; i++) {
            text.append("  flag-%d: {type: flag}\n".formatted(i));
        }
        text.append("stages:\n");
        for (int i = 1; i <= stages; i++) {
            String kind = i == 1 ? "start: true" : i > stages - 3 ? "end: true" : "";
            text.append("  stage-%d: {%s}\n".formatted(i, kind));
        }
        text.append("notices:\n");
        for (int i = 0; i * SPAN < stages; i++) {
            text.append("  letter-%d: {from: clerk, to: [owner, tenant]}\n".formatted(i));
        }
        text.append("actions:\n  act-1: {by: owner, opens: stage-1, law: none}\n");
        for (int i = 2; i <= actions; i++) {
            act(i);
        }
        text.append("clocks:\n");
        for (int i = 0; (i + 1) * SPAN < stages; i++) {
            int act = Math.max(2, (i + 1) * SPAN + 1);
            text.append("  time-%d: {owner: owner, from: letter-%d reached, length: 30 days, stopped-by: act-%d, "
                    .formatted(i, i, act));
            text.append("when-passed: {ends: [act-%d]}, protects: right, law: none}\n".formatted(act));
        }
        return text.toString();
    }

    /** The first ones lead from each stage to the next, the others about. */
    private void act(int number) {
        int last = stages - 3;
        int from = number <= last ? number - 1 : dice.between(1, last);
        int block = from / SPAN;
        Fields fields = new Fields().with("by", dice.one(ROLES)).with("from", "stage-" + from);
        if (number <= last) {
            fields.with("to", "stage-" + number);
        } else if (dice.in100(60)) {
            int to = dice.in100(15) ? dice.between(last + 1, stages) : Math.min(last, from + dice.between(1, 4));
            fields.with("to", "stage-" + to);
        } else if (dice.in100(50)) {
            fields.with("to", "stage-" + Math.max(1, from - dice.between(0, 3)));
        }
        if (number % SPAN == 3) {
            fields.with("notice", "letter-" + block);
        }
        if (number % SPAN == 5) {
            fields.with("sets", "flag-" + block);
        }
        if (number > last && dice.in100(20)) {
            fields.quoted("when", dice.one(List.of("", "not ")) + "flag-" + Math.max(0, block - dice.between(0, 2)));
        }
        text.append("  act-%d: %s\n".formatted(number, fields.with("law", "none")));
    }
}
