package assize.law.verify.promela;

import assize.law.verify.net.Condition;
import assize.law.verify.net.Net;
import assize.law.verify.net.Rule;
import assize.law.verify.net.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes a net as a model that Spin explores by itself: one process that rests, takes one step, and then does what
 * the law draws from it, as {@link Net} says. Holders who could change places are not treated as equal: Spin must
 * come to the same without that.
 */
public final class PromelaWriter {
    /** What is written beside the rules. */
    public enum Part {
        /** What makes no difference is set to its first value at rest. */
        FORGETTING,
        /** Spin's program prints each step between two rests, for a comparison. */
        PRINTING
    }

    private final Net net;
    private final Set<Part> parts;
    private final Names names;
    private final Expressions expressions;
    private final Changes changes;
    private final Map<Condition, Integer> conditions = new LinkedHashMap<>();
    private final Map<String, Integer> lawActs = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();

    private PromelaWriter(Net net, Set<Part> parts) {
        this.net = net;
        this.parts = parts;
        this.names = new Names(net);
        this.expressions = new Expressions(net, names);
        this.changes = new Changes(names, expressions);
    }

    /** The model of a net. */
    public static String write(Net net, Set<Part> parts) {
        return new PromelaWriter(net, parts).whole();
    }

    private String whole() {
        String process = process();
        text.append(Preamble.of(net, names, parts.contains(Part.FORGETTING)));
        for (int i = 0; i < net.happenings().size(); i++) {
            line("bit happened_%d = 0; /* since rest: %s */"
                    .formatted(i, Names.comment(net.happenings().get(i))));
        }
        lawActs.forEach((act, i) -> line("bit acted_%d = 0; /* since rest, by the law: %s */".formatted(i, act)));
        for (int i = 0; i < changes.mostKept(); i++) {
            line("bit kept_%d = 0; /* a condition as it was before the rule that asks it */".formatted(i));
        }
        guards();
        if (parts.contains(Part.PRINTING)) {
            text.append(Printing.declared(net, names));
        }
        return text.append(process).toString();
    }

    private void guards() {
        for (Condition condition : List.copyOf(conditions.keySet())) {
            int i = number(condition);
            line("");
            line("/* when: " + Names.comment(condition.guard().text()) + " */");
            line("#define MAY_%d (%s)".formatted(i, expressions.may(condition, Condition.TRUE)));
            line("#define MAY_NOT_%d (%s)".formatted(i, expressions.may(condition, Condition.FALSE)));
        }
        line("");
    }

    private int number(Condition condition) {
        return conditions.computeIfAbsent(condition, ignored -> conditions.size());
    }

    private String process() {
        StringBuilder all = new StringBuilder("active proctype Case() {\n");
        if (parts.contains(Part.PRINTING)) {
            all.append("    c_code { assize_begins(); };\n");
        }
        all.append("    do\n    :: atomic {\n");
        if (parts.contains(Part.PRINTING)) {
            all.append("        c_code { assize_pack(now.assize_before); };\n");
        }
        all.append("        /* one step: somebody acts, a notice arrives, a clock passes */\n        if\n");
        for (int stage = 0; stage < net.stages().size(); stage++) {
            steps(all, stage);
        }
        all.append("        fi;\n");
        law(all);
        rest(all);
        return all.append("    }\n    od\n}\n").toString();
    }

    private void steps(StringBuilder all, int stage) {
        all.append("        :: stage == %s ->\n".formatted(names.stage(stage)));
        all.append(net.end(stage) ? "end_%s:\n".formatted(names.stage(stage)) : "");
        all.append("            if\n");
        for (Rule rule : net.steps().get(stage)) {
            List<String> asked = asked(rule);
            if (rule.guard() != null) {
                asked.add("MAY_" + number(rule.guard()));
            }
            comment(all, "            ", rule);
            all.append("            :: ")
                    .append(taken(Expressions.all(asked), rule, List.of()))
                    .append('\n');
        }
        if (net.steps().get(stage).isEmpty()) {
            all.append("            :: false\n");
        }
        all.append("            fi\n");
    }

