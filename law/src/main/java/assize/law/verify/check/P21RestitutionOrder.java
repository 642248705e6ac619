package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.SideMatter;
import assize.law.time.Protects;
import assize.law.verify.Check;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import assize.law.verify.explore.Graph;
import assize.law.verify.net.Move;
import assize.law.verify.net.Rule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** P21: owners and victims come before the State. UNTOC art. 14(2); CrPL art. 300. */
final class P21RestitutionOrder implements Check {
    private static final String STATE = "state";

    @Override
    public void in(Subject subject, Findings findings) {
        List<Action> shares = subject.line().actions().values().stream()
                .filter(a -> STATE.equals(a.gives()))
                .toList();
        if (shares.isEmpty()) {
            silent(subject, findings);
        }
        OverTheOrder.check(subject, findings);
        Claims claims = Claims.of(subject);
        claims.matters().forEach(matter -> forgotten(subject, matter, findings));
        for (Action share : shares) {
            first(subject, share, claims, findings);
            if (claims.isEmpty()) {
                findings.fails(
                        "P21-no-claims",
                        share.place(),
                        List.of(share.name()),
                        Ways.toAct(subject, share.name()),
                        "action",
                        share.name());
            }
            claims.matters().forEach(matter -> matter(subject, share, matter, findings));
            claims.acts()
                    .forEach(act -> between(
                            "P21-while-open",
                            subject,
                            share,
                            act,
                            Ways.doing(act),
                            Claims.settling(subject, act),
                            findings));
        }
        shut(subject, findings);
    }

    /** While the time of claimants runs whose end lets the matter go on, they can claim. */
    private static void shut(Subject subject, Findings findings) {
        for (Clock clock : subject.line().clocks().values()) {
            List<Action> opens = clock.whenPassed().allows().stream()
                    .map(subject.line().actions()::get)
                    .filter(Objects::nonNull)
                    .toList();
            boolean persons = !clock.owners().isEmpty()
                    && clock.owners().stream().allMatch(owner -> subject.isPerson(owner))
                    && clock.protects() == Protects.RIGHT
                    && clock.stoppedBy().isEmpty();
            for (Action next : persons ? opens : List.<Action>of()) {
                for (String stage : subject.from(next)) {
                    clock.owners().stream()
                            .filter(owner -> !actsThere(subject, owner, stage))
                            .findFirst()
                            .ifPresent(owner -> findings.fails(
                                    "P21-time-for-nothing",
                                    clock.place(),
                                    List.of(clock.name(), stage, owner),
                                    List.of(),
                                    "clock",
                                    clock.name(),
                                    "role",
                                    owner,
                                    "stage",
                                    stage));
                }
            }
        }
    }

    private static boolean actsThere(Subject subject, String role, String stage) {
        return subject.acts().stream()
                        .anyMatch(act ->
                                act.by().contains(role) && subject.from(act).contains(stage))
                || subject.whole().sideMatters().values().stream()
                        .anyMatch(matter -> matter.openedBy().contains(role)
                                && Motions.during(subject, matter).contains(stage));
    }

    /** Where somebody prosecutes and a final power meets property that is held, the file says who gets it. */
    private static void silent(Subject subject, Findings findings) {
        List<String> holding = Everywhere.holding(subject);
        boolean given = Everywhere.actions(subject).stream()
                .anyMatch(placed -> placed.action().gives() != null);
        if (!given && Everywhere.prosecutes(subject)) {
            subject.powers().stream()
                    .filter(a -> Subject.usesPower(a, "final")
                            && subject.from(a).stream().anyMatch(holding::contains))
                    .findFirst()
                    .ifPresent(a -> findings.unknown(
                            "P21-says-nothing", a.place(), List.of(a.name()), "action", subject.full(a.name())));
        }
    }

    /** Somebody other than the State is given their part before, and everybody who may claim is among them. */
    private static void first(Subject subject, Action share, Claims claims, Findings findings) {
        Set<String> leading = leadingTo(subject, subject.from(share));
        Set<String> given = subject.line().actions().values().stream()
                .filter(a -> a.gives() != null
                        && !STATE.equals(a.gives())
                        && subject.from(a).stream().anyMatch(leading::contains))
                .map(a -> String.valueOf(a.gives()))
                .collect(Collectors.toSet());
        Set<String> left = new LinkedHashSet<>(claims.claimants());
        left.removeAll(given);
        Set<String> shut = new LinkedHashSet<>(Doors.thirdPersons(subject));
        shut.removeAll(claims.claimants());
        if (!shut.isEmpty() && !claims.isEmpty()) {
            lacks("P21-may-not-claim", subject, share, shut, findings);
        }
        if (!left.isEmpty()) {
            lacks("P21-gets-nothing", subject, share, left, findings);
        }
    }

