package assize.law.step;

import assize.law.language.Action;
import assize.law.language.Seal;
import assize.law.step.Happenings.Happening;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Moves the clocks of every line that sees something of a step. For one step. */
final class Moving {
    private final Checks checks;
    private final Line line;
    private final Event event;
    private final Gathered effects;
    private @Nullable Action action;
    private @Nullable String who;
    private boolean converted;

    Moving(Checks checks, Line line, Event event, Gathered effects) {
        this.checks = checks;
        this.line = line;
        this.event = event;
        this.effects = effects;
    }

    /** The step is an action by somebody, or towards somebody. */
    Moving of(Action done, @Nullable String by, boolean changesTrack) {
        this.action = done;
        this.who = by;
        this.converted = changesTrack;
        return this;
    }

    /**
     * The clocks of all lines move.
     *
     * @param inside what side-matters see besides
     */
    void move(Happenings happenings, Map<String, List<Happening>> inside) {
        for (Seal seal : Seals.ending(line.main(), happenings)) {
            Seals.end(line.main(), seal, List.of(), happenings, effects);
        }
        State after = line.main().state().with(effects.effects(), event.at());
        Line main = Line.main(line.main().plan(), after);
        move(main, happenings.main(), happenings.mainEnds());
        for (String key : after.further().matters().keySet()) {
            Line matter = main.inside(key);
            if (!matter.state().ended() || happenings.ends(key)) {
                move(matter, happenings.seen(key, inside.getOrDefault(key, List.of())), happenings.ends(key));
            }
        }
    }

    private void move(Line after, List<Happening> happenings, boolean ends) {
        boolean here = java.util.Objects.equals(after.matter(), line.matter());
        ClockWork work = new ClockWork(after, event, here ? action : null, who, checks.reasons());
        ClockMoves moves = new ClockMoves(work);
        if (here && action != null) {
            Extensions.extend(work, action);
            moves.keepLengths(action);
        }
        if (converted && action != null) {
            moves.keepStart(action);
        }
        moves.moves(happenings, ends).forEach(effect -> effects.in(after.matter(), effect));
    }
}