    private void comment(StringBuilder all, String indent, Rule rule) {
        String place = RuleWords.place(net, rule);
        all.append(indent)
                .append("/* ")
                .append(Names.comment(RuleWords.of(rule.move()) + (place.isEmpty() ? "" : " - " + place)))
                .append(" */\n");
    }

    private List<String> asked(Rule rule) {
        List<String> asked = new ArrayList<>();
        rule.tests().forEach(test -> asked.add(expressions.test(test)));
        return asked;
    }

    private String taken(String asked, Rule rule, List<String> more) {
        List<String> all = new ArrayList<>();
        all.add("(" + asked + ")");
        all.addAll(changes.of(rule));
        rule.happens().forEach(happening -> all.add("happened_" + happening + " = 1"));
        all.addAll(more);
        return "d_step { " + String.join("; ", all) + " }";
    }

    /** The acts of the law in their order; after each the trying begins anew. */
    private void law(StringBuilder all) {
        if (net.urgent().stream().allMatch(List::isEmpty)) {
            return;
        }
        all.append("law:    /* what the law draws from it, one after the other */\n        if\n");
        for (int stage = 0; stage < net.stages().size(); stage++) {
            List<Rule> rules = net.urgent().get(stage);
            if (!rules.isEmpty()) {
                all.append("        :: stage == %s ->\n".formatted(names.stage(stage)));
                rules.forEach(rule -> law(all, rule));
            }
        }
        all.append("        :: else\n        fi;\n");
    }

    private void law(StringBuilder all, Rule rule) {
        List<String> asked = asked(rule);
        if (rule.upon() >= 0) {
            asked.add("happened_" + rule.upon() + " == 1");
        }
        int act = lawActs.computeIfAbsent(RuleWords.act(rule), ignored -> lawActs.size());
        asked.add("acted_" + act + " == 0");
        String open = Expressions.all(asked);
        String may = rule.guard() == null ? Expressions.ALWAYS : "MAY_" + number(rule.guard());
        String mayNot = rule.loose()
                ? Expressions.ALWAYS
                : rule.guard() == null ? Expressions.NEVER : "MAY_NOT_" + number(rule.guard());
        comment(all, "            ", rule);
        all.append("            if\n            :: ")
                .append(taken(Expressions.all(List.of(open, may)), rule, List.of("acted_" + act + " = 1")))
                .append("; goto law\n            :: !(")
                .append(open)
                .append(")")
                .append(mayNot.equals(Expressions.NEVER) ? "" : " || " + mayNot)
                .append("\n            fi;\n");
    }

    /** At rest nothing has happened, and what makes no difference has its first value. */
    private void rest(StringBuilder all) {
        List<String> resets = new ArrayList<>();
        for (int i = 0; i < net.happenings().size(); i++) {
            resets.add("happened_" + i + " = 0");
        }
        lawActs.values().forEach(i -> resets.add("acted_" + i + " = 0"));
        if (!resets.isEmpty()) {
            all.append("        d_step { ").append(String.join("; ", resets)).append(" };\n");
        }
        if (parts.contains(Part.FORGETTING) && net.forgotten().stream().anyMatch(dead -> !dead.isEmpty())) {
            forget(all);
        }
        if (parts.contains(Part.PRINTING)) {
            all.append("        c_code { assize_step(); };\n");
        }
    }

    private void forget(StringBuilder all) {
        all.append("        /* what nothing will read before it is set again */\n        if\n");
        for (int stage = 0; stage < net.stages().size(); stage++) {
            Set<Integer> dead = new TreeSet<>(net.forgotten().get(stage));
            if (!dead.isEmpty()) {
                List<String> resets =
                        dead.stream().map(net.variables()::get).map(this::reset).toList();
                all.append("        :: d_step { stage == %s; %s }\n"
                        .formatted(names.stage(stage), String.join("; ", resets)));
            }
        }
        all.append("        :: else\n        fi;\n");
    }

    private String reset(Variable variable) {
        return names.variable(variable.index()) + " = " + names.value(variable.index(), variable.initial());
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
