package assize.app.filing;

import assize.app.casefile.CaseWords;
import assize.app.page.Visit;
import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import java.util.ArrayList;
import java.util.List;

/** What an action starts, told before it is done: where it leads, who is told, which clocks and reviews. Stateless. */
public final class Effects {
    private Effects() {}

    /** For an action of a procedure. */
    public static List<String> of(Visit visit, Procedure procedure, Action action) {
        CaseWords words = new CaseWords(procedure, visit);
        List<String> effects = new ArrayList<>();
        if (action.to() != null) {
            effects.add(visit.say("page-effect-stage", "stage", words.stage(action.to())));
        }
        for (String notice : action.notices()) {
            List<String> to = procedure.notice(notice).to().stream()
                    .map(role -> procedure.roles().containsKey(role) ? words.role(role) : visit.say("page-public"))
                    .toList();
            effects.add(visit.say(
                    "page-effect-notice",
                    "notice",
                    words.notice(notice),
                    "to",
                    String.join(visit.say("page-and"), to)));
        }
        for (Clock clock : procedure.clocks().values()) {
            boolean starts = clock.from().stream().anyMatch(upon -> starts(upon, action));
            boolean stops = clock.stoppedBy().stream()
                    .anyMatch(upon ->
                            upon instanceof Upon.Done done && done.action().equals(action.name()));
            if (starts || stops) {
                effects.add(visit.say(
                        starts ? "page-effect-starts" : "page-effect-stops",
                        "clock",
                        words.text("clock", clock.name()),
                        "law",
                        clock.law()));
            }
        }
        if (action.power() != null) {
            for (String review : action.power().review()) {
                Procedure.Review road = procedure.reviews().get(review);
                if (road != null) {
                    effects.add(visit.say("page-effect-review", "action", words.action(road.ask())));
                }
            }
        }
        return effects;
    }

    private static boolean starts(Upon upon, Action action) {
        return switch (upon) {
            case Upon.Done done -> done.action().equals(action.name());
            case Upon.Told told -> action.notices().contains(told.notice());
            default -> false;
        };
    }
}
