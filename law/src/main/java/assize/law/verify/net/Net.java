package assize.law.verify.net;

import assize.law.language.Procedure;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A procedure as the verifier sees it: variables with few values, and rules that lead from state to state. The same net
 * is explored here and written for Spin. Immutable but for what its conditions remember; for one thread.
 *
 * <p>A state at rest takes one rule that is not urgent. Then the law acts: the urgent rules are tried in their order;
 * one that waits upon something that has happened since rest, or whose guard holds, is taken and the trying begins
 * anew; each is taken once at most before the next rest. A guard that may go either way is followed both ways.
 *
 * @param stages the names of the stages by number; the last is that of a case not yet opened
 * @param forgotten for each stage the variables whose value makes no difference there; at rest they are set to
 *     their first value
 * @param happenings what may happen that the law waits upon, by number
 * @param holders how many holders each role with several holders has
 */
public record Net(
        Procedure procedure,
        int holders,
        List<String> stages,
        List<Variable> variables,
        List<List<Rule>> steps,
        List<List<Rule>> urgent,
        List<String> happenings,
        List<List<Integer>> forgotten) {
    /** The place of the stage in a state. */
    public static final int STAGE = 0;

    /** The state of a case that is not yet opened. */
    public int[] initial() {
        return variables.stream().mapToInt(Variable::initial).toArray();
    }

    /** True if the stage of this number is an end. */
    public boolean end(int stage) {
        return stage < procedure.stages().size()
                && procedure.stage(stages.get(stage)).end();
    }

    /** The number of a stage. */
    public int stage(String name) {
        return stages.indexOf(name);
    }

    /** One more than the highest number of a rule. */
    public int ruleCount() {
        int count = 0;
        for (List<List<Rule>> part : List.of(steps, urgent)) {
            for (List<Rule> rules : part) {
                for (int i = 0; i < rules.size(); i++) {
                    count = Math.max(count, rules.get(i).index() + 1);
                }
            }
        }
        return count;
    }

    /** The variables that some rule changes, and the stage. */
    public BitSet moving() {
        BitSet moving = new BitSet();
        moving.set(STAGE);
        for (List<List<Rule>> part : List.of(steps, urgent)) {
            for (List<Rule> rules : part) {
                for (int i = 0; i < rules.size(); i++) {
                    List<Update> updates = rules.get(i).updates();
                    for (int j = 0; j < updates.size(); j++) {
                        moving.set(updates.get(j).variable());
                    }
                }
            }
        }
        return moving;
    }

    /** The variables that make a difference in a stage, and that some rule changes. */
    public BitSet followed(int stage) {
        BitSet followed = moving();
        followed.clear(STAGE);
        forgotten.get(stage).forEach(followed::clear);
        return followed;
    }

    /** What acts of the law ask after that may be drawn in a step, after each of its rules. */
    public BitSet lawAsks(List<Rule> step) {
        BitSet asks = new BitSet();
        for (int i = 0; i < step.size(); i++) {
            List<Rule> since = step.subList(0, i + 1);
            for (Rule law : urgent.get(step.get(i).to())) {
                if (!law.asAtRest(since)) {
                    asks.or(law.footprint().asks());
                }
            }
        }
        return asks;
    }

    /** The names of some variables. */
    public List<String> names(BitSet some) {
        return variables.stream()
                .filter(variable -> some.get(variable.index()))
                .map(Variable::name)
                .toList();
    }

    /** All rules, urgent and not. */
    public Stream<Rule> all() {
        return Stream.concat(steps.stream(), urgent.stream()).flatMap(List::stream);
    }

    /** The same by their numbers. */
    public List<Rule> rules() {
        return all().sorted(Comparator.comparingInt(Rule::index)).toList();
    }
}
