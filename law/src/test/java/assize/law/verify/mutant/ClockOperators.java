package assize.law.verify.mutant;

import static assize.law.verify.mutant.With.plus;
import static assize.law.verify.mutant.With.with;

import assize.law.guard.Read;
import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import assize.law.time.Length;
import assize.law.time.Protects;
import assize.law.time.Unit;
import assize.law.verify.Property;
import assize.law.verify.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is taken from clocks: their ends, owners, consequences, bounds and evenness. */
final class ClockOperators {
    private static final Clock.WhenPassed NOTHING = new Clock.WhenPassed(List.of(), List.of(), false, List.of(), null);

    private ClockOperators() {}

    static List<Operator> all() {
        return List.of(
                Operator.of(
                        "drop an expiry",
                        "no other clock ends the burden in some stage; the act of the law goes too",
                        (l, o) -> dropExpiry(l, NOTHING, o),
                        Property.P3),
                Operator.of(
                        "an expiry that only tells",
                        "likewise",
                        (l, o) -> dropExpiry(l, new Clock.WhenPassed(List.of(), List.of(), false, offices(l), null), o),
                        Property.P3),
                Operator.of(
                        "an expiry that a day of rest prolongs",
                        "each clock that ends a burden",
                        ClockOperators::mayRoll,
                        Property.P3),
                Operator.of("drop an owner", "each clock", ClockOperators::dropOwner, Property.P8),
                Operator.of(
                        "drop a consequence",
                        "nothing else looks at the end of the clock",
                        ClockOperators::dropConsequence,
                        Property.P8),
                Operator.of(
                        "let who is late gain",
                        "the law acts upon the end of the clock, so far not in favour of its owner",
                        ClockOperators::ownerGains,
                        Property.P8),
                Operator.of(
                        "extend without number",
                        "each extension by people",
                        ClockOperators::noTimes,
                        Property.P5,
                        Property.P4),
                Operator.of(
                        "extend without bound",
                        "the clock ends a burden, and the extension says how long at most",
                        ClockOperators::noCap,
                        Property.P4),
                Operator.of(
                        "stand still without bound",
                        "the clock ends a burden, and a pause says how long at most",
                        ClockOperators::noPauseCap,
                        Property.P4,
                        Property.P3),
                Operator.of(
                        "extend one's own time",
                        "each extension and each owner of the clock who may not extend it so far",
                        ClockOperators::byOwner,
                        Property.P5),
                Operator.of(
                        "extend without reasons",
                        "an extension that must give reasons, unasked and without a power",
                        ClockOperators::noReasons,
                        Property.P5),
                Operator.of(
                        "begin one's own time anew",
                        "a clock of an office, which can do an act without bound where the clock begins",
                        ClockOperators::reset,
                        Property.P27),
                Operator.of(
                        "lengthen one side's time",
                        "two clocks mirror each other and nothing says why they may differ",
                        ClockOperators::lengthen,
                        Property.P13),
                Operator.of(
                        "in force before the law",
                        "the first version begins with the procedure",
                        ClockOperators::tooEarly,
                        Property.P25),
                Operator.of(
                        "a length that begins later",
                        "each clock with a length",
                        ClockOperators::laterValue,
                        Property.P25));
    }

    /** Does the end of the clock lead out of a stage into one with a smaller burden? */
    static boolean ends(Subject line, Clock clock, String stage) {
        Action act = clock.whenPassed().does() == null
                ? null
                : line.line().actions().get(clock.whenPassed().does());
        return act != null
                && act.byLaw()
                && act.when() == null
                && act.to() != null
                && line.from(act).contains(stage)
                && line.burden(stage).containsAll(line.burden(act.to()))
                && line.burden(act.to()).size() < line.burden(stage).size();
    }

    private static List<Clock> enders(Subject line, String stage) {
        return line.line().clocks().values().stream()
                .filter(clock -> ends(line, clock, stage))
                .toList();
    }

    private static boolean endsSome(Subject line, Clock clock) {
        return line.line().stages().keySet().stream().anyMatch(stage -> ends(line, clock, stage));
    }

    private static List<String> offices(Subject line) {
        return line.whole().roles().keySet().stream()
                .filter(role -> !line.isPerson(role))
                .limit(1)
                .toList();
    }

