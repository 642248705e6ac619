package assize.law.step;

import assize.law.language.Action;
import assize.law.language.Action.BuiltIn;
import assize.law.language.Clock;
import assize.law.language.Uses;
import assize.law.time.Length;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The actions that the language brings along: excuse, correction, restoring, representation, joining and splitting. */
final class BuiltIns {
    private static final List<String> NO_FACTS = List.of("reasons", "entry", Besides.KNOWN_LATE);

    private BuiltIns() {}

    static boolean asked(Line line, BuiltIn builtIn, String name) {
        return switch (builtIn) {
            case ASK_EXCUSE -> name.equals("clock") || name.equals("obstacle-ended");
            case GRANT_EXCUSE -> name.equals("clock") || name.equals("length");
            case REFUSE_EXCUSE, RESTORE, REFUSE_RESTORING -> name.equals("clock");
            case CORRECT -> name.equals("entry") || fact(line, name);
            case NAME_REPRESENTATIVE, JOIN_CASES, SPLIT_CASE -> false;
        };
    }

    private static boolean fact(Line line, String name) {
        int of = name.indexOf(" of ");
        String bare = of < 0 ? name : name.substring(0, of);
        int dot = bare.indexOf('.');
        return line.procedure().facts().containsKey(dot < 0 ? bare : bare.substring(0, dot));
    }

    static void check(Checks checks, Line line, Action action, Event.Act act) {
        Map<String, Object> given = act.given();
        switch (action.builtIn()) {
            case ASK_EXCUSE -> askExcuse(checks, line, act);
            case GRANT_EXCUSE, REFUSE_EXCUSE -> passed(checks, line, action, clock(line, act));
            case RESTORE, REFUSE_RESTORING -> {
                String copy = clock(line, act);
                if (!line.state().further().disputed().contains(copy)) {
                    checks.refuse("clock-not-disputed", "action", action.name(), "clock", copy);
                }
            }
            case CORRECT -> correct(checks, line, action, given);
            case NAME_REPRESENTATIVE -> needed(checks, action, given, "person");
            case JOIN_CASES, SPLIT_CASE -> needed(checks, action, given, "linked-case");
            case null -> {}
        }
    }

    private static void needed(Checks checks, Action action, Map<String, Object> given, String name) {
        if (!(given.get(name) instanceof String text && !text.isBlank())) {
            checks.refuse("given-missing", "action", action.name(), "field", name);
        }
    }

