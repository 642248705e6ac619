package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Upon;
import assize.law.verify.Check;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;

/**
 * P8: every clock binds somebody, can start, and its end has a consequence that is felt, never by anybody but its
 * owner. A rule of good administration.
 */
final class P8OwnerAndConsequence implements Check {
    @Override
    public void in(Subject subject, Findings findings) {
        for (Clock clock : subject.line().clocks().values()) {
            if (clock.owners().isEmpty()) {
                findings.unknown("P8-no-owner", clock.place(), List.of(clock.name()), "clock", clock.name());
            }
            consequence(subject, clock, findings);
            if (!Starting.canStart(subject, clock)) {
                tell("P8-never-starts", clock, "", findings);
            }
            Starting.neverKept(subject, clock).ifPresent(notice -> tell("P8-never-kept", clock, notice, findings));
        }
        for (Action law : subject.line().actions().values()) {
            Clock clock = law.byLaw() ? Defaults.clock(subject, law) : null;
            if (clock != null && !clock.owners().isEmpty()) {
                Defaults.check(subject, law, clock, findings);
            }
        }
    }

    private static void consequence(Subject subject, Clock clock, Findings findings) {
        String does = clock.whenPassed().does();
        Action act = does == null ? null : subject.line().actions().get(does);
        boolean own = act != null && act.byLaw() && new Upon.Passes(clock.name()).equals(act.upon());
        if (does != null && !own) {
            tell("P8-does-other", clock, does, findings);
        }
        if (Defaults.read(subject, clock)) {
            return;
        }
        if (clock.whenPassed().nothing()) {
            tell("P8-no-consequence", clock, "", findings);
        } else if (onlyTells(clock) && !Defaults.person(subject, clock)) {
            List<String> tells = clock.whenPassed().tells();
            boolean heard = tells.stream().anyMatch(subject::isPerson);
            if (clock.owners().containsAll(tells)) {
                tell("P8-tells-owner", clock, "", findings);
            } else if (!heard && subject.whole().roles().keySet().stream().anyMatch(subject::isPerson)) {
                findings.warns(
                        "P8-tells-offices",
                        clock.place(),
                        List.of(clock.name()),
                        List.of(),
                        "clock",
                        clock.name(),
                        "tells",
                        String.join(", ", tells));
            }
        }
    }

    private static boolean onlyTells(Clock clock) {
        Clock.WhenPassed end = clock.whenPassed();
        return end.does() == null && end.allows().isEmpty() && end.ends().isEmpty() && !end.endsRequest();
    }

    private static void tell(String code, Clock clock, String action, Findings findings) {
        findings.fails(
                code,
                clock.place(),
                List.of(clock.name()),
                List.of(),
                "clock",
                clock.name(),
                "owner",
                String.join(", ", clock.owners()),
                "action",
                action);
    }
}