    private static void dropExpiry(Subject line, Clock.WhenPassed instead, Operator.Out out) {
        for (Clock clock : line.line().clocks().values()) {
            boolean alone = line.line().stages().keySet().stream()
                    .anyMatch(stage -> enders(line, stage).equals(List.of(clock)));
            if (alone) {
                out.add(
                        clock.name(),
                        Operator.draft(line)
                                .clock(clock.name(), "whenPassed", instead)
                                .without(String.valueOf(clock.whenPassed().does())));
            }
        }
    }

    private static void mayRoll(Subject line, Operator.Out out) {
        for (Clock clock : line.line().clocks().values()) {
            boolean strict = clock.protects() == Protects.LIBERTY || clock.protects() == Protects.PROPERTY;
            if (strict && endsSome(line, clock)) {
                out.add(clock.name(), Operator.draft(line).clock(clock.name(), "protects", Protects.DUTY));
            }
        }
    }

    private static void dropOwner(Subject line, Operator.Out out) {
        line.line().clocks().values().stream()
                .filter(clock -> !clock.owners().isEmpty())
                .forEach(clock -> out.add(clock.name(), Operator.draft(line).clock(clock.name(), "owners", List.of())));
    }

    private static void dropConsequence(Subject line, Operator.Out out) {
        for (Clock clock : line.line().clocks().values()) {
            if (!clock.whenPassed().nothing() && !looked(line, clock)) {
                Draft draft = Operator.draft(line).clock(clock.name(), "whenPassed", NOTHING);
                line.line().actions().values().stream()
                        .filter(act -> new Upon.Passes(clock.name()).equals(act.upon()))
                        .forEach(act -> draft.without(act.name()));
                out.add(clock.name(), draft);
            }
        }
    }

    private static boolean looked(Subject line, Clock clock) {
        boolean guard = line.line().actions().values().stream()
                .filter(act -> act.when() != null)
                .flatMap(act -> java.util.Objects.requireNonNull(act.when()).reads().stream())
                .anyMatch(read -> List.of(Read.Ask.PASSED, Read.Ask.RUNNING).contains(read.ask())
                        && read.name().equals(clock.name()));
        boolean begins = line.line().clocks().values().stream()
                .anyMatch(other -> other.from().contains(new Upon.Passes(clock.name())));
        boolean seals = line.whole().seals().values().stream()
                .anyMatch(seal -> clock.name().equals(seal.atMost()));
        return guard || begins || seals;
    }

    private static void ownerGains(Subject line, Operator.Out out) {
        for (Action act : line.line().actions().values()) {
            Clock clock = act.upon() instanceof Upon.Passes passes
                    ? line.line().clocks().get(passes.clock())
                    : null;
            if (clock != null && act.byLaw() && !clock.owners().contains(String.valueOf(act.favours()))) {
                clock.owners().stream()
                        .filter(line.whole().roles()::containsKey)
                        .limit(1)
                        .forEach(owner -> out.add(
                                act.name() + " for " + owner,
                                Operator.draft(line).action(act.name(), "favours", owner)));
            }
        }
    }

    private static void noTimes(Subject line, Operator.Out out) {
        extensions(line, (clock, longer, act) -> change(line, clock, longer, with(longer, "times", 0), out));
    }

    private static void noCap(Subject line, Operator.Out out) {
        extensions(line, (clock, longer, act) -> {
            if (endsSome(line, clock)) {
                change(line, clock, longer, with(longer, "adds", Map.of(), "atMost", null), out);
            }
        });
    }

    /** Takes a clock, what lengthens it, and the act by which. */
    @FunctionalInterface
    private interface Taker {
        void take(Clock clock, Clock.Extended longer, Action act);
    }

    private static void extensions(Subject line, Taker taker) {
        for (Clock clock : line.line().clocks().values()) {
            for (Clock.Extended longer : clock.extensions()) {
                Action act = line.line().actions().get(longer.action());
                if (act != null && !act.byLaw()) {
                    taker.take(clock, longer, act);
                }
            }
        }
    }

    private static void change(
            Subject line, Clock clock, Clock.Extended before, Clock.Extended after, Operator.Out out) {
        List<Clock.Extended> all = clock.extensions().stream()
                .map(longer -> longer.equals(before) ? after : longer)
                .toList();
        out.add(clock.name() + " by " + before.action(), Operator.draft(line).clock(clock.name(), "extensions", all));
    }

