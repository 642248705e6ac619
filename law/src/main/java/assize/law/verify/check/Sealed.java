package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Seal;
import assize.law.language.SideMatter;
import assize.law.language.Upon;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is kept from somebody: asked for, watched by another, named, and ended by a clock that tells it. */
final class Sealed {
    /** Longer nobody is kept from knowing what was done to them. A rule of the platform. */
    private static final int HALF_A_YEAR = 186;

    private Sealed() {}

    static void check(Subject subject, Findings findings) {
        for (Seal seal : subject.whole().seals().values()) {
            List<Action> sealing = sealing(subject, seal);
            ends(subject, seal, sealing, findings);
            watched(subject, seal, sealing, findings);
            if (seal.holdsBack().isEmpty()) {
                tell("P7-seal-names-nothing", seal, "", findings);
            }
            fromTheHeld(subject, seal, findings);
            seal.holdsBack().stream()
                    .map(subject.whole().notices()::get)
                    .filter(notice -> notice != null && !notice.to().contains(seal.keepsFrom()))
                    .findFirst()
                    .ifPresent(notice -> tell("P7-seal-of-anothers", seal, notice.name(), findings));
            boolean heavy = holdsBackPower(subject, seal);
            sealing.stream()
                    .filter(action -> heavy && action.onRequest().isEmpty())
                    .forEach(action -> tell("P7-seal-not-asked", seal, action.name(), findings));
        }
    }

    private static List<Action> everywhere(Subject subject) {
        List<Action> all = new ArrayList<>(subject.whole().actions().values());
        for (SideMatter matter : subject.whole().sideMatters().values()) {
            all.addAll(matter.inside().actions().values());
        }
        return all;
    }

    private static List<Action> sealing(Subject subject, Seal seal) {
        return everywhere(subject).stream()
                .filter(action -> seal.name().equals(action.seals()))
                .toList();
    }

    /** A clock that begins with the seal, at whose end the law tells what was held back. */
    private static void ends(Subject subject, Seal seal, List<Action> sealing, Findings findings) {
        Clock clock = seal.atMost() == null ? null : Road.clock(subject, seal.atMost());
        if (clock == null) {
            tell("P7-seal-no-end", seal, "", findings);
            return;
        }
        if (Days.atMost(clock) > HALF_A_YEAR) {
            tell("P7-seal-too-long", seal, String.valueOf(Days.atMost(clock)), findings);
        }
        for (Action action : sealing) {
            if (clock.from().stream().noneMatch(from -> Informed.follows(from, action))
                    && (seal.since() == null || !clock.from().contains(new Upon.Done(seal.since())))) {
                tell("P7-seal-clock-idle", seal, action.name(), findings);
            }
        }
        clock.stoppedBy().stream()
                .filter(stop -> !seal.until().contains(stop) && !tellsOfIt(seal, stop))
                .findFirst()
                .ifPresent(stop -> tell("P7-seal-clock-stopped", seal, Beginning.word(stop), findings));
        Action then = seal.then() == null
                ? null
                : subject.find(seal.then()).map(Subject.Placed::action).orElse(null);
        boolean tells = then != null
                && then.byLaw()
                && then.when() == null
                && new Upon.Passes(clock.name()).equals(then.upon());
        if (!tells || then == null) {
            tell("P7-seal-not-told", seal, then == null ? "-" : then.name(), findings);
        } else {
            everywhereTold(subject, seal, sealing, then, findings);
        }
    }

    /** Where offices may end it or let it go on, so may whoever watches it. */
    private static boolean can(Subject subject, Seal seal, String watches) {
        List<Action> ending = everywhere(subject).stream()
                .filter(act -> !act.byLaw() && act.by().stream().noneMatch(subject::isPerson))
                .filter(act -> seal.until().contains(new Upon.Done(act.name()))
                        || (act.extendsClock() != null && act.extendsClock().equals(seal.atMost())))
                .toList();
        return ending.isEmpty() || ending.stream().anyMatch(act -> act.by().contains(watches));
    }

    private static boolean tellsOfIt(Seal seal, Upon stop) {
        return stop instanceof Upon.Told told && seal.holdsBack().contains(told.notice());
    }

    /** Wherever the case may stand while the seal lasts, the law can tell. */
    private static void everywhereTold(
            Subject subject, Seal seal, List<Action> sealing, Action then, Findings findings) {
        Set<String> under = new LinkedHashSet<>();
        sealing.stream()
                .filter(act -> subject.line().actions().containsValue(act))
                .forEach(act -> under.addAll(act.to() == null ? subject.from(act) : List.of(act.to())));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Action act : subject.line().actions().values()) {
                if (act.to() != null
                        && subject.from(act).stream().anyMatch(under::contains)
                        && !seal.until().contains(new Upon.Enters(act.to()))
                        && !seal.until().contains(new Upon.Done(act.name()))
                        && !subject.line().stage(act.to()).end()) {
                    grew |= under.add(act.to());
                }
            }
        }
        under.removeAll(subject.from(then));
        under.stream().findFirst().ifPresent(stage -> tell("P7-seal-not-everywhere", seal, stage, findings));
    }

    private static void watched(Subject subject, Seal seal, List<Action> sealing, Findings findings) {
        String watches = seal.checkedBy();
        if (watches == null) {
            tell("P7-seal-unchecked", seal, "", findings);
            return;
        }
        if (!can(subject, seal, watches)) {
            tell("P7-seal-watched-idly", seal, watches, findings);
        }
        for (Action action : sealing) {
            boolean asked = subject.requests(action).stream()
                    .anyMatch(ask -> ask.action().by().contains(watches));
            if (asked) {
                tell("P7-seal-asker-watches", seal, "", findings);
            } else if (action.by().stream().anyMatch(by -> !subject.apart(by, watches))) {
                tell("P7-seal-checks-own", seal, action.name(), findings);
            }
        }
    }

    /** Whoever is held is told so at once: no seal keeps that from them. */
    private static void fromTheHeld(Subject subject, Seal seal, Findings findings) {
        everywhere(subject).stream()
                .filter(action -> Subject.usesPower(action, "liberty")
                        && Steps.affected(subject, action).contains(seal.keepsFrom())
                        && action.notices().stream().anyMatch(seal.holdsBack()::contains))
                .findFirst()
                .ifPresent(action -> tell("P7-seal-from-the-held", seal, action.name(), findings));
    }

    /** Is the notice of an act against liberty or property held back? */
    private static boolean holdsBackPower(Subject subject, Seal seal) {
        return everywhere(subject).stream()
                .filter(action -> Subject.usesPower(action, "liberty", "property"))
                .anyMatch(action -> action.notices().stream().anyMatch(seal.holdsBack()::contains));
    }

    private static void tell(String code, Seal seal, String action, Findings findings) {
        List<String> about = action.isEmpty() ? List.of(seal.name()) : List.of(seal.name(), action);
        findings.fails(
                code,
                seal.place(),
                about,
                List.of(),
                "seal",
                seal.name(),
                "action",
                action,
                "role",
                seal.keepsFrom(),
                "clock",
                String.valueOf(seal.atMost()),
                "checks",
                String.valueOf(seal.checkedBy()));
    }
}
