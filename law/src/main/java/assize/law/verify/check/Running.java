package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * In which stages a clock may run, by the order of stages alone: also for clocks whose end only tells somebody, which
 * the search does not follow.
 */
final class Running {
    private Running() {}

    static Set<String> in(Procedure procedure, Clock clock) {
        Set<String> running = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(starts(procedure, clock));
        while (!next.isEmpty()) {
            String stage = next.removeFirst();
            if (running.add(stage)) {
                for (Action action : procedure.actions().values()) {
                    if (action.to() != null && leads(procedure, action, stage) && goesOn(procedure, clock, action)) {
                        next.add(action.to());
                    }
                }
            }
        }
        return running;
    }

    private static Set<String> starts(Procedure procedure, Clock clock) {
        Set<String> starts = new LinkedHashSet<>();
        for (Upon from : clock.from()) {
            switch (from) {
                case Upon.Enters enters -> starts.add(enters.stage());
                case Upon.Done done -> after(procedure, done.action(), starts);
                case Upon.Told told ->
                    procedure.actions().values().stream()
                            .filter(a -> a.notices().contains(told.notice()))
                            .forEach(a -> after(procedure, a.name(), starts));
                default -> starts.addAll(procedure.stages().keySet());
            }
        }
        if (clock.from().stream().anyMatch(Upon.Told.class::isInstance)) {
            onwards(procedure, starts);
        }
        return starts;
    }

    /** A notice may arrive in any stage that comes later. */
    private static void onwards(Procedure procedure, Set<String> starts) {
        Deque<String> next = new ArrayDeque<>(List.copyOf(starts));
        while (!next.isEmpty()) {
            String stage = next.removeFirst();
            for (Action action : procedure.actions().values()) {
                if (action.to() != null && leads(procedure, action, stage) && starts.add(action.to())) {
                    next.add(action.to());
                }
            }
        }
    }

    private static void after(Procedure procedure, String name, Set<String> stages) {
        Action action = procedure.actions().get(name);
        if (action == null) {
            stages.addAll(procedure.stages().keySet());
        } else {
            if (action.opens() != null) {
                stages.add(action.opens());
            }
            if (action.to() != null) {
                stages.add(action.to());
            } else {
                procedure.stages().keySet().stream()
                        .filter(stage -> leads(procedure, action, stage))
                        .forEach(stages::add);
            }
        }
    }

    private static boolean leads(Procedure procedure, Action action, String stage) {
        Procedure.Stage known = procedure.stages().get(stage);
        return action.from().contains(stage)
                || (action.from().contains("burdened")
                        && known != null
                        && !known.burden().isEmpty());
    }

    private static boolean goesOn(Procedure procedure, Clock clock, Action action) {
        return !clock.stoppedBy().contains(new Upon.Done(action.name()))
                && !clock.stoppedBy().contains(new Upon.Enters(String.valueOf(action.to())))
                && !procedure.stage(String.valueOf(action.to())).end();
    }
}