    private static void noPauseCap(Subject line, Operator.Out out) {
        for (Clock clock : line.line().clocks().values()) {
            boolean capped = clock.pauses().stream().anyMatch(pause -> pause.atMost() != null);
            if (capped && endsSome(line, clock)) {
                List<Clock.Pause> pauses = clock.pauses().stream()
                        .map(pause -> with(pause, "atMost", null))
                        .toList();
                out.add(clock.name(), Operator.draft(line).clock(clock.name(), "pauses", pauses));
            }
        }
    }

    private static void byOwner(Subject line, Operator.Out out) {
        extensions(
                line,
                (clock, longer, act) -> clock.owners().stream()
                        .flatMap(owner -> line.roles(owner).stream())
                        .filter(owner -> !act.by().contains(owner))
                        .forEach(owner -> out.add(
                                clock.name() + " by " + owner,
                                Operator.draft(line).action(act.name(), "by", plus(act.by(), owner)))));
    }

    private static void noReasons(Subject line, Operator.Out out) {
        extensions(line, (clock, longer, act) -> {
            if (act.reasons() && act.power() == null && act.onRequest().isEmpty()) {
                out.add(act.name(), Operator.draft(line).action(act.name(), "reasons", false));
            }
        });
    }

    private static void reset(Subject line, Operator.Out out) {
        for (Clock clock : line.line().clocks().values()) {
            Action act = clock.backwards() ? null : act(line, clock);
            if (act != null) {
                Upon done = new Upon.Done(act.name());
                out.add(
                        clock.name() + " by " + act.name(),
                        Operator.draft(line)
                                .clock(clock.name(), "restarts", plus(clock.restarts(), done), "atMostRestarts", null));
            }
        }
    }

    /** An act of the owner, an office, that can be done again and again where the clock begins. */
    private static @Nullable Action act(Subject line, Clock clock) {
        List<String> begins = new ArrayList<>();
        for (Action act : line.line().actions().values()) {
            if (clock.from().stream().anyMatch(from -> Roads.follows(from, act))) {
                begins.addAll(act.to() == null ? line.from(act) : List.of(act.to()));
            }
        }
        return line.acts().stream()
                .filter(act -> act.atMost() == 0
                        && (act.to() == null || line.from(act).contains(act.to()))
                        && line.from(act).stream().anyMatch(begins::contains)
                        && act.by().stream().anyMatch(by -> clock.owners().contains(by) && !line.isPerson(by))
                        && !clock.stoppedBy().contains(new Upon.Done(act.name())))
                .findFirst()
                .orElse(null);
    }

    private static void lengthen(Subject line, Operator.Out out) {
        for (Procedure.Mirror mirror : line.line().mirrors()) {
            for (String name : List.of(mirror.one(), mirror.other())) {
                Clock clock = line.line().clocks().get(name);
                boolean free =
                        mirror.justifiedBy() != null && !mirror.justifiedBy().isBlank();
                if (clock != null && !free && line.matter() == null) {
                    out.add(name, Operator.draft(line).clock(name, "lengths", longer(clock)));
                }
            }
        }
    }

    private static List<Clock.LengthIf> longer(Clock clock) {
        return clock.lengths().stream()
                .map(length -> {
                    TreeMap<java.time.LocalDate, Optional<Length>> more = new TreeMap<>(length.from());
                    more.replaceAll((day, value) -> Optional.of(Length.of(99, Unit.DAY)));
                    return with(length, "from", more);
                })
                .toList();
    }

    private static void tooEarly(Subject line, Operator.Out out) {
        Procedure.Head head = line.whole().head();
        if (line.matter() == null && head.versions().containsKey(head.inForce())) {
            java.time.LocalDate before = head.inForce().minusYears(1);
            out.add(
                    before.toString(),
                    Operator.draft(line).all(p -> with(p, "head", with(p.head(), "inForce", before))));
        }
    }

    private static void laterValue(Subject line, Operator.Out out) {
        for (Clock clock : line.line().clocks().values()) {
            if (!clock.lengths().isEmpty()) {
                List<Clock.LengthIf> lengths = clock.lengths().stream()
                        .map(length -> {
                            TreeMap<java.time.LocalDate, Optional<Length>> later = new TreeMap<>(length.from());
                            var first = later.pollFirstEntry();
                            java.time.LocalDate day =
                                    line.whole().head().inForce().plusDays(400);
                            later.putIfAbsent(day, first.getValue());
                            return with(length, "from", later);
                        })
                        .toList();
                out.add(clock.name(), Operator.draft(line).clock(clock.name(), "lengths", lengths));
            }
        }
    }
}
