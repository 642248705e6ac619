package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Upon;
import assize.law.verify.Check;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import assize.law.verify.explore.Answer;
import assize.law.verify.explore.Doing;
import java.util.List;
import java.util.Objects;

/** P28: what was done without an approval is approved within a clock, or undone. ACL art. 19; CPL art. 104. */
final class P28EmergencySunset implements Check {
    /** Days until what was done in an emergency is approved or undone: CPL art. 104 has the longest known, 30. */
    private static final int LONGEST = 31;

    @Override
    public void in(Subject subject, Findings findings) {
        for (Action action : subject.line().actions().values()) {
            Action.Emergency emergency = action.emergency();
            if (emergency != null) {
                ratified(subject, action, emergency, findings);
                ends(subject, action, emergency, findings);
            }
        }
    }

    private static void ratified(Subject subject, Action action, Action.Emergency emergency, Findings findings) {
        Action ratifies =
                emergency.ratifiedBy() == null ? null : subject.line().actions().get(emergency.ratifiedBy());
        if (ratifies == null) {
            findings.unknown(
                    "P28-nobody-ratifies",
                    action.place(),
                    List.of(action.name()),
                    "action",
                    subject.full(action.name()),
                    "request",
                    emergency.bypasses());
            return;
        }
        for (String acted : action.by()) {
            for (String approves : ratifies.by()) {
                if (!subject.apart(acted, approves)) {
                    fails("P28-ratifies-own", subject, action, ratifies.name(), approves, findings);
                }
            }
        }
        boolean closed = subject.searches().stream()
                .allMatch(search ->
                        search.follows(Doing.of(action.name()), Doing.of(ratifies.name())) instanceof Answer.No);
        boolean done = !Ways.toAct(subject, action.name()).isEmpty();
        if (ratifies.byLaw() || (closed && done)) {
            fails("P28-out-of-reach", subject, action, ratifies.name(), "-", findings);
        }
    }

    private static void ends(Subject subject, Action action, Action.Emergency emergency, Findings findings) {
        Clock clock =
                emergency.within() == null ? null : subject.line().clocks().get(emergency.within());
        boolean undone = clock != null
                && Everywhere.begins(action, clock, clock.from())
                && where(subject, action).stream().allMatch(stage -> undoes(subject, action, clock, stage));
        if (clock == null || !undone) {
            fails("P28-no-sunset", subject, action, String.valueOf(emergency.within()), "-", findings);
            return;
        }
        if (Days.atMost(clock) > LONGEST) {
            fails("P28-too-long", subject, action, clock.name(), "-", findings);
        }
        for (Upon stop : clock.stoppedBy()) {
            if (emergency.ratifiedBy() != null
                    && stop instanceof Upon.Done done
                    && !done.action().equals(emergency.ratifiedBy())) {
                Action stops = subject.line().actions().get(done.action());
                if (stops != null && where(subject, action).stream().anyMatch(s -> stays(subject, stops, s, action))) {
                    fails("P28-stopped", subject, action, clock.name(), stops.name(), findings);
                }
            }
        }
    }

    /** The stages in which the case stands once it was done. */
    private static List<String> where(Subject subject, Action action) {
        String to = action.to() == null ? action.opens() : action.to();
        return to == null ? subject.from(action) : List.of(to);
    }

    private static boolean undoes(Subject subject, Action action, Clock clock, String stage) {
        String does = clock.whenPassed().does();
        Action act = does == null ? null : subject.line().actions().get(does);
        if (act == null || !act.byLaw() || !subject.from(act).contains(stage)) {
            return false;
        }
        if (!subject.burden(stage).isEmpty()) {
            return P3EveryDeprivationEnds.ends(subject, clock, stage);
        }
        boolean back = act.to() != null && !act.to().equals(stage);
        boolean cleared = !action.raises().isEmpty() && act.clears().containsAll(action.raises());
        return act.when() == null && clock.pauses().stream().noneMatch(p -> p.atMost() == null) && (back || cleared);
    }

    /** An act that stops the sunset and leaves what was done as it is. */
    private static boolean stays(Subject subject, Action stops, String stage, Action emergency) {
        boolean cleared = !emergency.raises().isEmpty() && stops.clears().containsAll(emergency.raises());
        boolean freed = subject.burden(stage).isEmpty()
                ? stops.to() != null || cleared
                : Everywhere.frees(subject, stops.to(), stage);
        return subject.from(stops).contains(stage) && !freed;
    }

    private static void fails(String code, Subject subject, Action action, String what, String who, Findings findings) {
        findings.fails(
                code,
                action.place(),
                List.of(action.name(), Objects.requireNonNull(what)),
                Ways.toAct(subject, action.name()),
                "action",
                subject.full(action.name()),
                "by",
                String.join(", ", action.by()),
                "what",
                what.equals("null") ? "-" : what,
                "who",
                who);
    }
}
