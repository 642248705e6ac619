package assize.law.step;

import assize.law.guard.GuardView;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A case as a guard sees it at a moment, for somebody in a role, with what was given just now. */
public record View(
        Procedure procedure,
        State state,
        Map<String, Object> given,
        @Nullable String role,
        Instant at) implements GuardView {

    @Override
    public @Nullable Object fact(String name) {
        Object given = this.given.get(name);
        if (given != null) {
            return given;
        }
        if (name.endsWith(".returned")) {
            return state.count(name.substring(0, name.length() - ".returned".length()) + " returned") > 0;
        }
        return state.facts().get(name);
    }

    @Override
    public boolean passed(String clock) {
        Clock known = procedure.clocks().get(clock);
        if (known == null || !known.each()) {
            return passed(state.clocks().get(clock), at);
        }
        if (role != null && state.clocks().containsKey(clock + " of " + role)) {
            return passed(state.clocks().get(clock + " of " + role), at);
        }
        return receivers(known).stream().allMatch(to -> passed(state.clocks().get(clock + " of " + to), at));
    }

    /** An act's moment decides, not its place in the docket: entered late, it may still have been done in time. */
    static boolean passed(@Nullable ClockCopy copy, Instant at) {
        return copy != null
                && copy.status() == ClockCopy.Status.PASSED
                && !copy.due().isAfter(at);
    }

    private List<String> receivers(Clock clock) {
        return holders(procedure, clock);
    }

    /** Who has a copy of a clock: each receiver of the notices that start it, or of these the one role that owns it. */
    static List<String> holders(Procedure procedure, Clock clock) {
        return clock.from().stream()
                .filter(Upon.Told.class::isInstance)
                .flatMap(from -> procedure.notice(((Upon.Told) from).notice()).to().stream())
                .filter(to -> clock.owner().equals("party") || clock.owner().equals(to))
                .distinct()
                .toList();
    }

    @Override
    public boolean running(String clock) {
        for (ClockCopy copy : state.clocks().values()) {
            boolean passedLater =
                    copy.status() == ClockCopy.Status.PASSED && copy.due().isAfter(at);
            if (copy.clock().equals(clock) && (copy.live() || passedLater)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean open(String matter) {
        return "open".equals(state.links().get(matter));
    }

    @Override
    public @Nullable String outcome(String matter) {
        return open(matter) ? null : state.links().get(matter);
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
        return procedure.notices().keySet().stream().anyMatch(n -> state.count(n + " reached " + role) > 0);
    }

    @Override
    public @Nullable String track() {
        return null;
    }

    @Override
    public List<? extends GuardView> holders(String role) {
        return List.of(this);
    }
}
