package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.time.Protects;
import assize.law.verify.Check;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;

/**
 * P5: nobody lengthens a clock of their own; what holds liberty or property is lengthened at the request of one and by
 * the decision of another, a number of times, with reasons. ICCPR art. 9(3).
 */
final class P5ExtendedByAnother implements Check {
    @Override
    public void in(Subject subject, Findings findings) {
        for (Clock clock : subject.line().clocks().values()) {
            for (Clock.Extended extended : clock.extensions()) {
                Action action = subject.line().actions().get(extended.action());
                if (action != null) {
                    extension(subject, clock, extended, action, findings);
                }
            }
            anyOther(subject, clock, findings);
        }
    }

    /** An act that says it extends a clock which does not say so has no number. */
    private static void anyOther(Subject subject, Clock clock, Findings findings) {
        for (Action action : subject.line().actions().values()) {
            boolean said = clock.extensions().stream()
                    .anyMatch(extended -> extended.action().equals(action.name()));
            if (clock.name().equals(action.extendsClock()) && !said) {
                tell("P5-no-number", clock, action, "", findings, true);
            }
        }
    }

    private static void extension(
            Subject subject, Clock clock, Clock.Extended extended, Action action, Findings findings) {
        for (String owner : clock.owners()) {
            subject.roles(owner).stream().filter(action.by()::contains).forEach(role -> {
                tell("P5-by-owner", clock, action, role, findings, false);
            });
        }
        if (action.byLaw() || extended.times() <= 0) {
            tell("P5-no-number", clock, action, "", findings, true);
        }
        boolean office = clock.owners().stream()
                .noneMatch(owner -> subject.roles(owner).stream().anyMatch(subject::isPerson));
        if (office && extended.adds().isEmpty() && extended.atMost() == null) {
            tell("P5-no-amount", clock, action, "", findings, true);
        }
        if (!action.reasons() && action.power() == null && action.onRequest().isEmpty()) {
            tell("P5-no-reasons", clock, action, "", findings, false);
        }
        if (clock.protects() == Protects.LIBERTY || clock.protects() == Protects.PROPERTY) {
            asked(subject, clock, action, findings);
            apart(subject, clock, action, findings);
        }
    }

    private static void asked(Subject subject, Clock clock, Action action, Findings findings) {
        if (action.onRequest().isEmpty()) {
            tell("P5-not-asked", clock, action, "", findings, true);
        }
        for (Subject.Placed request : subject.requests(action)) {
            for (String asks : request.action().by()) {
                for (String approves : action.by()) {
                    if (!subject.apart(asks, approves)) {
                        String code = asks.equals(approves) ? "P5-one-role" : "P5-not-apart";
                        findings.fails(
                                code,
                                action.place(),
                                List.of(action.name(), clock.name()),
                                Ways.toAct(subject, action.name()),
                                "request",
                                request.full(),
                                "asks",
                                asks,
                                "action",
                                action.name(),
                                "approves",
                                approves,
                                "clock",
                                clock.name());
                    }
                }
            }
        }
    }

    /** Whoever the clock binds is not whoever lengthens it, by rule and not only by name. */
    private static void apart(Subject subject, Clock clock, Action action, Findings findings) {
        for (String owner : clock.owners()) {
            for (String role : subject.roles(owner)) {
                boolean same = action.by().stream().anyMatch(by -> !by.equals(role) && !subject.apart(by, role));
                if (same) {
                    tell("P5-owner-not-apart", clock, action, role, findings, false);
                }
            }
        }
    }

    private static void tell(String code, Clock clock, Action action, String role, Findings findings, boolean unknown) {
        List<String> about = List.of(action.name(), clock.name());
        String[] said = {
            "clock", clock.name(), "action", action.name(), "role", role, "by", String.join(", ", action.by())
        };
        if (unknown) {
            findings.unknown(code, action.place(), about, said);
        } else {
            findings.fails(code, action.place(), about, List.of(), said);
        }
    }
}
