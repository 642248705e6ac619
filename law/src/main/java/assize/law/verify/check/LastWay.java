package assize.law.verify.check;

import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;

/** Nobody is served by the newspaper before a letter came back (P7). */
final class LastWay {
    private static final String PUBLISHED = "public-notice";

    private LastWay() {}

    /**
     * A time of theirs begins with a letter or with a public notice, and nothing says that the letter is tried
     * first.
     */
    static void check(Subject subject, Findings findings) {
        for (Clock clock : subject.line().clocks().values()) {
            List<Procedure.Notice> letters = starts(subject, clock).stream()
                    .filter(notice -> !notice.ways().equals(List.of(PUBLISHED)))
                    .toList();
            starts(subject, clock).stream()
                    .filter(notice -> notice.ways().equals(List.of(PUBLISHED)))
                    .forEach(notice -> letters.stream()
                            .filter(letter -> letter.to().stream().anyMatch(notice.to()::contains))
                            .forEach(letter -> before(subject, clock, notice, letter, findings)));
        }
    }

    private static List<Procedure.Notice> starts(Subject subject, Clock clock) {
        return clock.from().stream()
                .filter(Upon.Told.class::isInstance)
                .map(from -> subject.whole().notices().get(((Upon.Told) from).notice()))
                .filter(notice -> notice != null && notice.to().stream().anyMatch(subject::isPerson))
                .toList();
    }

    private static void before(
            Subject subject, Clock clock, Procedure.Notice notice, Procedure.Notice letter, Findings findings) {
        for (Action act : subject.line().actions().values()) {
            boolean waits = (act.when() != null && act.when().text().contains(letter.name() + ".returned"))
                    || new Upon.Told(letter.name(), Upon.How.RETURNED).equals(act.upon());
            if (act.notices().contains(notice.name()) && !waits) {
                findings.fails(
                        "P7-public-first",
                        act.place(),
                        List.of(act.name(), notice.name()),
                        Ways.toAct(subject, act.name()),
                        "action",
                        act.name(),
                        "notice",
                        notice.name(),
                        "letter",
                        letter.name(),
                        "clock",
                        clock.name());
            }
        }
    }
}
