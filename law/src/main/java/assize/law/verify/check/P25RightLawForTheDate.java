package assize.law.verify.check;

import assize.law.language.Clock;
import assize.law.language.Procedure;
import assize.law.problem.Place;
import assize.law.verify.Check;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;

/** P25: for every day there is one law, from the day on which the procedure is in force. ICCPR art. 15. */
final class P25RightLawForTheDate implements Check {
    @Override
    public void in(Subject subject, Findings findings) {
        Procedure.Head head = subject.whole().head();
        NavigableMap<LocalDate, Procedure.LawVersion> versions = head.versions();
        if (subject.matter() == null) {
            versions(subject, head, findings);
        }
        for (Clock clock : subject.line().clocks().values()) {
            for (Clock.LengthIf length : clock.lengths()) {
                List<LocalDate> days = List.copyOf(length.from().keySet());
                if (days.getFirst().isAfter(head.inForce())) {
                    value("P25-gap", subject, clock, days.getFirst(), findings);
                }
                days.stream()
                        .filter(day -> day.isAfter(head.inForce()) && !versions.containsKey(day))
                        .forEach(day -> value("P25-change-not-named", subject, clock, day, findings));
            }
        }
    }

    private static void versions(Subject subject, Procedure.Head head, Findings findings) {
        Place place = subject.whole().stages().firstEntry().getValue().place();
        if (head.versions().isEmpty()) {
            findings.unknown(
                    "P25-no-versions",
                    place,
                    List.of(head.name()),
                    "date",
                    head.inForce().toString());
            return;
        }
        if (!head.versions().containsKey(head.inForce())) {
            about("P25-begins-unnamed", place, head.inForce(), findings);
        }
        head.versions()
                .headMap(head.inForce(), false)
                .keySet()
                .forEach(day -> about("P25-before-in-force", place, day, findings));
    }

    private static void about(String code, Place place, LocalDate day, Findings findings) {
        findings.fails(code, place, List.of(day.toString()), List.of(), "date", day.toString());
    }

    private static void value(String code, Subject subject, Clock clock, LocalDate day, Findings findings) {
        findings.fails(
                code,
                clock.place(),
                List.of(clock.name(), day.toString()),
                List.of(),
                "clock",
                subject.full(clock.name()),
                "date",
                day.toString(),
                "in-force",
                subject.whole().head().inForce().toString());
    }
}
