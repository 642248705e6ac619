package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import assize.law.verify.Check;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * P6: whoever is affected by a power can have it looked at by somebody else, in a time that begins when they know of
 * it. ICCPR arts. 2(3), 9(4), 14(5).
 */
final class P6ReviewInTime implements Check {
    /** What no road may have, also where another is good: for whoever goes it, it is the one. */
    private static final Set<String> EACH = Set.of(
            "P6-starts-too-early",
            "P6-too-short",
            "P6-ends-unknown",
            "P6-anothers-clock",
            "P6-waits-for-time",
            "P6-while-anothers-time",
            "P6-needs-leave",
            "P6-pay-first");

    @Override
    public void in(Subject subject, Findings findings) {
        if (subject.matter() == null) {
            Unheeded.check(subject, findings);
            Overtaken.check(subject, findings);
            OutcomesAlike.check(subject, findings);
        }
        NextStep.check(subject, findings);
        OneInstance.check(subject, findings);
        Bound.check(subject, findings);
        Stopped.check(subject, findings);
        Undecided.check(subject, findings);
        CarriedOut.check(subject, findings);
        AfterAnother.check(subject, findings);
        subject.acts().forEach(action -> unnamed(subject, action, findings));
        subject.acts().forEach(action -> lengthens(subject, action, findings));
        subject.acts().forEach(action -> limits(subject, action, findings));
        for (Action action : subject.powers()) {
            Action.Power power = java.util.Objects.requireNonNull(action.power());
            if (power.affects().isEmpty()) {
                findings.unknown("P6-affects-nobody", action.place(), List.of(action.name()), "action", action.name());
            } else if (subject.reviews(action).isEmpty()) {
                findings.fails(
                        "P6-no-review",
                        action.place(),
                        List.of(action.name()),
                        Ways.toAct(subject, action.name()),
                        "action",
                        action.name(),
                        "affected",
                        String.join(", ", power.affects()));
            } else {
                power.affects()
                        .forEach(who -> subject.roles(who).forEach(role -> road(subject, action, role, findings)));
            }
        }
    }

    /** An office ends what holds liberty or property, not in favour of who bears it, and the file calls it no power. */
    private static void unnamed(Subject subject, Action action, Findings findings) {
        boolean office = action.by().stream().noneMatch(subject::isPerson);
        boolean gains = action.favours() != null && subject.isPerson(action.favours());
        boolean ends = action.to() != null && subject.line().stage(action.to()).end();
        if (office && ends && !gains && action.power() == null && action.gives() == null) {
            subject.from(action).stream()
                    .filter(stage -> !subject.burden(stage).isEmpty())
                    .findFirst()
                    .ifPresent(stage -> findings.unknown(
                            "P6-unnamed-power",
                            action.place(),
                            List.of(action.name(), stage),
                            "action",
                            action.name(),
                            "burden",
                            String.join(", ", subject.burden(stage))));
        }
    }

    /**
     * An office lengthens the time, or begins it anew, whose end frees liberty or property, and the file calls it
     * no power.
     */
    private static void lengthens(Subject subject, Action action, Findings findings) {
        boolean office = action.by().stream().noneMatch(subject::isPerson);
        String clock = action.extendsClock() != null ? action.extendsClock() : restarts(subject, action);
        if (clock != null && office && action.power() == null && action.favours() == null) {
            Upon end = new Upon.Passes(clock);
            subject.line().actions().values().stream()
                    .filter(law -> law.byLaw() && end.equals(law.upon()))
                    .flatMap(law ->
                            subject.from(law).stream().filter(stage -> Everywhere.frees(subject, law.to(), stage)))
                    .filter(stage -> subject.from(action).contains(stage))
                    .findFirst()
                    .ifPresent(stage -> findings.unknown(
                            "P6-unnamed-extension",
                            action.place(),
                            List.of(action.name(), clock),
                            "action",
                            action.name(),
                            "clock",
                            clock,
                            "burden",
                            String.join(", ", subject.burden(stage))));
        }
    }

    /**
     * An office sets a time whose end the law draws in favour of somebody, and the file calls what it does no
     * power.
     */
    private static void limits(Subject subject, Action action, Findings findings) {
        boolean office = action.by().stream().noneMatch(subject::isPerson);
        for (Clock clock : subject.line().clocks().values()) {
            Action does = subject.line()
                    .actions()
                    .get(String.valueOf(clock.whenPassed().does()));
            boolean theirs = does != null && does.favours() != null && subject.isPerson(does.favours());
            if (office && theirs && action.name().equals(clock.setBy()) && !Subject.usesPower(action)) {
                findings.unknown(
                        "P6-unnamed-limit",
                        action.place(),
                        List.of(action.name(), clock.name()),
                        "action",
                        action.name(),
                        "clock",
                        clock.name(),
                        "role",
                        does == null ? "-" : String.valueOf(does.favours()));
            }
        }
    }