    private static void lacks(String code, Subject subject, Action share, Set<String> roles, Findings findings) {
        findings.fails(
                code,
                share.place(),
                List.of(share.name()),
                Ways.toAct(subject, share.name()),
                "action",
                share.name(),
                "role",
                String.join(", ", roles));
    }

    private static Set<String> leadingTo(Subject subject, List<String> stages) {
        Set<String> leading = new LinkedHashSet<>(stages);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Action action : subject.line().actions().values()) {
                if (action.to() != null && leading.contains(action.to())) {
                    grew |= leading.addAll(subject.from(action));
                }
            }
        }
        return leading;
    }

    private static void matter(Subject subject, Action share, SideMatter matter, Findings findings) {
        if (!matter.holds().contains(share.name())) {
            Predicate<List<Rule>> opened = Ways.opening(matter.name());
            Predicate<List<Rule>> ended = Ways.ending(matter.name());
            between("P21-while-open", subject, share, matter.name(), opened, ended, findings);
        }
        Claims.owed(subject, matter)
                .forEach((outcome, paying) -> between(
                        "P21-unpaid", subject, share, matter.name(), ending(matter, outcome), paying, findings));
        boolean stillOpen = Motions.during(subject, matter).stream().anyMatch(subject.from(share)::contains);
        if (stillOpen) {
            tooEarly(subject, share, matter, findings);
        }
    }

    /** Where claims are paid, the matter does not end with one that was admitted and is not. */
    private static void forgotten(Subject subject, SideMatter matter, Findings findings) {
        Set<String> paid = subject.line().actions().values().stream()
                .filter(a -> a.gives() != null && !STATE.equals(a.gives()))
                .flatMap(a -> subject.from(a).stream())
                .collect(Collectors.toSet());
        List<Action> ends = subject.acts().stream()
                .filter(a -> a.gives() == null
                        && a.to() != null
                        && subject.line().stage(a.to()).end()
                        && subject.from(a).stream().anyMatch(paid::contains))
                .toList();
        Claims.owed(subject, matter)
                .forEach((outcome, paying) -> ends.forEach(end -> between(
                        "P21-forgotten", subject, end, matter.name(), ending(matter, outcome), paying, findings)));
    }

    private static Predicate<List<Rule>> ending(SideMatter matter, String outcome) {
        return rules -> rules.stream().anyMatch(rule -> rule.move().equals(new Move.Ended(matter.name(), outcome)));
    }

    private static void between(
            String code,
            Subject subject,
            Action share,
            String claim,
            Predicate<List<Rule>> first,
            Predicate<List<Rule>> barred,
            Findings findings) {
        for (Graph graph : subject.graphs()) {
            List<Move> way = graph.between(first, Ways.doing(share.name()), barred);
            if (!way.isEmpty()) {
                findings.fails(
                        code, share.place(), List.of(share.name(), claim), way, "action", share.name(), "claim", claim);
                return;
            }
        }
    }

    /** Where claims may come to the last, a time for them has gone by before the State is paid. */
    private static void tooEarly(Subject subject, Action share, SideMatter matter, Findings findings) {
        Set<String> clocks = subject.line().clocks().values().stream()
                .filter(clock -> Claims.waitsFor(subject, clock, matter))
                .map(Clock::name)
                .collect(Collectors.toSet());
        Predicate<List<Rule>> waited = rules -> rules.stream()
                .anyMatch(rule -> rule.move() instanceof Move.Passes passes && clocks.contains(passes.clock()));
        List<Move> way = subject.graph().toStep(Ways.doing(share.name()), waited);
        if (!way.isEmpty()) {
            findings.fails(
                    "P21-too-early",
                    share.place(),
                    List.of(share.name(), matter.name()),
                    way,
                    "action",
                    share.name(),
                    "claim",
                    matter.name());
        }
    }
}
