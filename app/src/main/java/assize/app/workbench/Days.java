package assize.app.workbench;

import assize.app.casefile.CaseWords;
import assize.app.casefile.Owners;
import assize.app.page.Visit;
import assize.docket.queue.WaitingCase;
import assize.law.language.Procedure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The dates of one waiting case in the words of a visit. Immutable. */
record Days(Visit visit, Procedure procedure, CaseWords words) {
    /** Where a case stands whose earliest time ends then. */
    WorkRow.Group group(@Nullable Instant due) {
        if (due == null) {
            return WorkRow.Group.UNDATED;
        }
        if (due.isBefore(visit.now())) {
            return WorkRow.Group.LATE;
        }
        LocalDate today = visit.now().atZone(procedure.head().place()).toLocalDate();
        return last(due).startsWith(today.toString()) ? WorkRow.Group.TODAY : WorkRow.Group.DATED;
    }

    /** The earliest end among the times of some offices, or among those of everybody else; a missed one first. */
    WorkRow.Day first(WaitingCase one, List<String> offices, boolean theirs) {
        return Stream.concat(missed(one).stream(), one.running().stream())
                .filter(time -> owners(time).stream().anyMatch(offices::contains) == theirs)
                .findFirst()
                .map(this::day)
                .orElse(WorkRow.Day.NONE);
    }

    /** The time by which a case stands where it stands, if it runs no more. */
    private static Optional<WaitingCase.Running> missed(WaitingCase one) {
        Instant due = one.due();
        boolean runs = one.running().stream().anyMatch(time -> time.due().equals(due));
        return due == null || one.clock() == null || runs
                ? Optional.empty()
                : Optional.of(new WaitingCase.Running(one.clock(), "", due));
    }

    private WorkRow.Day day(WaitingCase.Running one) {
        String last = last(one.due());
        String copy = one.name() + (one.holder().isEmpty() ? "" : " of " + one.holder());
        return new WorkRow.Day(
                visit.dates().lastDay(last, procedure.head().place()),
                visit.dates().distance(last, procedure.head().place()),
                words.clock(copy));
    }

    private List<String> owners(WaitingCase.Running one) {
        String holder = one.holder().isEmpty() ? null : one.holder();
        return Owners.clock(procedure, one.name())
                .map(clock -> Owners.of(procedure, clock, holder))
                .orElse(List.of());
    }

    /** The queue keeps the first moment that is too late; people are told the last that is in time. */
    private String last(Instant due) {
        LocalDateTime local = due.atZone(procedure.head().place()).toLocalDateTime();
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? local.toLocalDate().minusDays(1).toString()
                : local.toString();
    }
}
