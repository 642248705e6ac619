package assize.law.picture;

import assize.law.language.Upon;

/** What happens, as a procedure's file writes it. */
final class UponText {
    private UponText() {}

    static String written(Upon upon) {
        return switch (upon) {
            case Upon.Done done -> done.action();
            case Upon.Enters enters -> "enters " + enters.stage();
            case Upon.Told told -> told.notice() + " " + told.how().word();
            case Upon.Passes passes -> passes.clock() + " passes";
            case Upon.Outcome outcome -> "outcome " + outcome.outcome() + " of " + outcome.matter();
            case Upon.Day day -> day.fact();
            case Upon.Opened opened -> "open " + opened.matter();
            case Upon.Inside inside -> inside(inside.matter(), inside.what());
            case Upon.Main main -> "main " + written(main.what());
            case Upon.MainEnds ignored -> "main ends";
        };
    }

    private static String inside(String matter, Upon what) {
        return what instanceof Upon.Enters enters
                ? "enters " + matter + "." + enters.stage()
                : matter + "." + written(what);
    }
}