    private static void correct(Checks checks, Line line, Action action, Map<String, Object> given) {
        if (given.get("entry") == null) {
            checks.refuse("given-missing", "action", action.name(), "field", "entry");
        }
        if (given.keySet().stream().allMatch(NO_FACTS::contains)) {
            checks.refuse("correction-of-nothing", "action", action.name());
        }
        Uses.Corrections corrections = line.main().procedure().uses().corrections();
        given.forEach((name, value) -> {
            Object before = line.state().facts().get(name);
            if (!NO_FACTS.contains(name) && before != null && before.getClass() != value.getClass()) {
                checks.refuse(
                        "answer-not-of-type",
                        "field",
                        name,
                        "type",
                        before.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT),
                        "found",
                        value.toString(),
                        "law",
                        corrections == null ? action.law() : corrections.law());
            }
        });
    }

    /** An excuse is asked for one's own clock that has passed, and soon enough after the obstacle. */
    private static void askExcuse(Checks checks, Line line, Event.Act act) {
        String copy = clock(line, act);
        passed(checks, line, line.procedure().actions().get(act.action()), copy);
        ClockCopy missed = line.state().copy(copy);
        Clock clock = missed == null ? null : clockOf(line, copy, missed);
        String role = act.actor().role();
        if (missed != null && clock != null && !ownedBy(clock, missed, role)) {
            checks.refuse("excuse-of-another", "clock", copy, "role", role);
        }
        Uses.Excuse excuse = line.main().procedure().uses().excuse();
        if (excuse != null && clock != null && act.given().get("obstacle-ended") instanceof LocalDate ended) {
            Instant last = line.plan()
                    .reckoner()
                    .longest(
                            clock,
                            ended.atTime(12, 0),
                            excuse.within(),
                            line.state().calendar());
            if (!act.at().isBefore(last)) {
                checks.refuse(
                        "excuse-too-late",
                        "clock",
                        copy,
                        "within",
                        excuse.within().toString(),
                        "law",
                        excuse.law());
            }
        }
    }

    private static boolean ownedBy(Clock clock, ClockCopy copy, String role) {
        return (copy.holder() == null || clock.per() != null)
                ? clock.owners().contains(Holders.base(role))
                : copy.holder().equals(role);
    }

    private static void passed(Checks checks, Line line, @Nullable Action action, String copy) {
        ClockCopy missed = line.state().copy(copy);
        if (missed == null || missed.status() != ClockCopy.Status.PASSED) {
            checks.refuse("clock-not-passed", "action", action == null ? "-" : action.name(), "clock", copy);
        }
    }

    private static @Nullable Clock clockOf(Line line, String address, ClockCopy copy) {
        int dot = address.indexOf('.');
        return (dot < 0 ? line : line.inside(address.substring(0, dot)))
                .procedure()
                .clocks()
                .get(copy.clock());
    }

    /** The copy that is meant: the one given, one's own of that name, or the one asked about or disputed. */
    private static String clock(Line line, Event.Act act) {
        Object given = act.given().get("clock");
        if (given == null) {
            Object asked = line.state().facts().get(ASKED);
            return asked != null
                    ? asked.toString()
                    : line.state().further().disputed().stream().findFirst().orElse("-");
        }
        String own = given + " of " + act.actor().role();
        return line.state().copy(own) != null ? own : given.toString();
    }

    private static final String ASKED = "clock of ask-excuse";

    static void effects(Line line, Action action, Event.Act act, Gathered effects) {
        Map<String, Object> given = act.given();
        switch (action.builtIn()) {
            case ASK_EXCUSE -> effects.main(new Effect.Set(ASKED, clock(line, act)));
            case REFUSE_EXCUSE -> effects.main(new Effect.Set(ASKED, null));
            case REFUSE_RESTORING -> effects.main(new Effect.Disputed(clock(line, act), false));
            case CORRECT ->
                given.forEach((name, value) -> {
                    if (!NO_FACTS.contains(name)) {
                        effects.main(new Effect.Corrected(
                                String.valueOf(given.get("entry")),
                                name,
                                line.state().facts().get(name)));
                        effects.main(new Effect.Set(name, value));
                    }
                });
            case NAME_REPRESENTATIVE ->
                effects.main(
                        new Effect.Set("representative of " + act.actor().role(), String.valueOf(given.get("person"))));
            case JOIN_CASES, SPLIT_CASE ->
                effects.main(new Effect.Tied(String.valueOf(given.get("linked-case")), true));
            case GRANT_EXCUSE, RESTORE -> {}
            case null -> {}
        }
    }

    /** The stage and the stage before it, as long as only the law has moved the case. */
    static final String MOVED = "moved by law";

    /**
     * The position before a clock passed: the clock runs again, and the stage to which only the law has brought the
     * case since is left again, with the clocks that began there.
     */
    static void restore(Checks checks, Line line, Action action, Event.Act act, Gathered effects) {
        if (action.builtIn() != BuiltIn.GRANT_EXCUSE && action.builtIn() != BuiltIn.RESTORE) {
            return;
        }
        String address = clock(line, act);
        ClockCopy copy = line.state().copy(address);
        if (copy == null) {
            return;
        }
        effects.main(
                action.builtIn() == BuiltIn.RESTORE
                        ? new Effect.Disputed(address, false)
                        : new Effect.Set(ASKED, null));
        int dot = address.indexOf('.');
        Line where = (dot < 0 ? line : line.inside(address.substring(0, dot)));
        Clock clock = where.procedure().clocks().get(copy.clock());
        if (clock == null) {
            return;
        }
        stageBack(where, effects);
        Length length = act.given().get("length") instanceof String text
                ? Lengths.find(text).orElse(Length.parse(copy.length()))
                : Length.parse(copy.length());
        ClockWork work = new ClockWork(where, act, null, null, checks.reasons());
        LocalDateTime now = work.moment();
        work.fix(clock, copy.holder(), now, length, copy.restarts() + 1, "restored", copy.end());
        work.effects().forEach(effect -> effects.in(where.matter(), effect));
    }

    private static void stageBack(Line where, Gathered effects) {
        if (!(where.state().facts().get(MOVED) instanceof String moved)) {
            return;
        }
        int slash = moved.indexOf('/');
        String from = moved.substring(0, slash);
        String to = moved.substring(slash + 1);
        if (!where.state().stage().equals(to)) {
            return;
        }
        effects.in(where.matter(), new Effect.Entered(from, false));
        for (ClockCopy copy : where.state().clocks().values()) {
            Clock clock = where.procedure().clocks().get(copy.clock());
            boolean began = clock != null && clock.from().contains(new assize.law.language.Upon.Enters(to));
            if (copy.live() && began) {
                effects.in(where.matter(), Effect.Turned.to(copy, ClockCopy.Status.STOPPED));
            }
        }
    }
}
