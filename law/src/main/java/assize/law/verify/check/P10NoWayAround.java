package assize.law.verify.check;

import assize.law.guard.Read;
import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.language.Upon;
import assize.law.verify.Check;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import assize.law.verify.explore.Answer;
import assize.law.verify.explore.Doing;
import assize.law.verify.net.Move;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** P10: nobody comes around a required step to where it was to lead. The rule of law. */
final class P10NoWayAround implements Check {
    @Override
    public void in(Subject subject, Findings findings) {
        if (subject.matter() != null) {
            return;
        }
        for (Procedure.Must must : subject.line().must()) {
            if (neverDone(subject, must)) {
                findings.fails(
                        "P10-never-done",
                        must.place(),
                        List.of(must.action()),
                        List.of(),
                        "duty",
                        must.action(),
                        "before",
                        String.join(", ", must.before()));
            }
            for (String before : must.before()) {
                Action guarded = subject.line().actions().get(before);
                if (guarded != null) {
                    around(subject, must, guarded, findings);
                }
            }
        }
        if (subject.line().must().isEmpty()) {
            subject.powers().stream()
                    .filter(action -> Subject.usesPower(action, "final") && !guarded(subject, action))
                    .forEach(action -> findings.unknown(
                            "P10-no-duty", action.place(), List.of(action.name()), "action", action.name()));
        }
    }

    private static boolean neverDone(Subject subject, Procedure.Must must) {
        return subject.line().actions().containsKey(must.action())
                && subject.searches().stream()
                        .map(search -> search.step(Doing.of(must.action()), rule -> false))
                        .allMatch(Answer.No.class::isInstance);
    }

    /** Another act at the same door, or of the same power, that leads to the same stage without the duty. */
    private static void around(Subject subject, Procedure.Must must, Action guarded, Findings findings) {
        for (Action other : subject.line().actions().values()) {
            boolean named = must.before().contains(other.name())
                    || must.action().equals(other.name())
                    || silenceForTheOne(subject, other)
                    || ratified(must, other)
                    || onReview(subject, other)
                    || covered(subject, must, other);
            if (!named && replaces(subject, must, other, guarded)) {
                List<Move> way = subject.graph().toStep(Ways.doing(other.name()), Ways.doing(must.action()));
                if (!way.isEmpty()) {
                    findings.fails(
                            "P10-way-around",
                            other.place(),
                            List.of(other.name(), must.action(), guarded.name()),
                            way,
                            "other",
                            other.name(),
                            "duty",
                            must.action(),
                            "before",
                            guarded.name(),
                            "stage",
                            String.valueOf(other.to()));
                }
            }
        }
    }

    /** It is done in an emergency, and what ratifies it waits for the duty. */
    private static boolean ratified(Procedure.Must must, Action other) {
        Action.Emergency emergency = other.emergency();
        return emergency != null && must.before().contains(String.valueOf(emergency.ratifiedBy()));
    }

    /** It decides a review, or carries out what was decided in one, and can only come after somebody asked for it. */
    private static boolean onReview(Subject subject, Action other) {
        return subject.whole().reviews().values().stream()
                .filter(review -> !review.extraordinary())
                .anyMatch(review -> {
                    Action ask = subject.line().actions().get(review.ask());
                    boolean decides = ask != null
                            && ask.to() != null
                            && review.decidedBy().contains(other.name())
                            && subject.from(other).equals(List.of(ask.to()))
                            && subject.line().actions().values().stream()
                                    .filter(into -> ask.to().equals(into.to()))
                                    .allMatch(into -> into.equals(ask));
                    return decides
                            || (other.upon() instanceof Upon.Outcome outcome
                                    && outcome.matter().equals(review.ask())
                                    && subject.whole().sideMatters().containsKey(review.ask()));
                });
    }

    /** Another duty stands before it in its place. */
    private static boolean covered(Subject subject, Procedure.Must must, Action other) {
        return subject.line().must().stream()
                .anyMatch(m -> !m.action().equals(must.action()) && m.before().contains(other.name()));
    }

    private static boolean replaces(Subject subject, Procedure.Must must, Action other, Action guarded) {
        if (also(subject, other, guarded)
                || skips(subject, must, other, guarded)
                || onlyUnguarded(subject, must, other, guarded)) {
            return true;
        }
        if (guarded.to() == null || !guarded.to().equals(other.to())) {
            return false;
        }
        Set<String> doors = Set.copyOf(subject.from(guarded));
        boolean sameDoor = subject.from(other).stream().anyMatch(doors::contains);
        boolean samePower = Subject.usesPower(other) && Subject.usesPower(guarded, kind(other));
        boolean reviews = subject.whole().reviews().values().stream()
                .anyMatch(review -> review.decidedBy().contains(other.name()));
        return sameDoor || (samePower && !reviews) || burdens(subject, other, guarded);
    }

