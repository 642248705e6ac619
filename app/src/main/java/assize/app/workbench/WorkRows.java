package assize.app.workbench;

import assize.app.casefile.CaseWords;
import assize.app.filing.Filing;
import assize.app.page.Visit;
import assize.app.policy.Access;
import assize.app.policy.CaseFile;
import assize.app.policy.Parties;
import assize.docket.act.Appointment;
import assize.docket.queue.Cursor;
import assize.docket.queue.Queue;
import assize.docket.queue.WaitingCase;
import assize.docket.registry.Procedures;
import assize.docket.remark.Priority;
import assize.law.language.Procedure;
import assize.law.language.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Of the cases that wait for a role, those that are an official's: at a body that works in the procedure, and where the
 * office goes by lot only if they were drawn, or the lot is still to be begun. Safe for all threads.
 */
public final class WorkRows {
    private static final int PAGE = 50;
    private static final int MOST = 20;

    /** So many parties of a case are named in its row. */
    private static final int NAMES = 4;

    private final Queue queue;
    private final Procedures procedures;
    private final Access access;
    private final Filing filing;
    private final Priorities priorities;
    private final Parties parties;

    /** Of a docket and what can be filed in it. */
    public WorkRows(
            Queue queue, Procedures procedures, Access access, Filing filing, Priorities priorities, Parties parties) {
        this.parties = parties;
        this.filing = filing;
        this.priorities = priorities;
        this.queue = queue;
        this.procedures = procedures;
        this.access = access;
    }

    /** A page of the queue; the next one begins after a place, or there is none. */
    public record Page(List<WorkRow> rows, String next) {}

    /** The procedures in which somebody holds an office, with their words. */
    Map<String, String> procedures(Visit visit) {
        Map<String, String> all = new TreeMap<>();
        List<Appointment> held = visit.held();
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
        List<Appointment> held = visit.held();
        List<UUID> before = first(visit, held);
        List<WorkRow> mine = new ArrayList<>();
        if (next == null && !before.isEmpty()) {
            add(visit, held, queue.of(visit.someone().id(), before), true, mine);
        }
        int read = 0;
        do { // what waits for others of the same office is passed over
            Queue.Page page = queue.page(visit.someone().id(), PAGE, next);
            next = page.next();
            add(visit, held, without(before, page.cases()), false, mine);
            mine.removeIf(row -> !filter.fits(row));
        } while (mine.isEmpty() && next != null && ++read < MOST);
        return new Page(List.copyOf(mine), next == null ? "" : next.word());
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

    /** The cases that somebody's bodies take before others, as their entries bear out. */
    private List<UUID> first(Visit visit, List<Appointment> held) {
        List<String> bodies = held.stream().map(Appointment::body).distinct().toList();
        return priorities.of(bodies, visit.now()).stream()
                .filter(id -> Priority.now(access.get(id, visit.now()).entries(), visit.now())
                        .isPresent())
                .toList();
    }

    private static List<WaitingCase> without(List<UUID> before, List<WaitingCase> cases) {
        return cases.stream().filter(one -> !before.contains(one.caseId())).toList();
    }

    private void add(Visit visit, List<Appointment> held, List<WaitingCase> cases, boolean first, List<WorkRow> to) {
        Map<UUID, List<String>> names =
                parties.names(cases.stream().map(WaitingCase::caseId).toList(), NAMES);
        for (WaitingCase one : cases) {
            List<String> named = names.getOrDefault(one.caseId(), List.of());
            row(visit, held, one, first, named).ifPresent(to::add);
        }
    }

    private Optional<WorkRow> row(
            Visit visit, List<Appointment> held, WaitingCase one, boolean first, List<String> named) {
        Procedure procedure = procedures.version(one.version()).procedure();
        Own own = own(visit, held, procedure, one);
        if (own.acts().isEmpty() && own.lots().isEmpty()) {
            return Optional.empty();
        }
        CaseWords words = new CaseWords(procedure, visit);
        List<String> offices =
                one.offices().stream().map(WaitingCase.Office::role).toList();
        Days days = new Days(visit, procedure, words);
        return Optional.of(new WorkRow(
                Objects.requireNonNullElse(one.reference(), one.caseId().toString()),
                !own.acts().isEmpty(),
                own.whose(),
                one.revision(),
                procedure.name(),
                words.title(),
                own.acts().isEmpty() ? List.of() : named,
                words.stage(one.stage()),
                first ? WorkRow.Group.PRIORITY : days.group(one.due()),
                days.first(one, offices, true),
                days.first(one, offices, false),
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
            } else if (access.drawing(visit, file, role).isPresent()) {
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
}
