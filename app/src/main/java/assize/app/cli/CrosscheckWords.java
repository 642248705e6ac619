package assize.app.cli;

import assize.app.crosscheck.Comparison;
import assize.app.crosscheck.Model;
import assize.app.crosscheck.Run;
import assize.law.verify.crosscheck.Difference;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What is said of a comparison with Spin: a line for each procedure, why something was compared in parts, the sum. */
final class CrosscheckWords {
    /** After how many models a line goes to standard error, so that nobody thinks that it hangs. */
    private static final int SIGN = 10;

    private final Desk desk;
    private final int all;
    private int done;
    private int agreed;
    private int whole;
    private int open;
    private long states;

    CrosscheckWords(Desk desk, int all) {
        this.desk = desk;
        this.all = all;
    }

    /** One model more has been compared; called by several threads. */
    synchronized Comparison done(Comparison comparison) {
        done++;
        if (done % SIGN == 0 || !comparison.whole()) {
            desk.err().println(desk.words("crosscheck-progress", "done", done, "all", all, "model", name(comparison)));
        }
        return comparison;
    }

    /** Says what came of the models of one procedure, or of all that were made up. */
    void say(String name, List<Comparison> compared) {
        List<Comparison> differing =
                compared.stream().filter(one -> !one.agrees()).toList();
        int entire = count(compared, Comparison::whole);
        long found = 0;
        for (Comparison one : compared) {
            for (Run run : one.runs()) {
                found += run.spin().states();
            }
        }
        desk.say(
                differing.isEmpty() ? "crosscheck-same" : "crosscheck-differs",
                "name",
                name,
                "models",
                compared.size(),
                "differing",
                differing.size(),
                "whole",
                entire,
                "states",
                number(found),
                "dead",
                count(compared, Comparison::deadEnds),
                "cut",
                count(compared, Comparison::cutOff));
        compared.stream().filter(one -> !one.whole()).forEach(this::parts);
        differing.forEach(this::differs);
        agreed += compared.size() - differing.size();
        whole += entire;
        open += count(compared, one -> !one.answered());
        states += found;
    }

    /** The last line; true if nothing differs. */
    boolean sum() {
        desk.say(
                "crosscheck-sum",
                "agreed",
                agreed,
                "all",
                all,
                "whole",
                whole,
                "parts",
                all - whole,
                "open",
                open,
                "states",
                number(states));
        return agreed == all;
    }

    private void parts(Comparison one) {
        List<Run> far =
                one.runs().stream().filter(run -> run.kind() == Run.Kind.AS_FAR).toList();
        desk.say(
                "crosscheck-parts",
                "model",
                name(one),
                "most",
                number(Comparison.MOST_STATES),
                "steps",
                number(Comparison.MOST_STEPS),
                "parts",
                one.sum(Run.Kind.PART, run -> 1),
                "variables",
                one.variables(),
                "states",
                number(one.sum(Run.Kind.PART, run -> run.spin().states())));
        desk.say(
                one.answered() ? "crosscheck-far" : "crosscheck-far-open",
                "deep",
                number(far.getFirst().spin().states()),
                "about",
                number(far.getLast().spin().states()),
                "come",
                one.stages(Run.Kind.AS_FAR).size(),
                "stages",
                far.getFirst().ours().stages().size());
    }

    private void differs(Comparison one) {
        Run run = one.differing().orElseThrow();
        Difference difference = one.difference().orElseThrow();
        desk.say(
                "crosscheck-difference",
                "model",
                name(one),
                "how",
                desk.words("crosscheck-" + key(run.kind())),
                "what",
                desk.words("crosscheck-" + key(difference.what())),
                "stage",
                difference.stage(),
                "ours",
                difference.ours(),
                "spin",
                difference.spin());
        run.path().forEach(step -> desk.say("crosscheck-step", "step", step));
    }

    private static String key(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String name(Comparison comparison) {
        Model model = comparison.model();
        String name = model.line().name();
        return model.holders() > 1 ? desk.words("crosscheck-holders", "name", name, "holders", model.holders()) : name;
    }

    private static int count(List<Comparison> compared, Predicate<Comparison> which) {
        return (int) compared.stream().filter(which).count();
    }

    private static String number(long number) {
        return "%,d".formatted(number);
    }
}
