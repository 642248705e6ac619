package assize.law.step;

import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.language.Upon;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may lawfully be done next in a case, and by whom: derived from its state, never stored. */
public final class OpenActions {
    private OpenActions() {}

    /**
     * An action open to somebody.
     *
     * @param role the role, or the holder of one that several hold
     * @param name the name under which it is done: {@code grant}, {@code preservation.grant}, {@code open preservation}
     * @param towards the holder towards whom an office does it; null: nobody in particular
     */
    public record Open(
            Action action,
            String role,
            String name,
            @Nullable String towards) {}

    /** A notice that was sent and has not reached a receiver. */
    public record Awaited(String notice, String to) {}

    /** The actions open at a moment, by role; what depends on the person or on what is given shows when it is tried. */
    public static List<Open> of(Procedure procedure, State state, Instant at) {
        Line main = Line.main(new Plan(procedure), state);
        List<Open> open = new ArrayList<>();
        in(main, at, open);
        for (SideMatter matter : procedure.sideMatters().values()) {
            opening(main, matter, at, open);
        }
        state.further().matters().forEach((key, matter) -> {
            if (!matter.ended()) {
                in(main.inside(key), at, open);
            }
        });
        return open;
    }

    private static void in(Line line, Instant at, List<Open> open) {
        for (Action action : line.procedure().actions().values()) {
            boolean opens = line.matter() != null && action.opens() != null;
            for (String role : opens ? List.<String>of() : action.by()) {
                for (String holder : holders(line.main(), role)) {
                    for (String towards : towards(line.main(), action)) {
                        if (isOpen(line, action, holder, towards.isEmpty() ? null : towards, at)) {
                            String name = line.address(action.name());
                            open.add(new Open(action, holder, name, towards.isEmpty() ? null : towards));
                        }
                    }
                }
            }
        }
    }

    /** Those who hold a role, and of those affected the one who would be the first. */
    private static List<String> holders(Line main, String role) {
        List<String> holders = Holders.of(main.procedure(), main.state(), role);
        return holders.isEmpty() ? List.of(role) : holders;
    }

    private static List<String> towards(Line main, Action action) {
        String per = action.per() != null ? action.per() : action.leaves();
        return per == null ? List.of("") : Holders.of(main.procedure(), main.state(), per);
    }

    private static void opening(Line main, SideMatter matter, Instant at, List<Open> open) {
        String key = Matters.next(main.state(), matter.name());
        Line line = main.inside(key);
        Action action = line.procedure().actions().get(SideMatter.OPEN);
        if (action == null
                || !main.state().open()
                || (!matter.many() && !key.equals(matter.name()))
                || !Matters.during(main, matter)) {
            return;
        }
        for (String role : action.by()) {
            for (String holder : holders(main, role)) {
                boolean may = matter.when() == null
                        || matter.when().holds(main.view(Map.of(), holder, at)).holds();
                if (may) {
                    open.add(new Open(action, holder, SideMatter.OPEN + " " + matter.name(), null));
                }
            }
        }
    }

    /** The notices under way. */
    public static List<Awaited> awaited(Procedure procedure, State state) {
        List<Awaited> awaited = new ArrayList<>();
        Line main = Line.main(new Plan(procedure), state);
        for (Procedure.Notice notice : procedure.notices().values()) {
            for (String role : notice.to()) {
                for (String to : Holders.of(procedure, state, role)) {
                    if (Notices.sentTo(main, notice.name(), to)
                            > state.count(notice.name() + " " + Upon.How.REACHED.word() + " " + to)) {
                        awaited.add(new Awaited(notice.name(), to));
                    }
                }
            }
        }
        return awaited;
    }

    /** All receivers of a notice, each holder by name. */
    public static List<String> receivers(Procedure procedure, State state, String notice) {
        return procedure.notice(notice).to().stream()
                .flatMap(role -> Holders.of(procedure, state, role).stream())
                .toList();
    }

    private static boolean isOpen(Line line, Action action, String role, @Nullable String per, Instant at) {
        State state = line.state();
        String guarded = per == null ? role : per;
        return (state.open() ? line.from(action) : action.opens() != null)
                && !line.doneOftenEnough(action, guarded)
                && line.held(action) == null
                && Requests.open(line, action)
                && TrackMoves.fits(line, action)
                && (action.extendsClock() == null
                        || state.copies(action.extendsClock()).stream()
                                .anyMatch(copy -> copy.status() == ClockCopy.Status.RUNNING))
                && (!state.open()
                        || action.when() == null
                        || action.when().holds(line.view(Map.of(), guarded, at)).holds())
                && line.mustComeFirst(action).isEmpty()
                && line.plan().ending(action.name()).stream()
                        .noneMatch(clock -> state.copies(clock.name()).stream()
                                .anyMatch(
                                        copy -> View.passed(copy, at) && Checks.closes(clock, copy, action, role, per)))
                && recusal(line.main(), action);
    }

    private static boolean recusal(Line main, Action action) {
        return switch (action.recusal()) {
            case GRANT, REFUSE -> !main.state().challenged().isEmpty();
            case ASK ->
                main.procedure().recusal() != null
                        && main.state().held().stream()
                                .anyMatch(h -> main.procedure().recusal().of().contains(h.role()));
            case ASK_AGAIN, DECIDE_AGAIN -> Recusals.mayAgain(main.state(), action.recusal());
            case STEP_ASIDE -> true;
            case null -> true;
        };
    }
}
