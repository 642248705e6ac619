package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import assize.law.time.Protects;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody's time begins when they know: not with what is sent to them, nor with what an office does (P7). */
final class Beginning {
    private Beginning() {}

    static void check(Subject subject, Findings findings) {
        Set<String> reviews = subject.whole().reviews().values().stream()
                .map(review -> Road.clock(subject, review.within()))
                .filter(Objects::nonNull)
                .map(Clock::name)
                .collect(Collectors.toSet());
        for (Clock clock : subject.line().clocks().values()) {
            Set<String> theirs = clock.owners().stream()
                    .flatMap(owner -> subject.roles(owner).stream())
                    .filter(subject::isPerson)
                    .collect(Collectors.toSet());
            boolean cuts = clock.protects() == Protects.RIGHT
                    && (clock.whenPassed().does() != null
                            || !clock.whenPassed().ends().isEmpty()
                            || !clock.whenPassed().allows().isEmpty())
                    && !toAgree(subject, clock);
            for (Upon from : clock.from()) {
                if (sentTo(subject, from, theirs)) {
                    tell("P7-from-sending", clock, from, theirs, findings);
                } else if (madeKnown(subject, clock, from, theirs)) {
                    tell("P7-from-publication", clock, from, theirs, findings);
                } else if (cuts && !reviews.contains(clock.name()) && unseen(subject, from, theirs)) {
                    tell("P7-from-an-act", clock, from, theirs, findings);
                }
            }
            against(subject, clock, findings);
        }
        subject.line().actions().values().forEach(act -> arrives(subject, act, findings));
    }

    /** The law takes what was sent for what has arrived. */
    private static void arrives(Subject subject, Action act, Findings findings) {
        Set<String> persons = subject.whole().roles().keySet().stream()
                .filter(subject::isPerson)
                .collect(Collectors.toSet());
        boolean moves = act.byLaw() && act.to() != null && sentTo(subject, act.upon(), persons);
        if (moves && persons.stream().noneMatch(role -> Steps.favours(subject, act, role))) {
            findings.fails(
                    "P7-arrives-by-sending",
                    act.place(),
                    List.of(act.name()),
                    Ways.toAct(subject, act.name()),
                    "action",
                    act.name(),
                    "notice",
                    word(act.upon()));
        }
    }

    /** Nobody loses by the end of a time to agree. */
    private static boolean toAgree(Subject subject, Clock clock) {
        return subject.line().actions().values().stream()
                .anyMatch(act -> act.needsEverybody() && clock.stoppedBy().contains(new Upon.Done(act.name())));
    }

    /** A time whose end is in favour of somebody begins anew with a letter: it counts from the day it reached them. */
    private static void against(Subject subject, Clock clock, Findings findings) {
        Action does =
                subject.line().actions().get(String.valueOf(clock.whenPassed().does()));
        String gains = does == null ? null : does.favours();
        if (gains != null && subject.isPerson(gains)) {
            clock.restarts().stream()
                    .filter(again -> sentTo(subject, again, Set.of(gains)))
                    .forEach(again -> tell("P7-from-sending", clock, again, Set.of(gains), findings));
        }
    }

    private static boolean sentTo(Subject subject, @Nullable Upon from, Set<String> roles) {
        if (!(from instanceof Upon.Told told) || told.how() != Upon.How.SENT) {
            return false;
        }
        Procedure.Notice notice = subject.whole().notices().get(told.notice());
        return notice != null && notice.to().stream().anyMatch(to -> roles.contains(to));
    }

    /** It is made public, in a notice that does not go to them, though another has to reach them first. */
    private static boolean madeKnown(Subject subject, Clock clock, Upon from, Set<String> theirs) {
        if (!(from instanceof Upon.Told told) || told.how() != Upon.How.PUBLISHED) {
            return false;
        }
        Procedure.Notice notice = subject.whole().notices().get(told.notice());
        return notice != null
                && !theirs.isEmpty()
                && notice.to().stream().noneMatch(theirs::contains)
                && clock.from().stream()
                        .anyMatch(other -> other instanceof Upon.Told own
                                && own.how() == Upon.How.REACHED
                                && goesTo(subject, own.notice(), theirs));
    }

    private static boolean goesTo(Subject subject, String name, Set<String> roles) {
        Procedure.Notice notice = subject.whole().notices().get(name);
        return notice != null && notice.to().stream().anyMatch(roles::contains);
    }

    /**
     * Offices or the law bring it about, in favour of nobody whose time it is, and not because their own time
     * passed.
     */
    private static boolean unseen(Subject subject, Upon from, Set<String> theirs) {
        return !theirs.isEmpty()
                && switch (from) {
                    case Upon.Done done -> {
                        Action act = subject.line().actions().get(done.action());
                        yield act != null && hidden(subject, act, theirs);
                    }
                    case Upon.Enters enters ->
                        into(subject, enters.stage()).anyMatch(act -> hidden(subject, act, theirs));
                    default -> false;
                };
    }

    private static Stream<Action> into(Subject subject, String stage) {
        return subject.line().actions().values().stream()
                .filter(act -> stage.equals(act.to()) || stage.equals(act.opens()));
    }

    private static boolean hidden(Subject subject, Action act, Set<String> theirs) {
        return act.by().stream().noneMatch(subject::isPerson)
                && !(act.upon() instanceof Upon.Passes)
                && !P7NoticeBeforeEffect.ownTimeOver(subject, act, theirs)
                && act.recusal() == null
                && theirs.stream().noneMatch(role -> Steps.favours(subject, act, role))
                && act.heard().stream().noneMatch(theirs::contains);
    }

    /** The name in it. */
    static String word(@Nullable Upon from) {
        return switch (from) {
            case Upon.Told told -> told.notice();
            case Upon.Done done -> done.action();
            case Upon.Enters enters -> enters.stage();
            case null, default -> "-";
        };
    }

    private static void tell(String code, Clock clock, Upon from, Set<String> theirs, Findings findings) {
        String what = word(from);
        findings.fails(
                code,
                clock.place(),
                List.of(clock.name(), what),
                List.of(),
                "clock",
                clock.name(),
                "from",
                what,
                "role",
                theirs.stream().sorted().collect(Collectors.joining(", ")));
    }
}
