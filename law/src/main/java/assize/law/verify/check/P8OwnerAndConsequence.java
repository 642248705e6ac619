package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import assize.law.time.Protects;
import assize.law.verify.Check;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;
import java.util.Objects;

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
            idle(subject, clock, findings);
            putOff(subject, clock, findings);
            toOthers(subject, clock, findings);
            forNothing(subject, clock, findings);
            GivingUp.time(subject, clock).ifPresent(power -> tell("P8-only-giving-up", clock, power, findings));
            if (!Starting.canStart(subject, clock)) {
                tell("P8-never-starts", clock, "", findings);
            }
            TooLate.keeper(subject, clock).ifPresent(act -> tell("P8-begins-too-late", clock, act, findings));
            Hanging.act(subject, clock).ifPresent(act -> tell("P8-end-hangs", clock, act.name(), findings));
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
        boolean tellsOwner = onlyTells(clock)
                && !clock.whenPassed().nothing()
                && clock.owners().containsAll(clock.whenPassed().tells());
        if (tellsOwner ? Defaults.readByOthers(subject, clock) : Defaults.read(subject, clock)) {
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

    /** The end of a time of persons acts in a stage in which nothing that would keep it is open to them. */
    private static void forNothing(Subject subject, Clock clock, Findings findings) {
        Action does =
                subject.line().actions().get(String.valueOf(clock.whenPassed().does()));
        List<Action> keeps = clock.stoppedBy().stream()
                .filter(Upon.Done.class::isInstance)
                .map(stop -> subject.line().actions().get(((Upon.Done) stop).action()))
                .filter(act -> act != null && act.by().stream().anyMatch(subject::isPerson))
                .toList();
        boolean persons = clock.protects() == Protects.RIGHT && Defaults.person(subject, clock);
        if (does != null && persons && !keeps.isEmpty()) {
            subject.from(does).stream()
                    .filter(stage ->
                            keeps.stream().noneMatch(act -> subject.from(act).contains(stage)))
                    .findFirst()
                    .ifPresent(stage -> tell("P8-time-for-nothing", clock, stage, findings));
        }
    }

    /** The one notice that begins a time of persons goes to somebody else. */
    private static void toOthers(Subject subject, Clock clock, Findings findings) {
        List<String> owners = clock.owners().stream()
                .flatMap(owner -> subject.roles(owner).stream())
                .toList();
        List<Procedure.Notice> notices = clock.from().stream()
                .filter(Upon.Told.class::isInstance)
                .map(from -> subject.whole().notices().get(((Upon.Told) from).notice()))
                .filter(Objects::nonNull)
                .toList();
        boolean persons = !owners.isEmpty() && owners.stream().allMatch(subject::isPerson);
        if (persons && !notices.isEmpty() && notices.size() == clock.from().size()) {
            owners.stream()
                    .filter(owner -> notices.stream()
                            .noneMatch(notice ->
                                    notice.to().contains(owner) || notice.to().contains("public")))
                    .filter(owner -> owners.size() == 1 || clock.each())
                    .findFirst()
                    .ifPresent(owner -> tell(
                            "P8-begins-with-another", clock, notices.getFirst().name(), findings));
        }
    }

    /** A time of an office from whose end a person gains is not put off for as long as anybody likes. */
    private static void putOff(Subject subject, Clock clock, Findings findings) {
        Action does =
                subject.line().actions().get(String.valueOf(clock.whenPassed().does()));
        boolean gains = does != null && does.favours() != null && subject.isPerson(does.favours());
        if (gains && !Defaults.person(subject, clock)) {
            clock.pauses().stream()
                    .filter(pause -> pause.atMost() == null)
                    .findFirst()
                    .ifPresent(pause -> tell("P8-put-off", clock, does == null ? "-" : does.name(), findings));
        }
    }

    /** What its end is said to open asks for that end, or it is open all the time. */
    private static void idle(Subject subject, Clock clock, Findings findings) {
        for (String name : clock.whenPassed().allows()) {
            Action act = subject.line().actions().get(name);
            boolean asks = act == null
                    || (act.upon() instanceof Upon.Passes)
                    || (act.when() != null
                            && act.when().reads().stream()
                                    .anyMatch(read -> read.name().equals(clock.name())));
            if (!asks) {
                tell("P8-opens-nothing", clock, name, findings);
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
