package assize.law.step;

import assize.law.guard.GuardView;
import assize.law.language.Clock;
import assize.law.language.Fact;
import assize.law.language.Procedure;
import assize.law.language.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case as a guard sees it at a moment, for somebody in a role, with what was given just now.
 *
 * @param role the holder who looks; null: nobody
 * @param own only what is the holder's own counts, as within {@code every} and {@code some}
 * @param outer the main line, seen from a side-matter; null: this is the main line
 */
public record View(
        Procedure procedure,
        State state,
        Map<String, Object> given,
        @Nullable String role,
        Instant at,
        boolean own,
        @Nullable View outer)
        implements GuardView {

    /** The main line of a case. */
    public View(Procedure procedure, State state, Map<String, Object> given, @Nullable String role, Instant at) {
        this(procedure, state, given, role, at, false, null);
    }

    private View main() {
        return outer == null ? this : outer;
    }

    @Override
    public @Nullable Object fact(String name) {
        Object given = this.given.get(name);
        if (given != null) {
            return given;
        }
        Fact known = procedure.facts().get(name);
        if (known != null && known.per() != null) {
            return per(known);
        }
        if (name.endsWith(".returned")) {
            return returned(name.substring(0, name.length() - ".returned".length()));
        }
        Object here = state.facts().get(name);
        return here == null && outer != null ? outer.fact(name) : here;
    }

    /** The holder's own value; for everybody else, one of them who has any. */
    private @Nullable Object per(Fact fact) {
        String per = String.valueOf(fact.per());
        if (role != null && Holders.base(role).equals(per)) {
            return perHolder(fact.name() + " of " + role);
        }
        for (String holder : Holders.of(main().procedure, main().state, per)) {
            Object value = perHolder(fact.name() + " of " + holder);
            if (value != null && !value.equals(false)) {
                return value;
            }
        }
        return null;
    }

    private @Nullable Object perHolder(String key) {
        Object here = state.facts().get(key);
        return here == null && outer != null ? outer.state.facts().get(key) : here;
    }

    private boolean returned(String notice) {
        boolean mine = role != null && Holders.number(role) > 0;
        State main = main().state;
        return main.count(mine ? notice + " returned " + role : notice + " returned") > 0;
    }

    @Override
    public boolean passed(String clock) {
        Clock known = procedure.clocks().get(clock);
        if (known == null && outer != null) {
            return outer.passed(clock);
        }
        if (known == null || !known.copied()) {
            return passed(known, state.clocks().get(clock));
        }
        ClockCopy mine = role == null ? null : Holders.copyOf(state, clock, role);
        if (mine != null) {
            return passed(known, mine);
        }
        List<String> holders = holders(known);
        if (role != null && (own || Holders.number(role) > 0) && holders.contains(role)) {
            return false;
        }
        return !holders.isEmpty() && holders.stream().allMatch(to -> passed(known, Holders.copyOf(state, clock, to)));
    }

    private boolean passed(@Nullable Clock clock, @Nullable ClockCopy copy) {
        return passed(copy, at) || (clock != null && clock.repeats() && copy != null && copy.restarts() > 0);
    }

    /** An act's moment decides, not its place in the docket: entered late, it may still have been done in time. */
    static boolean passed(@Nullable ClockCopy copy, Instant at) {
        return copy != null
                && copy.status() == ClockCopy.Status.PASSED
                && !copy.due().isAfter(at);
    }

    /** Who has a copy of a clock. */
    private List<String> holders(Clock clock) {
        return Holders.copies(main().procedure, main().state, clock);
    }

    @Override
    public boolean running(String clock) {
        Clock known = procedure.clocks().get(clock);
        if (known == null && outer != null) {
            return outer.running(clock);
        }
        if (role != null
                && known != null
                && known.copied()
                && (own || Holders.number(role) > 0)
                && holders(known).contains(role)) {
            ClockCopy copy = Holders.copyOf(state, clock, role);
            return copy != null && running(copy);
        }
        for (ClockCopy copy : state.clocks().values()) {
            if (copy.clock().equals(clock) && running(copy)) {
                return true;
            }
        }
        return false;
    }

    private boolean running(ClockCopy copy) {
        boolean passedLater =
                copy.status() == ClockCopy.Status.PASSED && copy.due().isAfter(at);
        return copy.live() || passedLater;
    }

    @Override
    public boolean open(String matter) {
        State main = main().state;
        return "open".equals(main.links().get(matter)) || Matters.open(main, matter);
    }

    @Override
    public @Nullable String outcome(String matter) {
        String status = main().state.links().get(matter);
        return "open".equals(status) ? null : status;
    }

    @Override
    public boolean happened(String date) {
        return switch (fact(date)) {
            case LocalDate day ->
                !day.isAfter(LocalDate.ofInstant(at, procedure.head().place()));
            case Instant moment -> !moment.isAfter(at);
            case null, default -> false;
        };
    }

    @Override
    public boolean told(String role) {
        View main = main();
        List<String> holders = Holders.of(main.procedure, main.state, role);
        return main.procedure.notices().keySet().stream()
                .anyMatch(n -> holders.stream().anyMatch(h -> main.state.count(n + " reached " + h) > 0));
    }

    @Override
    public @Nullable String track() {
        return main().state.further().track();
    }

    @Override
    public List<? extends GuardView> holders(String role) {
        View main = main();
        List<String> holders = switch (role) {
            case "party" -> Holders.ofKind(main.procedure, main.state, Role.Kind.PARTY);
            case "affected" -> Holders.ofKind(main.procedure, main.state, Role.Kind.AFFECTED);
            default -> Holders.of(main.procedure, main.state, role);
        };
        return holders.stream().map(this::of).toList();
    }

    private View of(String holder) {
        return new View(procedure, state, given, holder, at, true, outer == null ? null : outer.of(holder));
    }
}
