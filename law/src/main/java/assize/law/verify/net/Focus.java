package assize.law.verify.net;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A net seen through some of its variables only. What is asked of the others is left out, so that whatever the whole
 * net can do, this one can do too; a rule of which something was left out is marked as loose. Few questions hang on
 * more than a few variables, and the states of these are few.
 */
public final class Focus {
    /** How many nets are kept of which the same was left out; one of the largest takes a megabyte. */
    private static final int MOST_CUTS = 16;

    private final Net whole;
    private final Always always;
    private final List<BitSet> beside = new ArrayList<>();
    /** The rules that are forgotten unless somebody asks after them. */
    private final List<Rule> forgettable;

    private final Map<BitSet, Net> cuts = new HashMap<>();
    /** For each rule by number what it hangs on, and what is left of it without some of that, and without all. */
    private final BitSet[] hangsOn;

    private final List<Map<BitSet, Rule>> left = new ArrayList<>();
    private final Rule[] bare;

    /** On parts of a whole net. */
    public Focus(Net whole) {
        this.whole = whole;
        this.always = new Always(whole);
        whole.variables().forEach(one -> beside.add(beside(one)));
        this.hangsOn = new BitSet[whole.ruleCount()];
        this.bare = new Rule[hangsOn.length];
        for (int i = 0; i < hangsOn.length; i++) {
            left.add(new HashMap<>(0));
        }
        whole.all().forEach(rule -> {
            BitSet both = (BitSet) rule.footprint().asks().clone();
            both.or(rule.footprint().touches());
            both.clear(Net.STAGE);
            hangsOn[rule.index()] = both;
            bare[rule.index()] = without(rule, both);
        });
        this.forgettable = whole.all()
                .filter(rule -> rule.stage() == rule.to() && !Forgetting.acts(rule))
                .toList();
        whole.steps().forEach(rules -> rules.forEach(this::hang));
        whole.urgent().forEach(rules -> rules.forEach(this::hang));
    }

    /** The whole net without what makes no difference to it. */
    public Net whole() {
        return Forgetting.in(whole, always, new BitSet(), new BitSet());
    }

    /**
     * The net seen through some variables.
     *
     * @param pinned variables that are asked after in every stage, and so are never forgotten
     * @param asked the rules that are asked after, by number: they are never forgotten
     */
    public Net on(BitSet kept, BitSet pinned, BitSet asked) {
        if (cuts.size() > MOST_CUTS) {
            cuts.clear();
        }
        return Forgetting.in(cuts.computeIfAbsent(kept, this::cut), always, pinned, asked);
    }

    private Net cut(BitSet kept) {
        BitSet out = new BitSet();
        out.set(1, whole.variables().size());
        out.andNot(kept);
        return new Net(
                whole.procedure(),
                whole.holders(),
                whole.stages(),
                whole.variables(),
                cut(whole.steps(), kept, out),
                cut(whole.urgent(), kept, out),
                whole.happenings(),
                whole.forgotten());
    }

    /** The rules of a kind, by number, that may be forgotten if nobody asks after them. */
    public BitSet asked(Predicate<Rule> kind) {
        BitSet asked = new BitSet();
        for (Rule rule : forgettable) {
            if (kind.test(rule)) {
                asked.set(rule.index());
            }
        }
        return asked;
    }

    /** What must be kept beside some variables: upon what their changes hang, and their like of another holder. */
    public BitSet closed(BitSet kept) {
        BitSet closed = new BitSet();
        BitSet open = (BitSet) kept.clone();
        for (int one = open.nextSetBit(0); one >= 0; one = open.nextSetBit(0)) {
            closed.set(one);
            open.or(beside.get(one));
            open.andNot(closed);
        }
        return closed;
    }

    private BitSet beside(Variable one) {
        BitSet twins = new BitSet();
        String name = one.name();
        if (name.endsWith(" 1") || name.endsWith(" 2")) {
            String other = name.substring(0, name.length() - 1) + (name.endsWith("1") ? "2" : "1");
            whole.variables().stream()
                    .filter(v -> v.kind() == one.kind() && v.name().equals(other))
                    .forEach(v -> twins.set(v.index()));
        }
        return twins;
    }

    private void hang(Rule rule) {
        for (Update update : rule.updates()) {
            for (Test test : update.only()) {
                beside.get(update.variable()).set(test.variable());
            }
        }
    }

    private List<List<Rule>> cut(List<List<Rule>> stages, BitSet kept, BitSet out) {
        List<List<Rule>> cut = new ArrayList<>();
        for (List<Rule> rules : stages) {
            List<Rule> here = new ArrayList<>(rules.size());
            for (int i = 0; i < rules.size(); i++) {
                here.add(cut(rules.get(i), kept, out));
            }
            cut.add(here);
        }
        return cut;
    }

    private Rule cut(Rule rule, BitSet kept, BitSet out) {
        BitSet hangs = hangsOn[rule.index()];
        if (!hangs.intersects(kept)) {
            return bare[rule.index()];
        }
        if (!hangs.intersects(out)) {
            return rule;
        }
        BitSet without = (BitSet) hangs.clone();
        without.and(out);
        return left.get(rule.index()).computeIfAbsent(without, some -> without(rule, some));
    }

    private static Rule without(Rule rule, BitSet out) {
        List<Test> tests = new ArrayList<>(rule.tests());
        tests.removeIf(test -> out.get(test.variable()));
        List<Update> updates = new ArrayList<>(rule.updates());
        updates.removeIf(update -> out.get(update.variable()));
        @Nullable Condition guard = rule.guard() == null ? null : rule.guard().without(out);
        boolean loose = tests.size() < rule.tests().size();
        if (!loose && updates.size() == rule.updates().size() && guard == rule.guard()) {
            return rule;
        }
        return new Rule(
                rule.index(),
                rule.move(),
                rule.stage(),
                rule.to(),
                List.copyOf(tests),
                guard,
                List.copyOf(updates),
                rule.happens(),
                rule.upon(),
                rule.urgent(),
                loose,
                rule.footprint());
    }
}