    private static @Nullable String restarts(Subject subject, Action action) {
        return subject.line().clocks().values().stream()
                .filter(clock -> clock.restarts().contains(new Upon.Done(action.name())))
                .map(Clock::name)
                .findFirst()
                .orElse(null);
    }

    /**
     * One road at least is open to a role, long enough, from when it knows, to somebody else, and can still be gone.
     */
    private static void road(Subject subject, Action action, String role, Findings findings) {
        List<Procedure.Review> own = subject.reviews(action).stream()
                .filter(review -> Road.mayAsk(subject, review, role))
                .toList();
        if (own.isEmpty()) {
            fails("P6-not-open", subject, action, role, subject.reviews(action).getFirst(), findings);
            return;
        }
        if (own.stream().allMatch(Procedure.Review::extraordinary) && !second(subject, action)) {
            findings.unknown(
                    "P6-one-instance",
                    action.place(),
                    List.of(action.name(), own.getFirst().name()),
                    "action",
                    action.name(),
                    "review",
                    own.getFirst().name());
            return;
        }
        for (Procedure.Review review : own) {
            if (forOneOnly(subject, review)) {
                fails("P6-one-for-all", subject, action, role, review, findings);
                return;
            }
        }
        for (Procedure.Review review : own) {
            if (Road.sameDecider(subject, action, review)) {
                fails("P6-same-decider", subject, action, role, review, findings);
                return;
            }
        }
        CutOff.check(subject, action, role, own, "P6-cut-off", findings);
        Unheeded.nothing(subject, action, own, findings);
        Blocked.check(subject, action, own, findings);
        OwnHouse.check(subject, action, role, own, findings);
        boolean good = false;
        for (Procedure.Review review : own) {
            List<String> wrong = Road.wrong(subject, action, review, role);
            good |= wrong.isEmpty();
            boolean none = review.equals(own.getLast()) && !good;
            wrong.stream()
                    .filter(code -> none || (EACH.contains(code) && !review.extraordinary()))
                    .forEach(code -> fails(code, subject, action, role, review, findings));
        }
        if (good) {
            Access.check(subject, action, role, own, findings);
        }
        Access.flags(subject, action, role, own, findings);
        if (!Steps.favours(subject, action, role)) {
            ForSome.condition(subject, action, own)
                    .ifPresent(part -> forSome(subject, action, role, own.getFirst(), part, findings));
        }
    }

    private static void forSome(
            Subject subject, Action action, String role, Procedure.Review road, String part, Findings findings) {
        findings.fails(
                "P6-for-some-only",
                action.place(),
                List.of(action.name(), road.name()),
                Ways.toAct(subject, action.name()),
                "action",
                action.name(),
                "role",
                role,
                "review",
                road.name(),
                "part",
                part);
    }

    /** Does it decide a review of the ordinary kind? Then there were two instances already. */
    private static boolean second(Subject subject, Action action) {
        return subject.whole().reviews().values().stream()
                .anyMatch(
                        review -> !review.extraordinary() && review.decidedBy().contains(subject.full(action.name())));
    }

    /** Several may ask, and once one has, the others may not. */
    private static boolean forOneOnly(Subject subject, Procedure.Review review) {
        Action ask = subject.find(review.ask()).map(Subject.Placed::action).orElse(null);
        return ask != null && ask.atMost() > 0 && ask.atMost() < ask.by().size();
    }

    /** A road that is shut or begins too soon may be waived by its name; who decides and for whom it is, not. */
    private static List<String> about(String code, Action action, Procedure.Review review) {
        return switch (code) {
            case "P6-not-open", "P6-same-decider", "P6-one-for-all" -> List.of(action.name());
            case "P6-pay-first", "P6-while-anothers-time" -> List.of(review.ask());
            case "P6-too-short", "P6-ends-unknown", "P6-anothers-clock", "P6-starts-too-early" ->
                List.of(review.name(), review.within());
            default -> List.of(action.name(), review.name(), review.within());
        };
    }

    private static void fails(
            String code, Subject subject, Action action, String role, Procedure.Review review, Findings findings) {
        findings.fails(
                code,
                action.place(),
                about(code, action, review),
                Ways.toAct(subject, action.name()),
                "action",
                action.name(),
                "role",
                role,
                "review",
                review.name(),
                "clock",
                review.within(),
                "ask",
                review.ask());
    }
}
