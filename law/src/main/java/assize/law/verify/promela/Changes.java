package assize.law.verify.promela;

import assize.law.verify.net.Rule;
import assize.law.verify.net.Test;
import assize.law.verify.net.Update;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a rule changes, as assignments in Promela. */
final class Changes {
    private final Names names;
    private final Expressions expressions;
    private final Map<String, String> kept = new LinkedHashMap<>();
    private int most;

    Changes(Names names, Expressions expressions) {
        this.names = names;
        this.expressions = expressions;
    }

    /** How many conditions had to be kept at most while one rule was taken. */
    int mostKept() {
        return most;
    }

    /**
     * The assignments of a rule, in order. A condition of an update is asked of the state before the rule; where
     * the rule has changed what it reads by then, the answer is kept beforehand.
     */
    List<String> of(Rule rule) {
        kept.clear();
        List<String> changes = new ArrayList<>();
        Set<Integer> changed = new HashSet<>();
        for (Update update : rule.updates()) {
            String value = value(update);
            List<String> conditions = new ArrayList<>();
            for (Test test : update.only()) {
                String asked = expressions.test(test);
                conditions.add(
                        changed.contains(test.variable())
                                ? kept.computeIfAbsent(asked, ignored -> "kept_" + kept.size()) + " == 1"
                                : asked);
            }
            String variable = names.variable(update.variable());
            String only = Expressions.all(conditions);
            if (!value.equals(variable) && !only.equals(Expressions.NEVER)) {
                changes.add(variable + " = "
                        + (only.equals(Expressions.ALWAYS)
                                ? value
                                : "(" + only + " -> " + value + " : " + variable + ")"));
                changed.add(update.variable());
            }
        }
        List<String> all = new ArrayList<>();
        kept.forEach((asked, name) -> all.add(name + " = (" + asked + ")"));
        all.addAll(changes);
        kept.values().forEach(name -> all.add(name + " = 0"));
        most = Math.max(most, kept.size());
        return all;
    }

    /** The new value, of the old one where it depends on it. */
    private String value(Update update) {
        int[] map = update.map();
        String variable = names.variable(update.variable());
        boolean constant = java.util.Arrays.stream(map).distinct().count() == 1;
        if (constant) {
            return names.value(update.variable(), map[0]);
        }
        if (counts(map)) {
            return "(" + variable + " < " + (map.length - 1) + " -> " + variable + " + 1 : " + variable + ")";
        }
        String value = variable;
        for (int old = map.length - 1; old >= 0; old--) {
            if (map[old] != old) {
                value = "(" + variable + " == " + names.value(update.variable(), old) + " -> "
                        + names.value(update.variable(), map[old]) + " : " + value + ")";
            }
        }
        return value;
    }

    private static boolean counts(int[] map) {
        for (int old = 0; old < map.length; old++) {
            if (map[old] != Math.min(old + 1, map.length - 1)) {
                return false;
            }
        }
        return true;
    }
}
