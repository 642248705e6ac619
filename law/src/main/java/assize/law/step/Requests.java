package assize.law.step;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Upon;
import java.util.Map;
import java.util.Set;

/** What was asked for and awaits an answer. Whoever asked doesn't answer, in whatever role. */
final class Requests {
    private Requests() {}

    /** Whether one of the requests that an action answers is open. */
    static boolean open(Line line, Action action) {
        return action.onRequest().isEmpty()
                || action.onRequest().stream().anyMatch(line.state().further().requests()::containsKey);
    }

    static void check(Checks checks, Line line, Action action, Actor actor) {
        if (action.onRequest().isEmpty()) {
            return;
        }
        if (!open(line, action)) {
            checks.refuse(
                    "request-not-open",
                    "action",
                    line.address(action.name()),
                    "requests",
                    String.join(", ", action.onRequest()));
        }
        Map<String, Set<Effect.Acted>> requests = line.state().further().requests();
        for (String request : action.onRequest()) {
            boolean own = requests.getOrDefault(request, Set.of()).stream()
                    .anyMatch(asked -> asked.person().equals(actor.person()));
            if (own) {
                checks.refuse(
                        "asker-approves",
                        "action",
                        line.address(action.name()),
                        "request",
                        request,
                        "law",
                        action.law());
            }
        }
    }

    static void effects(Line line, Action action, Effect.Acted by, Gathered effects) {
        answered(line, action, effects);
        boolean opening = line.matter() != null && action.opens() != null;
        if (opening && line.plan().request(Action.OPENING)) {
            effects.here(new Effect.Requested(Action.OPENING, by));
        }
        if (line.plan().request(action.name())) {
            effects.here(new Effect.Requested(action.name(), by));
        }
    }

    private static void answered(Line line, Action action, Gathered effects) {
        for (String request : action.onRequest()) {
            if (line.state().further().requests().containsKey(request)) {
                effects.here(new Effect.Requested(request, null));
            }
        }
    }

    /** A clock whose end ends the request closes those that started it. */
    static void passed(Line line, Clock clock, Gathered effects) {
        if (!clock.whenPassed().endsRequest()) {
            return;
        }
        for (Upon from : clock.from()) {
            String request = switch (from) {
                case Upon.Done done -> done.action();
                case Upon.Enters ignored -> Action.OPENING;
                default -> "";
            };
            if (line.state().further().requests().containsKey(request)) {
                effects.here(new Effect.Requested(request, null));
            }
        }
    }
}
