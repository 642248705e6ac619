package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import assize.law.verify.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What parties hand in, and who sends it on. */
final class Filings {
    /** Words for what is said against somebody else's word. */
    private static final Set<String> ANSWERS = Set.of(
            "answer",
            "answers",
            "respond",
            "response",
            "reply",
            "replies",
            "rejoinder",
            "defence",
            "defense",
            "rebuttal",
            "observations",
            "submission",
            "submissions",
            "pleading",
            "pleadings");

    private Filings() {}

    /** It answers something: in a time of theirs that a notice begins, or by what the act or its form is called. */
    static boolean answers(Subject subject, Action act) {
        boolean timed = subject.line().clocks().values().stream()
                .anyMatch(clock -> theirs(clock, act) && clock.from().stream().allMatch(Upon.Told.class::isInstance));
        boolean says = !act.heard().isEmpty() || act.form() != null;
        return says && (timed || called(act));
    }

    /** The act or its form is called an answer. */
    static boolean called(Action act) {
        return Stream.of(act.name(), String.valueOf(act.form()))
                .flatMap(name -> Arrays.stream(name.split("-")))
                .anyMatch(ANSWERS::contains);
    }

    private static boolean theirs(Clock clock, Action act) {
        boolean kept = clock.stoppedBy().contains(new Upon.Done(act.name()))
                || clock.whenPassed().ends().contains(act.name());
        return kept
                && clock.owners().stream()
                        .anyMatch(owner -> owner.equals("party") || act.by().contains(owner));
    }

    /** What is asked of whoever reviews. */
    static boolean asks(Subject subject, Action act) {
        return subject.whole().reviews().values().stream()
                .anyMatch(review -> review.ask().equals(subject.full(act.name())));
    }

    /** The act itself, or what the law does upon it, tells somebody; a time in which an office is to tell does not. */
    static boolean toldAtOnce(Subject subject, Action act, String other) {
        return subject.line().actions().values().stream()
                .filter(a -> a.name().equals(act.name()) || (a.byLaw() && Informed.follows(a.upon(), act)))
                .flatMap(a -> a.notices().stream())
                .map(subject.whole().notices()::get)
                .anyMatch(notice -> notice != null && notice.to().contains(other));
    }

    /** The acts that come later and send somebody a notice in which the act, or its form, is named. */
    static List<Action> senders(Subject subject, Action act, String other) {
        String to = act.to() == null ? act.opens() : act.to();
        Set<String> later = Everywhere.onwards(subject, to == null ? Set.copyOf(subject.from(act)) : Set.of(to));
        return subject.line().actions().values().stream()
                .filter(a -> act.by().stream().noneMatch(a.by()::contains)
                        && !Subject.usesPower(a)
                        && subject.from(a).stream().anyMatch(later::contains)
                        && (!copies(subject, a, act, other).isEmpty() || passesOn(subject, a, act, other)))
                .toList();
    }

    /** It takes back the flag by which the act waits to be sent, and sends something. */
    private static boolean passesOn(Subject subject, Action sender, Action act, String other) {
        return sender.clears().stream().anyMatch(act.raises()::contains)
                && sender.heard().isEmpty()
                && !Informed.notices(subject, sender, other).isEmpty();
    }

    /** The notices of an act that tell somebody what another act said. */
    static List<Procedure.Notice> copies(Subject subject, Action sender, Action act, String other) {
        return sender.notices().stream()
                .map(subject.whole().notices()::get)
                .filter(notice -> notice != null && notice.to().contains(other) && names(notice, act))
                .toList();
    }

    private static boolean names(Procedure.Notice notice, Action act) {
        return Stream.of(act.name(), String.valueOf(act.form()), String.valueOf(act.keeps()))
                .anyMatch(word -> notice.says().contains(word) || notice.name().startsWith(word));
    }
}
