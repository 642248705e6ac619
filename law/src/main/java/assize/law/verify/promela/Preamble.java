package assize.law.verify.promela;

import assize.law.verify.net.Net;
import assize.law.verify.net.Variable;

/** The head of a model: what it is, the numbers of the stages, and the variables. */
final class Preamble {
    private Preamble() {}

    static String of(Net net, Names names, boolean forgetting) {
        StringBuilder text = new StringBuilder();
        text.append("/* ").append(Names.comment(net.procedure().head().name())).append(" as a model for Spin.\n");
        text.append("""
                   The process rests at the beginning of its loop. From there it takes one step, which may be
                   anything that the stage allows, and then the acts of the law: tried in order, begun anew after
                   each, none twice before the next rest. A guard that reads what is not followed here (sums,
                   days, what forms say) may come out either way, and both ways are gone.
                """);
        text.append(
                forgetting
                        ? "   At rest, what nothing reads before it is set again in that stage is set back.\n"
                        : "   Nothing is set back at rest: there may be many more states than make a difference.\n");
        text.append("   Party roles have %d holder(s) in all.\n".formatted(net.holders()));
        text.append("""
                   spin -a FILE && cc -DSAFETY -o pan pan.c && ./pan  tells an "invalid end state" where a case
                   that has not ended can't go on at all. */

                """);
        for (int stage = 0; stage < net.stages().size(); stage++) {
            text.append(
                    "#define %s %d%s\n".formatted(names.stage(stage), stage, net.end(stage) ? " /* an end */" : ""));
        }
        text.append("\n#define IDLE 0\n#define RUNNING 1\n#define PASSED 2\n#define NEVER 0\n#define OPEN 1\n\n");
        for (Variable variable : net.variables()) {
            text.append("%s %s = %d; /* %s */\n"
                    .formatted(
                            variable.size() <= 2 ? "bit" : "byte",
                            names.variable(variable.index()),
                            variable.initial(),
                            variable.index() == Net.STAGE ? "where the case stands" : names.meaning(variable)));
        }
        return text.toString();
    }
}
