package assize.docket.registry;

import assize.docket.entry.NewEntry;
import assize.docket.write.ActKey;
import assize.docket.write.ArmedClock;
import assize.docket.write.CaseHead;
import assize.docket.write.Change;
import assize.docket.write.Difference;
import assize.docket.write.Turn;
import assize.law.json.Canonical;
import assize.law.json.Json;
import assize.law.language.Procedure;
import assize.law.step.ClockCopy;
import assize.law.step.Late;
import assize.law.step.State;
import assize.law.step.StateJson;
import assize.law.step.Turns;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Between a case's state and the rows that keep it. Stateless. */
public final class Rows {
    private static final Comparator<ArmedClock> SOONEST =
            Comparator.comparing(ArmedClock::due).thenComparing(ArmedClock::name);

    private Rows() {}

    /** The rows that belong to a case besides its own. */
    record Beside(List<ArmedClock> clocks, List<Turn> turns) {
        private static final Beside NONE = new Beside(List.of(), List.of());
    }

    /** The change that opens a case by these entries; the clocks of history do not run on by themselves. */
    public static Change opening(
            Procedure procedure, CaseHead head, List<NewEntry> entries, State state, boolean armed) {
        return change(head, entries, state, Beside.NONE, beside(procedure, state, armed), null)
                .standing(!armed);
    }

    /** The change that brings a case to a state by these entries. */
    static Change change(
            CaseHead head, List<NewEntry> entries, State state, Beside before, Beside after, @Nullable ActKey key) {
        return new Change(
                head,
                entries,
                Canonical.bytes(StateJson.toJson(state)),
                state.stage(),
                state.ended(),
                false,
                Difference.between(before.clocks(), after.clocks(), clock -> List.of(clock.name(), clock.holder())),
                Difference.between(before.turns(), after.turns(), Turn::role),
                List.of(),
                key,
                null,
                List.of());
    }

    /** The rows that belong to a case in a state. */
    static Beside beside(Procedure procedure, State state, boolean armed) {
        List<ArmedClock> clocks = clocks(state, armed);
        List<ArmedClock> urgent = new ArrayList<>(clocks);
        if (armed) {
            Late.of(procedure, state)
                    .forEach(copy -> urgent.add(new ArmedClock(copy.clock(), holder(copy), copy.due(), true)));
        }
        return new Beside(clocks, turns(procedure, state, urgent));
    }

    /** The state that a case's row holds. */
    public static State state(CaseHead head) {
        return head.state().length == 0
                ? State.NOTHING
                : StateJson.fromJson(Json.object(Json.read("case " + head.id(), head.state())));
    }

    private static List<ArmedClock> clocks(State state, boolean armed) {
        List<ArmedClock> clocks = new ArrayList<>();
        for (State.Due live : state.live()) {
            ClockCopy copy = live.copy();
            String name = live.matter() == null ? copy.clock() : live.matter() + "." + copy.clock();
            String holder = holder(copy);
            boolean byItself = !copy.next().equals(Instant.MAX);
            Instant next = byItself ? copy.next() : copy.due();
            clocks.add(new ArmedClock(name, holder, notBefore(next), armed && byItself));
        }
        return clocks;
    }

    private static String holder(ClockCopy copy) {
        return copy.holder() == null ? "" : copy.holder();
    }

    /** Whose turn it is, for the queues; the earliest clock that runs, or that an office has missed, says how soon. */
    private static List<Turn> turns(Procedure procedure, State state, List<ArmedClock> clocks) {
        Instant opened = state.opened();
        if (opened == null) {
            return List.of();
        }
        Instant kept = opened.truncatedTo(ChronoUnit.MICROS);
        ArmedClock next = clocks.stream().filter(ArmedClock::armed).min(SOONEST).orElse(null);
        Instant due = next == null ? null : next.due();
        String clock = next == null ? null : next.name();
        List<Turn> turns = new ArrayList<>();
        Turns.of(procedure, state).forEach((role, body) -> turns.add(new Turn(role, body, kept, due, clock)));
        return turns;
    }

    /** The database keeps microseconds; a clock must not be looked at before its moment, or it would not pass. */
    private static Instant notBefore(Instant moment) {
        Instant kept = moment.truncatedTo(ChronoUnit.MICROS);
        return kept.isBefore(moment) ? kept.plus(1, ChronoUnit.MICROS) : kept;
    }
}
