package assize.law.verify.promela;

import assize.law.verify.net.Condition;
import assize.law.verify.net.Net;
import assize.law.verify.net.Test;
import assize.law.verify.net.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What rules ask of a state, in Promela. A guard is written from the table of what it comes to for each
 * combination of the variables it reads: variable by variable, values that come to the same together, and what
 * makes no difference left out.
 */
final class Expressions {
    static final String ALWAYS = "true";
    static final String NEVER = "false";

    private final Net net;
    private final Names names;

    Expressions(Net net, Names names) {
        this.net = net;
        this.names = names;
    }

    /** Both or all of them hold. */
    static String all(List<String> parts) {
        List<String> needed =
                parts.stream().filter(part -> !part.equals(ALWAYS)).distinct().toList();
        return needed.isEmpty() ? ALWAYS : String.join(" && ", needed);
    }

    /** The variable has one of the values allowed. */
    String test(Test test) {
        Variable variable = net.variables().get(test.variable());
        List<Integer> yes = new ArrayList<>();
        List<Integer> no = new ArrayList<>();
        for (int value = 0; value < variable.size(); value++) {
            ((test.allowed() >>> value & 1) != 0 ? yes : no).add(value);
        }
        return among(test.variable(), yes, no);
    }

    private String among(int variable, List<Integer> yes, List<Integer> no) {
        if (no.isEmpty()) {
            return ALWAYS;
        }
        if (yes.isEmpty()) {
            return NEVER;
        }
        if (yes.size() > 1 && no.size() == 1) {
            return names.variable(variable) + " != " + names.value(variable, no.getFirst());
        }
        List<String> each = yes.stream()
                .map(value -> names.variable(variable) + " == " + names.value(variable, value))
                .toList();
        return each.size() == 1 ? each.getFirst() : "(" + String.join(" || ", each) + ")";
    }

    /** When a guard may come to this: {@link Condition#TRUE} or {@link Condition#FALSE}. */
    String may(Condition condition, int outcome) {
        return may(condition, outcome, condition.variables(), 0, net.initial());
    }

    private String may(Condition condition, int outcome, int[] read, int depth, int[] state) {
        if (depth == read.length) {
            return (condition.in(state) & outcome) != 0 ? ALWAYS : NEVER;
        }
        int variable = read[depth];
        int size = net.variables().get(variable).size();
        Map<String, List<Integer>> values = new LinkedHashMap<>();
        for (int value = 0; value < size; value++) {
            state[variable] = value;
            values.computeIfAbsent(may(condition, outcome, read, depth + 1, state), ignored -> new ArrayList<>())
                    .add(value);
        }
        List<String> ways = new ArrayList<>();
        values.forEach((rest, yes) -> {
            List<Integer> no = new ArrayList<>();
            for (int value = 0; value < size; value++) {
                if (!yes.contains(value)) {
                    no.add(value);
                }
            }
            if (!rest.equals(NEVER)) {
                ways.add(all(List.of(among(variable, yes, no), rest)));
            }
        });
        return switch (ways.size()) {
            case 0 -> NEVER;
            case 1 -> ways.getFirst();
            default ->
                "(" + String.join(" || ", ways.stream().map(Expressions::inside).toList()) + ")";
        };
    }

    private static String inside(String way) {
        return way.contains(" && ") ? "(" + way + ")" : way;
    }
}
