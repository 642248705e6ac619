package assize.law.verify.explore;

import assize.law.verify.net.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules that one step takes, the first by somebody or some clock, the others by the law. The same rules in the same
 * order are one object, found from the way without its last rule: a search meets each of them very often. For one
 * thread.
 */
final class Way {
    final List<Rule> rules;
    private final List<Way> longer = new ArrayList<>(0);
    private int number = -1;

    private Way(List<Rule> rules) {
        this.rules = rules;
    }

    /** That of one rule alone. */
    static Way of(Rule rule) {
        return new Way(List.of(rule));
    }

    /** The same, after which the law draws a rule. */
    Way and(Rule law) {
        for (int i = 0; i < longer.size(); i++) {
            if (longer.get(i).rules.getLast().index() == law.index()) {
                return longer.get(i);
            }
        }
        List<Rule> all = new ArrayList<>(rules);
        all.add(law);
        Way way = new Way(List.copyOf(all));
        longer.add(way);
        return way;
    }

    /** Has it this number? */
    boolean is(int other) {
        return number == other;
    }

    /** Its number among the ways that were met; it gets the next one when it is met first. */
    int number(List<List<Rule>> met) {
        if (number < 0) {
            number = met.size();
            met.add(rules);
        }
        return number;
    }
}
