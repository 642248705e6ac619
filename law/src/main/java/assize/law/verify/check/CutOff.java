package assize.law.verify.check;

import assize.law.guard.Read;
import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.SideMatter;
import assize.law.language.Upon;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** While somebody's time to ask for a review runs, nobody else takes the case to where they can no longer ask. */
final class CutOff {
    private CutOff() {}

    /** Of the roads that an act names, for somebody whom it affects. */
    static void check(
            Subject subject, Action act, String role, List<Procedure.Review> roads, String code, Findings findings) {
        if (!subject.isPerson(role)) {
            return;
        }
        for (Procedure.Review review : roads) {
            Clock clock = Road.clock(subject, review.within());
            boolean theirs = clock != null
                    && subject.line().clocks().containsKey(clock.name())
                    && Road.mayAsk(subject, review, role);
            Subject.Placed ask = subject.find(review.ask()).orElse(null);
            if (clock == null || !theirs || ask == null || !asksHere(subject, ask)) {
                continue;
            }
            Set<String> open = open(subject, review, role);
            Set<String> here = new LinkedHashSet<>(subject.from(ask.action()));
            here.retainAll(within(subject, after(subject, act), open));
            for (Action leaving : subject.line().actions().values()) {
                if (subject.from(leaving).stream().anyMatch(here::contains)
                        && !another(subject, act, leaving, role)
                        && !undone(subject, act, leaving, role)
                        && (leaves(subject, leaving, open) || some(leaving, clock))
                        && !String.valueOf(leaving.to()).equals(ask.action().to())
                        && (some(leaving, clock)
                                || (!theirAffair(subject, leaving, role)
                                        && !waits(subject, act, leaving, clock, role)))) {
                    findings.fails(
                            code,
                            leaving.place(),
                            List.of(leaving.name(), role),
                            Ways.toAct(subject, leaving.name()),
                            "action",
                            leaving.name(),
                            "clock",
                            clock.name(),
                            "role",
                            role,
                            "ask",
                            ask.action().name());
                }
            }
        }
    }

    private static boolean asksHere(Subject subject, Subject.Placed ask) {
        return Everywhere.same(ask.matter(), subject.matter())
                && !ask.action().name().equals(SideMatter.OPEN);
    }

    private static Set<String> after(Subject subject, Action act) {
        return act.to() == null ? Set.copyOf(subject.from(act)) : Set.of(act.to());
    }

    /** These stages and those to which the case goes on without leaving the open ones. */
    private static Set<String> within(Subject subject, Set<String> stages, Set<String> open) {
        Set<String> all = new LinkedHashSet<>(stages);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Action action : subject.line().actions().values()) {
                String to = action.to();
                if (to != null
                        && open.contains(to)
                        && subject.from(action).stream().anyMatch(all::contains)) {
                    grew |= all.add(to);
                }
            }
        }
        return all;
    }

    /** The stages in which the role may ask for this review, or for another in the same time or by the same people. */
    private static Set<String> open(Subject subject, Procedure.Review road, String role) {
        Set<String> open = new LinkedHashSet<>();
        for (Procedure.Review review : subject.whole().reviews().values()) {
            Subject.Placed ask = subject.find(review.ask()).orElse(null);
            boolean same =
                    review.within().equals(road.within()) || review.decidedBy().equals(road.decidedBy());
            if (same
                    && ask != null
                    && asksHere(subject, ask)
                    && ask.action().by().contains(role)) {
                open.addAll(subject.from(ask.action()));
            }
        }
        return open;
    }

    private static boolean leaves(Subject subject, Action act, Set<String> open) {
        return act.to() != null
                && !open.contains(act.to())
                && !subject.from(act).contains(act.to())
                && !(act.upon() instanceof Upon.Outcome)
                && !(act.upon() instanceof Upon.Inside)
                && !Subject.usesPower(act, "final")
                && !underReview(subject, act);
    }

    /** The case is before whoever decides a review: leaving it is the decision. */
    private static boolean underReview(Subject subject, Action act) {
        return subject.whole().reviews().values().stream()
                .flatMap(review -> subject.find(review.ask()).stream())
                .anyMatch(ask -> asksHere(subject, ask)
                        && subject.from(act)
                                .contains(String.valueOf(ask.action().to())));
    }

    /** The measure is followed by another of its kind, which has its own review. */
    private static boolean another(Subject subject, Action act, Action next, String role) {
        return act.power() != null
                && next.power() != null
                && next.power().kind().equals(act.power().kind())
                && subject.reviews(next).stream().anyMatch(review -> Road.mayAsk(subject, review, role));
    }

    /** It is for them, and takes back what the act brought: there is nothing left to have reviewed. */
    private static boolean undone(Subject subject, Action act, Action leaving, String role) {
        List<String> before = subject.from(act);
        boolean back = act.to() != null
                && before.contains(String.valueOf(leaving.to()))
                && !before.contains(act.to())
                && subject.from(leaving).contains(act.to());
        boolean lifted = act.to() == null
                && Subject.usesPower(act, "liberty", "property", "status")
                && before.containsAll(subject.from(leaving));
        return Steps.favours(subject, leaving, role) && (back || lifted);
    }

    /** It is their own act, it asks for or decides a review, or it leaves nothing that could be done to them. */
    private static boolean theirAffair(Subject subject, Action act, String role) {
        String full = subject.full(act.name());
        boolean review = subject.whole().reviews().values().stream()
                .anyMatch(r -> r.ask().equals(full) || r.decidedBy().contains(full));
        return act.by().contains(role)
                || review
                || GivingUp.by(subject, act, role)
                || (Steps.favours(subject, act, role) && OfficeSilence.granted(subject, act))
                || (Steps.favours(subject, act, role) && over(subject, act, role));
    }

    private static boolean over(Subject subject, Action act, String role) {
        Set<String> later = Everywhere.onwards(subject, Set.of(String.valueOf(act.to())));
        return subject.powers().stream()
                .noneMatch(power -> Steps.affected(subject, power).contains(role)
                        && subject.from(power).stream().anyMatch(later::contains));
    }

    /** It comes when the time of all of them has passed. */
    private static boolean waits(Subject subject, Action after, Action act, Clock clock, String role) {
        if (new Upon.Passes(clock.name()).equals(act.upon())) {
            return true;
        }
        return act.when() != null
                && !Conjuncts.orAnotherTime(act.when(), clock.name())
                && act.when().reads().stream()
                        .anyMatch(read -> (read.ask() == Read.Ask.PASSED
                                        || (read.ask() == Read.Ask.RUNNING && begins(after, clock)))
                                && read.name().equals(clock.name())
                                && (read.of() == null
                                        || subject.roles(read.of()).contains(role)));
    }

    /** Before a time has begun it does not run either. */
    private static boolean begins(Action act, Clock clock) {
        return Everywhere.begins(act, clock, clock.from());
    }

    /** One of them whose time has passed is enough for it. */
    static boolean some(Action act, Clock clock) {
        return act.when() != null
                && !(act.upon() instanceof Upon.Passes)
                && act.when().text().matches("(?s).*\\bsome\\([^()]*(passed|not running)\\(" + clock.name() + "\\).*");
    }
}
