package assize.app.workbench;

import assize.app.casefile.CaseWords;
import assize.app.filing.Filing;
import assize.app.page.Visit;
import assize.app.policy.Access;
import assize.app.policy.CaseFile;
import assize.docket.act.Appointment;
import assize.docket.queue.Cursor;
import assize.docket.queue.Queue;
import assize.docket.queue.WaitingCase;
import assize.docket.registry.Procedures;
import assize.law.language.Procedure;
import assize.law.language.Role;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Of the cases that wait for a role, those that are an official's: at a body that works in the procedure, and where the
 * office goes by lot only if they were drawn, or the lot is still to be begun. Safe for all threads.
 */
public final class WorkRows {
    private static final int PAGE = 50;
    private static final int MOST = 20;

    private final Queue queue;
    private final Procedures procedures;
    private final Access access;
    private final Filing filing;

    /** Of a docket and what can be filed in it. */
    public WorkRows(Queue queue, Procedures procedures, Access access, Filing filing) {
        this.filing = filing;
        this.queue = queue;
        this.procedures = procedures;
        this.access = access;
    }

    /** A page of the queue; the next one begins after a place, or there is none. */
    public record Page(List<WorkRow> rows, String next) {}

    /** The procedures in which somebody holds an office, with their words. */
    Map<String, String> procedures(Visit visit) {
        Map<String, String> all = new TreeMap<>();
        List<Appointment> held = access.held(visit.someone(), visit.now());
        for (Procedure procedure : filing.offered()) {
            if (procedure.roles().values().stream().anyMatch(role -> works(held, procedure, role))) {
                all.put(procedure.name(), new CaseWords(procedure, visit).title());
            }
        }
        return all;
    }

    /** The page after a place; the first after none. */
    public Page page(Visit visit, String after, WorkFilter filter) {
        Cursor next = after.isEmpty() ? null : Cursor.of(after);
        List<WorkRow> mine;
        int read = 0;
        do { // what waits for others of the same office is passed over
            Queue.Page page = queue.page(visit.someone().id(), PAGE, next);
            next = page.next();
            mine = of(visit, page.cases()).stream().filter(filter::fits).toList();
        } while (mine.isEmpty() && next != null && ++read < MOST);
        return new Page(mine, next == null ? "" : next.word());
    }

    /** The offices of one case in which somebody acts, and those of which they may begin the lot. */
    private record Own(List<WaitingCase.Office> acts, List<Role> lots, List<WaitingCase.Office> drawn) {
        WorkRow.Whose whose() {
            if (!drawn.isEmpty()) {
                return WorkRow.Whose.MINE;
            }
            boolean before = acts.stream().anyMatch(office -> !office.body().isEmpty());
            return before ? WorkRow.Whose.UNIT : WorkRow.Whose.UNASSIGNED;
        }
    }

    private List<WorkRow> of(Visit visit, List<WaitingCase> cases) {
        List<Appointment> held = access.held(visit.someone(), visit.now());
        return cases.stream().flatMap(one -> row(visit, held, one).stream()).toList();
    }

    private Optional<WorkRow> row(Visit visit, List<Appointment> held, WaitingCase one) {
        Procedure procedure = procedures.version(one.version()).procedure();
        Own own = own(visit, held, procedure, one);
        if (own.acts().isEmpty() && own.lots().isEmpty()) {
            return Optional.empty();
        }
        CaseWords words = new CaseWords(procedure, visit);
        ZoneId zone = procedure.head().place();
        String due = due(one.due(), zone);
        return Optional.of(new WorkRow(
                Objects.requireNonNullElse(one.reference(), one.caseId().toString()),
                !own.acts().isEmpty(),
                own.whose(),
                one.revision(),
                procedure.name(),
                words.title(),
                words.stage(one.stage()),
                one.clock() == null ? "" : words.clock(one.clock()),
                due.isEmpty() ? "" : visit.dates().lastDay(due, zone),
                due.isEmpty() ? "" : visit.dates().distance(due, zone),
                one.due() != null && one.due().isBefore(visit.now()),
                acts(procedure, words, own),
                own.lots().stream()
                        .map(role -> new WorkRow.Lot(role.name(), words.role(role.name())))
                        .toList()));
    }

    private static List<WorkRow.Act> acts(Procedure procedure, CaseWords words, Own own) {
        List<WorkRow.Act> acts = new ArrayList<>();
        for (WaitingCase.Office office : own.acts()) {
            for (String name : office.actions()) {
                boolean together = procedure
                        .findAction(name)
                        .filter(TogetherPages::allowed)
                        .isPresent();
                acts.add(new WorkRow.Act(name, office.role(), words.action(name), together));
            }
        }
        return acts;
    }

    private Own own(Visit visit, List<Appointment> held, Procedure procedure, WaitingCase one) {
        Own own = new Own(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (WaitingCase.Office office : one.offices()) {
            Role role = procedure.roles().get(office.role());
            boolean calls = !office.body().isEmpty() || Access.called(procedure, one.stage(), office.role());
            if (role == null || !calls || !works(held, procedure, role)) {
                continue;
            }
            if (!role.byLot()) {
                own.acts().add(office);
                continue;
            }
            CaseFile file = access.get(one.caseId(), visit.now());
            if (Access.drawn(file, role.name()).contains(visit.someone().id())) {
                own.acts().add(office);
                own.drawn().add(office);
            } else if (access.drawing(visit.someone(), file, role, visit.now()).isPresent()) {
                own.lots().add(role);
            }
        }
        return own;
    }

    private boolean works(List<Appointment> held, Procedure procedure, Role role) {
        return held.stream()
                .filter(holds -> holds.role().equals(role.name()))
                .anyMatch(holds -> access.works(procedure, role, holds.body()));
    }

    /** The queue keeps the first moment that is too late; people are told the last that is in time. */
    private static String due(@Nullable Instant due, ZoneId zone) {
        if (due == null) {
            return "";
        }
        LocalDateTime local = due.atZone(zone).toLocalDateTime();
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? local.toLocalDate().minusDays(1).toString()
                : local.toString();
    }
}
