package assize.law.verify.check;

import assize.law.guard.Read;
import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Upon;
import assize.law.verify.Check;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** P15: what needs somebody's consent never comes about by their silence. Online Litigation Rules arts. 4, 10. */
final class P15SilenceIsNoConsent implements Check {
    private static final List<String> CONSENT = List.of("consent", "signature", "agreement", "同意", "签");
    private static final Pattern PASSED = Pattern.compile("(?<!not )passed\\(");

    @Override
    public void in(Subject subject, Findings findings) {
        Agreements.check(subject, findings);
        OfficeSilence.check(subject, findings);
        SaidByForm.check(subject, findings);
        Withdrawn.check(subject, findings);
        List<Action> agreeing = agreeing(subject);
        for (Action other : subject.line().actions().values()) {
            Clock silence = silence(subject, other);
            if (silence != null && !agreeing.contains(other) && !namesItself(subject, other)) {
                agreeing.stream()
                        .filter(consent -> sameWay(consent, other))
                        .findFirst()
                        .ifPresent(consent -> fails(consent, other, silence, findings));
            }
        }
        for (Action action : subject.acts()) {
            boolean persons = action.by().stream().allMatch(subject::isPerson);
            if (persons
                    && action.outcome() != null
                    && Agreements.AGREED.contains(action.outcome())
                    && !consents(action)) {
                findings.unknown(
                        "P15-whose-consent",
                        action.place(),
                        List.of(action.name()),
                        "action",
                        action.name(),
                        "outcome",
                        action.outcome());
            }
        }
    }

    /** An office says with reasons what the parties could not agree on, and the matter goes on. */
    private static boolean namesItself(Subject subject, Action act) {
        return !act.byLaw()
                && act.by().stream().noneMatch(subject::isPerson)
                && act.reasons()
                && act.converts() == null
                && act.outcome() == null
                && act.to() != null
                && !subject.line().stage(act.to()).end()
                && subject.line().stage(act.to()).burden().isEmpty();
    }

    /** What takes effect only by an act of everybody, and what then follows on it. */
    private static List<Action> agreeing(Subject subject) {
        List<Action> agreeing = new ArrayList<>();
        for (Action action : subject.line().actions().values()) {
            boolean agreed =
                    action.outcome() != null && Agreements.AGREED.contains(action.outcome()) && !action.byLaw();
            boolean follows = action.onRequest().stream()
                    .map(subject.line().actions()::get)
                    .anyMatch(request -> request != null && consents(request));
            if (consents(action) || agreed || (follows && (action.converts() != null || !action.refuses()))) {
                agreeing.add(action);
            }
        }
        return agreeing;
    }

    private static boolean consents(Action action) {
        String needs = action.needs();
        return needs != null && CONSENT.stream().anyMatch(needs::contains);
    }

    /** The clock of somebody whose end brings the act about: by the law, or as what it allows. */
    private static @Nullable Clock silence(Subject subject, Action action) {
        for (Clock clock : subject.line().clocks().values()) {
            boolean upon = new Upon.Passes(clock.name()).equals(action.upon());
            boolean read = action.when() != null
                    && PASSED.matcher(action.when().text()).find()
                    && action.when().reads().stream()
                            .anyMatch(
                                    r -> r.ask() == Read.Ask.PASSED && r.name().equals(clock.name()));
            boolean agreed = upon && action.outcome() != null && Agreements.AGREED.contains(action.outcome());
            if ((agreed || Defaults.person(subject, clock))
                    && (upon || read || clock.whenPassed().allows().contains(action.name()))) {
                return clock;
            }
        }
        return null;
    }

    private static boolean sameWay(Action consent, Action other) {
        if (consent.outcome() != null || other.outcome() != null) {
            return Objects.equals(consent.outcome(), other.outcome());
        }
        boolean stage = consent.to() != null && consent.to().equals(other.to());
        boolean track = consent.converts() != null
                && other.converts() != null
                && consent.converts().to().equals(other.converts().to());
        boolean flag = consent.raises().stream().anyMatch(other.raises()::contains);
        return stage || track || flag;
    }

    private static void fails(Action consent, Action other, Clock clock, Findings findings) {
        findings.fails(
                "P15-silence",
                other.place(),
                List.of(other.name(), clock.name(), consent.name()),
                List.of(),
                "clock",
                clock.name(),
                "action",
                other.name(),
                "consent",
                consent.name());
    }
}
