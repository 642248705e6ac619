package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Tracks;
import assize.law.language.Upon;
import assize.law.time.Protects;
import assize.law.verify.Check;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * P24: a human decides; no computed value does, and nobody is scored. PIPL art. 24; Regulation (EU) 2016/679 art. 22.
 */
final class P24HumanDecision implements Check {
    @Override
    public void in(Subject subject, Findings findings) {
        if (subject.matter() == null) {
            Scores.in(subject, findings);
        }
        InPlace.check(subject, findings);
        Tallies.check(subject, findings);
        Computed computed = Computed.of(subject);
        tracks(subject, computed, findings);
        subject.line().clocks().values().forEach(clock -> length(computed, clock, findings));
        for (Action action : subject.line().actions().values()) {
            if (action.byLaw() && action.power() != null) {
                fails("P24-nobody-decides", subject, action, "-", findings);
            }
            burdens(subject, action).ifPresent(burden -> fails("P24-burden-by-law", subject, action, burden, findings));
            String read = computed.read(action.when());
            if (read != null && (!favours(subject, action) || costsOpeners(subject, action))) {
                if (Subject.usesPower(action) || (!action.byLaw() && action.refuses())) {
                    fails("P24-computed-decides", subject, action, read, findings);
                } else if (action.byLaw() && action.to() != null) {
                    fails("P24-computed-moves", subject, action, read, findings);
                }
            }
        }
    }

    /** Nor how long somebody is held, limited or heard. */
    private static void length(Computed computed, Clock clock, Findings findings) {
        clock.lengths().stream()
                .map(length -> computed.read(length.when()))
                .filter(read -> read != null && clock.protects() != Protects.DUTY)
                .findFirst()
                .ifPresent(read -> findings.fails(
                        "P24-computed-length",
                        clock.place(),
                        List.of(clock.name(), read),
                        List.of(),
                        "clock",
                        clock.name(),
                        "what",
                        read));
    }

    /** No machine chooses how much of a trial somebody has. */
    private static void tracks(Subject subject, Computed computed, Findings findings) {
        Tracks tracks = subject.matter() == null ? subject.line().tracks() : null;
        if (tracks != null) {
            for (Tracks.Track track : tracks.tracks().values()) {
                String read = computed.read(track.when()) == null
                        ? computed.read(track.never())
                        : computed.read(track.when());
                if (read != null) {
                    findings.fails(
                            "P24-computed-track",
                            track.place(),
                            List.of(track.name(), read),
                            List.of(),
                            "track",
                            track.name(),
                            "what",
                            read);
                }
            }
        }
    }

    /** It is in favour of a person, and of all over whom the power is. */
    private static boolean favours(Subject subject, Action action) {
        String who = action.favours();
        return who != null
                && subject.isPerson(who)
                && (action.power() == null
                        || List.of(who).containsAll(action.power().affects()));
    }

    /** A time alone brings what nobody bore before. */
    private static Optional<String> burdens(Subject subject, Action action) {
        return !action.byLaw() || action.to() == null || !(action.upon() instanceof Upon.Passes)
                ? Optional.empty()
                : subject.burden(action.to()).stream()
                        .filter(burden -> subject.from(action).stream()
                                .noneMatch(from -> subject.burden(from).contains(burden)))
                        .findFirst();
    }

    /** The law ends the matter so, and who wanted it is not whom that favours. */
    private static boolean costsOpeners(Subject subject, Action action) {
        Set<String> openers = Defaults.openers(subject);
        return action.byLaw()
                && action.to() != null
                && subject.line().stage(action.to()).end()
                && !openers.isEmpty()
                && !openers.contains(String.valueOf(action.favours()));
    }

    private static void fails(String code, Subject subject, Action action, String what, Findings findings) {
        findings.fails(
                code,
                action.place(),
                List.of(action.name(), what),
                Ways.toAct(subject, action.name()),
                "action",
                subject.full(action.name()),
                "what",
                what);
    }
}
