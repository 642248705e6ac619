package assize.law.verify.promela;

import assize.law.verify.net.Net;
import assize.law.verify.net.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What variables, stages and values are called in Promela: the procedure's own names as far as its signs allow. */
final class Names {
    private final Net net;
    private final List<String> variables = new ArrayList<>();
    private final List<String> stages = new ArrayList<>();

    Names(Net net) {
        this.net = net;
        Set<String> taken = new HashSet<>();
        for (Variable variable : net.variables()) {
            variables.add(free(taken, prefix(variable.kind()) + sign(variable.name())));
        }
        net.stages().forEach(stage -> stages.add(free(taken, "in_" + sign(stage))));
    }

    String variable(int index) {
        return variables.get(index);
    }

    String stage(int stage) {
        return stages.get(stage);
    }

    /** A value as it is written: stages and what recurs by name, all else by number. */
    String value(int variable, int value) {
        Variable of = net.variables().get(variable);
        return switch (of.kind()) {
            case STAGE -> stages.get(value);
            case CLOCK -> List.of("IDLE", "RUNNING", "PASSED").get(value);
            case MATTER, LINK ->
                value <= Variable.OPEN ? List.of("NEVER", "OPEN").get(value) : "" + value;
            default -> Integer.toString(value);
        };
    }

    /** What the values of a variable mean, for a comment. */
    String meaning(Variable variable) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < variable.size(); i++) {
            words.add(i + " " + variable.words().get(i));
        }
        return comment(variable.name() + ": " + String.join(", ", words));
    }

    /** Text that can't end the comment in which it stands, nor break its line. */
    static String comment(String text) {
        return text.replaceAll("[\\p{Cntrl}\\\\]+", " ").replace("*/", "* /").replace("/*", "/ *");
    }

    private static String prefix(Variable.Kind kind) {
        return switch (kind) {
            case STAGE, TRACK -> "";
            case REQUEST -> "asked_";
            case COUNT -> "times_";
            case HOLDER -> "there_";
            default -> kind.name().toLowerCase(Locale.ROOT) + "_";
        };
    }

    private static String sign(String name) {
        return name.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_|_$", "");
    }

    private static String free(Set<String> taken, String wanted) {
        String name = wanted;
        for (int i = 2; !taken.add(name); i++) {
            name = wanted + "_" + i;
        }
        return name;
    }
}
