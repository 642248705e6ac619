package assize.law.step;

import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.language.Upon;
import assize.law.time.Protects;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an office owes and did not do in time. The end of such a time decides nothing and stops nothing, so it would be
 * forgotten as soon as it has passed, just when it has become urgent. Stateless.
 */
public final class Late {
    private Late() {}

    /**
     * The times of offices in the main line that have passed, of which something that would have stopped them can
     * still be done in this stage, and nothing of it has been done in the case.
     */
    public static List<ClockCopy> of(Procedure procedure, State state) {
        return state.clocks().values().stream()
                .filter(copy -> copy.status() == ClockCopy.Status.PASSED)
                .filter(copy -> {
                    Clock clock = procedure.clocks().get(copy.clock());
                    return clock != null && clock.protects() == Protects.DUTY && owed(procedure, state, clock);
                })
                .toList();
    }

    private static boolean owed(Procedure procedure, State state, Clock clock) {
        Set<String> acts = new TreeSet<>();
        for (Upon stop : clock.stoppedBy()) {
            switch (stop) {
                case Upon.Done(String action) -> acts.add(action);
                case Upon.Told(String notice, Upon.How _) ->
                    procedure.actions().values().stream()
                            .filter(action -> action.notices().contains(notice))
                            .forEach(action -> acts.add(action.name()));
                default -> {
                    // what nobody of the office can do is not owed by it
                }
            }
        }
        return acts.stream().noneMatch(act -> state.count(act) > 0)
                && clock.owners().stream()
                        .filter(owner -> office(procedure, owner))
                        .anyMatch(owner -> Turns.actions(procedure, state.stage(), owner).stream()
                                .anyMatch(acts::contains));
    }

    private static boolean office(Procedure procedure, String owner) {
        Role role = procedure.roles().get(owner);
        return role != null && role.kind() == Role.Kind.OFFICE;
    }
}
