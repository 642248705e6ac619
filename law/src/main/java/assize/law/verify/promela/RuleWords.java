package assize.law.verify.promela;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.picture.UponText;
import assize.law.problem.Place;
import assize.law.verify.net.Move;
import assize.law.verify.net.Net;
import assize.law.verify.net.Rule;

/** What a rule is called in a comment, in the procedure's own names, and where it stands in the file. */
public final class RuleWords {
    private RuleWords() {}

    /** What happens in a rule. */
    public static String of(Move move) {
        return switch (move) {
            case Move.Act act -> act.holder() + ": " + act.action();
            case Move.Law law -> "law: " + law.action();
            case Move.Passes passes -> passes.copy() + " passes";
            case Move.Told told -> told.notice() + " " + told.how().word() + " " + told.holder();
            case Move.LinkTold told -> "outcome " + told.outcome() + " of " + told.link();
            case Move.Opened opened -> opened.role() + ": open " + opened.matter();
            case Move.Ended ended -> "outcome " + ended.outcome() + " of " + ended.matter();
            case Move.Inside inside -> "inside " + inside.matter() + ": " + UponText.written(inside.what());
            case Move.Main main -> "main: " + UponText.written(main.what());
        };
    }

    /** The name of the act of the law that a rule is. */
    static String act(Rule rule) {
        return rule.move() instanceof Move.Law law ? law.action() : of(rule.move());
    }

    /** Line and column in the file; empty for what no line says by itself. */
    static String place(Net net, Rule rule) {
        return switch (rule.move()) {
            case Move.Act act -> place(net.procedure().actions().get(act.action()));
            case Move.Law law -> place(net.procedure().actions().get(law.action()));
            case Move.Passes passes -> {
                Clock clock = net.procedure().clocks().get(passes.clock());
                yield clock == null ? "" : place(clock.place());
            }
            default -> "";
        };
    }

    private static String place(@org.jspecify.annotations.Nullable Action action) {
        return action == null ? "" : place(action.place());
    }

    private static String place(Place place) {
        return place.toString();
    }
}
