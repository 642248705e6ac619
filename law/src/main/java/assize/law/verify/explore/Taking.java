package assize.law.verify.explore;

import assize.law.verify.net.Rule;
import java.util.List;
import java.util.function.Predicate;

/**
 * Steps that take a rule of some kind. A graph finds them by asking of each rule once, and not of each step.
 *
 * @param kind the kind of rule
 */
public record Taking(Predicate<Rule> kind) implements Predicate<List<Rule>> {
    @Override
    public boolean test(List<Rule> rules) {
        for (int i = 0; i < rules.size(); i++) {
            if (kind.test(rules.get(i))) {
                return true;
            }
        }
        return false;
    }
}
