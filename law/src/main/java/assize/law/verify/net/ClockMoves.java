package assize.law.verify.net;

import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happenings do to the clocks, as {@link assize.law.step} does it: stops first, then starts. */
final class ClockMoves {
    private ClockMoves() {}

    /** A happening, and the holder whom it concerns: the receiver of a notice, whoever acted; null: nobody alone. */
    record Happening(Upon what, @Nullable String holder, boolean towards) {}

    /** Who has a copy of a clock; nobody for a clock without copies. */
    static List<String> holders(Procedure procedure, Holders holders, Clock clock) {
        if (!clock.copied()) {
            return List.of();
        }
        Set<String> copies = new LinkedHashSet<>();
        if (clock.per() != null) {
            copies.addAll(holders.of(clock.per()));
            return List.copyOf(copies);
        }
        Set<String> receivers = new LinkedHashSet<>();
        boolean byNoticesAlone = true;
        for (Upon from : clock.from()) {
            if (from instanceof Upon.Told told && procedure.notices().containsKey(told.notice())) {
                procedure.notice(told.notice()).to().forEach(role -> receivers.addAll(holders.of(role)));
                byNoticesAlone &= told.how() == Upon.How.REACHED || told.how() == Upon.How.RETURNED;
            } else {
                byNoticesAlone = false;
            }
        }
        for (String owner : clock.owners()) {
            for (String one : holders.of(owner)) {
                boolean named = procedure.roles().containsKey(owner);
                if (named || !byNoticesAlone || receivers.contains(one)) {
                    copies.add(one);
                }
            }
        }
        return List.copyOf(copies);
    }

    /** The updates that happenings bring to all clocks. */
    static List<Update> of(Lookup lookup, List<Happening> happenings, boolean ends) {
        List<Update> updates = new ArrayList<>();
        BitSet started = new BitSet();
        for (Clock clock : lookup.procedure.clocks().values()) {
            for (Happening happening : happenings) {
                if (clock.stoppedBy().contains(happening.what())) {
                    concerned(lookup, clock, happening.holder())
                            .forEach(copy -> updates.add(Update.turn(copy, Variable.RUNNING, Variable.IDLE)));
                }
            }
            for (Happening happening : happenings) {
                if (clock.from().contains(happening.what())) {
                    for (Variable copy : started(lookup, clock, happening)) {
                        updates.add(
                                onlyOnce(clock)
                                        ? Update.turn(copy, Variable.IDLE, Variable.RUNNING)
                                        : Update.set(copy, Variable.RUNNING));
                        started.set(copy.index());
                    }
                }
            }
        }
        if (ends) {
            lookup.variables.stream()
                    .filter(v -> v.kind() == Variable.Kind.CLOCK && !started.get(v.index()))
                    .forEach(copy -> updates.add(Update.turn(copy, Variable.RUNNING, Variable.IDLE)));
        }
        return updates;
    }

    /** It has no length while it runs and once it has passed: then nothing starts it again. */
    private static boolean onlyOnce(Clock clock) {
        Clock.LengthIf first =
                clock.lengths().isEmpty() ? null : clock.lengths().getFirst();
        String running = "running(" + clock.name() + ")";
        String passed = "passed(" + clock.name() + ")";
        return first != null
                && !clock.copied()
                && first.when() != null
                && first.track() == null
                && first.from().values().stream().allMatch(Optional::isEmpty)
                && List.of(running + " or " + passed, passed + " or " + running)
                        .contains(first.when().text());
    }

    /** Who has a copy of their own stops that one; what anybody else does concerns all. */
    private static List<Variable> concerned(Lookup lookup, Clock clock, @Nullable String holder) {
        Variable own = holder == null ? null : lookup.find(Variable.Kind.CLOCK, clock.name() + " of " + holder);
        return own == null ? lookup.copies(clock.name()) : List.of(own);
    }

    private static List<Variable> started(Lookup lookup, Clock clock, Happening happening) {
        if (!clock.copied()) {
            return startsUncopied(lookup, clock, happening) ? lookup.copies(clock.name()) : List.of();
        }
        if (!happening.towards() || happening.holder() == null) {
            return lookup.copies(clock.name());
        }
        Variable own = lookup.find(Variable.Kind.CLOCK, clock.name() + " of " + happening.holder());
        return own == null ? List.of() : List.of(own);
    }

    /** A notice starts its owner's clock when it reaches the owner, if it goes to the owner at all. */
    private static boolean startsUncopied(Lookup lookup, Clock clock, Happening happening) {
        if (!(happening.what() instanceof Upon.Told told) || happening.holder() == null) {
            return true;
        }
        List<String> to = lookup.procedure.notice(told.notice()).to();
        List<String> owners = clock.owners().stream()
                .filter(to::contains)
                .flatMap(owner -> lookup.holders.of(owner).stream())
                .toList();
        return owners.isEmpty() || owners.contains(happening.holder());
    }
}
