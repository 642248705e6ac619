package assize.law.step;

import assize.law.language.Action;
import assize.law.language.Seal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is kept from somebody for a time: its notices are held back and told at the end. */
final class Seals {
    private Seals() {}

    /** The seal that holds a notice back; null: it may be told. */
    private static @Nullable String holding(Line main, String notice) {
        for (String name : main.state().further().seals().keySet()) {
            Seal seal = main.procedure().seals().get(name);
            if (seal != null && seal.holdsBack().contains(notice)) {
                return name;
            }
        }
        return null;
    }

    /** Holds a notice back where a seal says so; true if it does. */
    static boolean holdsBack(Line main, String notice, @Nullable String to, Gathered effects) {
        String seal = main.state().further().seals().isEmpty() ? null : holding(main, notice);
        if (seal == null) {
            return false;
        }
        effects.main(new Effect.HeldBack(seal, notice, to));
        effects.main(new Effect.Counted(notice + " held back"));
        return true;
    }

    /** Whether an action may begin its seal: once at a time, and not before what it may begin with. */
    static void check(Checks checks, Line main, Action action) {
        Seal seal = action.seals() == null ? null : main.procedure().seals().get(action.seals());
        if (seal == null) {
            return;
        }
        if (main.state().further().seals().containsKey(seal.name())) {
            checks.refuse("sealed-already", "seal", seal.name(), "law", seal.law());
        }
        String since = seal.since();
        if (since != null && !since.equals(action.name()) && main.state().count(since) == 0) {
            checks.refuse("sealed-too-early", "seal", seal.name(), "since", since, "law", seal.law());
        }
    }

    static void begin(Action action, Gathered effects) {
        if (action.seals() != null) {
            effects.main(new Effect.Sealed(action.seals(), true));
        }
    }

    /** The seals that a step ends: by the action that tells, by what they last until, by their clock or by an end. */
    static List<Seal> ending(Line main, Action action) {
        if (main.state().further().seals().isEmpty()) {
            return List.of();
        }
        List<Seal> ending = new ArrayList<>();
        for (String name : main.state().further().seals().keySet()) {
            Seal seal = main.procedure().seals().get(name);
            if (seal != null && action.name().equals(seal.then())) {
                ending.add(seal);
            }
        }
        return ending;
    }

    /** The seals that something which happened ends. */
    static List<Seal> ending(Line main, Happenings happenings) {
        if (main.state().further().seals().isEmpty()) {
            return List.of();
        }
        List<Seal> ending = new ArrayList<>();
        for (String name : main.state().further().seals().keySet()) {
            Seal seal = main.procedure().seals().get(name);
            if (seal != null
                    && (happenings.mainEnds()
                            || seal.until().stream().anyMatch(happenings::happened)
                            || clockEnds(main, seal, happenings))) {
                ending.add(seal);
            }
        }
        return ending;
    }

    /** Its clock's end ends it, unless the law then tells by an action that is open now. */
    private static boolean clockEnds(Line main, Seal seal, Happenings happenings) {
        if (seal.atMost() == null || !happenings.happened(new assize.law.language.Upon.Passes(seal.atMost()))) {
            return false;
        }
        Action then = seal.then() == null ? null : main.procedure().actions().get(seal.then());
        return then == null || !then.byLaw() || !main.from(then);
    }

    /** Ends a seal and tells what it held back. */
    static void end(Line main, Seal seal, List<String> toldAnyway, Happenings happenings, Gathered effects) {
        State unsealed = main.state().with(List.of(new Effect.Sealed(seal.name(), false)), java.time.Instant.MIN);
        effects.main(new Effect.Sealed(seal.name(), false));
        List<Further.Held> held = main.state().further().seals().getOrDefault(seal.name(), List.of());
        for (Further.Held one : held.stream().distinct().toList()) {
            if (!toldAnyway.contains(one.notice())) {
                Notices.send(Line.main(main.plan(), unsealed), one.notice(), one.to(), null, happenings, effects);
            }
        }
    }
}