    /** An office brings the burden that the guarded act brings. */
    private static boolean burdens(Subject subject, Action other, Action guarded) {
        Set<String> brought = subject.burden(String.valueOf(guarded.to()));
        return !brought.isEmpty()
                && Subject.usesPower(guarded)
                && !other.byLaw()
                && other.power() == null
                && other.by().stream().noneMatch(subject::isPerson)
                && subject.from(other).stream()
                        .anyMatch(stage -> !subject.burden(stage).containsAll(brought));
    }

    /** An office is late, and the law draws from it what is in favour of the one party that there is. */
    private static boolean silenceForTheOne(Subject subject, Action other) {
        List<String> parties = subject.whole().roles().values().stream()
                .filter(role -> role.kind() == Role.Kind.PARTY)
                .map(Role::name)
                .toList();
        return other.byLaw()
                && other.upon() instanceof Upon.Passes passes
                && parties.size() == 1
                && parties.getFirst().equals(other.favours())
                && subject.line().clock(passes.clock()).owners().stream().noneMatch(subject::isPerson);
    }

    /** All other acts by which offices bring a case to a stage wait for the duty or come after it, two at least. */
    private static boolean onlyUnguarded(Subject subject, Procedure.Must must, Action other, Action guarded) {
        List<Action> into = subject.acts().stream()
                .filter(act -> act.to() != null
                        && act.to().equals(guarded.to())
                        && !act.name().equals(other.name())
                        && act.by().stream().noneMatch(subject::isPerson))
                .toList();
        return into.size() > 1
                && guarded.to() != null
                && guarded.to().equals(other.to())
                && !other.byLaw()
                && other.by().stream().noneMatch(subject::isPerson)
                && into.stream()
                        .allMatch(act -> must.before().contains(act.name()) || after(subject, must, other, act));
    }

    /** The case comes to its doors only by way of what waits for the duty. */
    private static boolean after(Subject subject, Procedure.Must must, Action other, Action act) {
        Set<String> before = Everywhere.reached(subject, a -> !must.before().contains(a.name()) && !a.equals(other));
        return !subject.from(act).isEmpty() && subject.from(act).stream().noneMatch(before::contains);
    }

    /** A power that the guarded act opens can be used where that act still waits for the duty: it leaves it out. */
    private static boolean also(Subject subject, Action other, Action guarded) {
        boolean decides = subject.whole().reviews().values().stream()
                .anyMatch(review -> review.decidedBy().contains(other.name()));
        return Subject.usesPower(other, "liberty", "property", "final")
                && guarded.to() != null
                && !guarded.to().equals(other.to())
                && other.favours() == null
                && other.to() != null
                && other.exParte() == null
                && !decides
                && subject.from(other).contains(guarded.to())
                && subject.from(other).stream().anyMatch(subject.from(guarded)::contains);
    }

    /** An office ends the case at the same door, where the guarded act only leads on to that end. */
    private static boolean skips(Subject subject, Procedure.Must must, Action other, Action guarded) {
        boolean office = !other.by().isEmpty() && other.by().stream().noneMatch(subject::isPerson);
        return office
                && other.to() != null
                && guarded.to() != null
                && !other.to().equals(guarded.to())
                && subject.line().stage(other.to()).end()
                && other.favours() == null
                && other.onRequest().isEmpty()
                && !Subject.usesPower(other)
                && (subject.from(other).stream().anyMatch(subject.from(guarded)::contains)
                        || couldDo(subject, must, other))
                && onlyOn(subject, guarded, other.to());
    }

    /** Whoever does it there could do their duty there. */
    private static boolean couldDo(Subject subject, Procedure.Must must, Action other) {
        Action duty = subject.line().actions().get(must.action());
        return duty != null
                && duty.by().containsAll(other.by())
                && subject.from(duty).containsAll(subject.from(other));
    }

    /** From where the guarded act leads the case comes to that end, and not by coming back to the door. */
    private static boolean onlyOn(Subject subject, Action guarded, String end) {
        Set<String> later = new LinkedHashSet<>(Set.of(String.valueOf(guarded.to())));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Action next : subject.line().actions().values()) {
                if (next.to() != null
                        && !subject.from(guarded).contains(next.to())
                        && subject.from(next).stream().anyMatch(later::contains)) {
                    grew |= later.add(next.to());
                }
            }
        }
        return later.contains(end);
    }

    private static String kind(Action action) {
        return action.power() == null ? "" : action.power().kind();
    }

    /** A flag that only another named act raises stands before it, which comes to the same. */
    private static boolean guarded(Subject subject, Action action) {
        if (action.when() == null) {
            return false;
        }
        Set<String> flags = action.when().reads().stream()
                .filter(read -> read.ask() == Read.Ask.FACT)
                .map(Read::name)
                .collect(Collectors.toSet());
        return subject.acts().stream()
                .filter(other -> !other.name().equals(action.name()))
                .anyMatch(other -> other.raises().stream().anyMatch(flags::contains));
    }
}
