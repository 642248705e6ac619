package assize.app.policy;

import assize.app.directory.Region;
import assize.app.identity.Person;
import assize.app.page.Visit;
import assize.docket.act.Appointment;
import assize.docket.act.Appointments;
import assize.docket.entry.StoredEntry;
import assize.docket.registry.Contents;
import assize.docket.registry.DrawnLots;
import assize.docket.registry.Procedures;
import assize.docket.registry.Registry;
import assize.docket.registry.Rows;
import assize.docket.remark.UrgentAccess;
import assize.docket.store.Database;
import assize.docket.write.CaseFiles;
import assize.docket.write.CaseHead;
import assize.law.access.FileAccess;
import assize.law.access.Seen;
import assize.law.json.Json;
import assize.law.language.Procedure;
import assize.law.language.Role;
import assize.law.step.Course;
import assize.law.step.Effect;
import assize.law.step.Outcome;
import assize.law.step.State;
import assize.law.step.Turns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who may see and do what in a case. A part comes from having filed or joined; an office from an appointment that holds
 * now, at the body before which the case lies; an office that goes by lot only to whoever was drawn. Safe for all
 * threads.
 */
public final class Access {
    private final Procedures procedures;
    private final Registry registry;
    private final CaseFiles files;
    private final Appointments appointments;
    private final Parties parties;
    private final Region region;

    /** For a docket and the bodies of a region. */
    public Access(Procedures procedures, Registry registry, Database database, Parties parties, Region region) {
        this.procedures = procedures;
        this.registry = registry;
        this.files = new CaseFiles(database);
        this.appointments = new Appointments(database);
        this.parties = parties;
        this.region = region;
    }

    /** The case of a number as it is now, if there is one; whether somebody may see it is another question. */
    public Optional<CaseFile> find(String number, Instant now) {
        return files.withReference(number).map(head -> read(head, now));
    }

    /** The case of an id as it is now. */
    public CaseFile get(UUID id, Instant now) {
        return read(registry.get(id), now);
    }

    /** Clocks that have ended by now count as passed, even if that is entered only in a moment. */
    private CaseFile read(CaseHead head, Instant now) {
        List<StoredEntry> entries = files.entries(head.id());
        State state = Rows.state(head);
        Course course = procedures.version(state.version());
        List<Outcome> passed = course.until(state, now);
        return new CaseFile(
                head,
                course.procedure(),
                passed.isEmpty() ? state : passed.getLast().after(),
                entries);
    }

    /** The offices that somebody holds now, whatever the case. */
    public List<Standing.Office> offices(Visit visit) {
        return visit.held().stream()
                .map(held -> new Standing.Office(held.role(), held.body()))
                .toList();
    }

    /** What somebody is to a case now. */
    public Standing standing(Visit visit, CaseFile file) {
        Person person = visit.someone();
        List<Standing.Office> offices = offices(visit, file).stream()
                .filter(office -> !role(file, office).byLot()
                        || drawn(file, office.role()).contains(person.id()))
                .toList();
        List<Standing.Office> urgent = UrgentAccess.open(file.entries(), visit.now()).stream()
                .filter(taken -> taken.person().equals(person.id()))
                .map(taken -> new Standing.Office(taken.role(), taken.body()))
                .filter(office -> offices(visit).contains(office))
                .toList();
        return new Standing(parties.holders(file.head().id(), person), offices, file.hasSeal() ? List.of() : urgent);
    }

    /**
     * The office in which somebody may begin the lot for a role: one at the body where it is held that doesn't go by
     * lot, or the one that is drawn for. Whoever begins it can't choose, and sees nothing of the case by that.
     */
    public Optional<Standing.Office> drawing(Visit visit, CaseFile file, Role role) {
        boolean due = role.byLot()
                && drawn(file, role.name()).isEmpty()
                && !Turns.actions(file.procedure(), file.state().stage(), role.name())
                        .isEmpty();
        return due
                ? offices(visit, file).stream()
                        .filter(office -> Objects.equals(role(file, office).at(), role.at()))
                        .filter(office -> office.role().equals(role.name())
                                || !role(file, office).byLot())
                        .findFirst()
                : Optional.empty();
    }

    /**
     * The office in which somebody may look into a case outside their own work: one of its procedure, at a body that
     * works in it. Not while a seal keeps anything from anybody: whoever may know of it is named by the procedure.
     */
    public Optional<Standing.Office> urgent(Visit visit, CaseFile file) {
        Procedure procedure = file.procedure();
        return file.hasSeal()
                ? Optional.empty()
                : visit.held().stream()
                        .filter(held -> {
                            Role role = procedure.roles().get(held.role());
                            return role != null && works(procedure, role, held.body());
                        })
                        .map(held -> new Standing.Office(held.role(), held.body()))
                        .findFirst();
    }

    /** The office of a role in which somebody may open a case of a procedure. */
    public Optional<Standing.Office> opening(Visit visit, Procedure procedure, String role) {
        Role known = procedure.roles().get(role);
        return known == null
                ? Optional.empty()
                : visit.held().stream()
                        .filter(held -> held.role().equals(role) && works(procedure, known, held.body()))
                        .map(held -> new Standing.Office(held.role(), held.body()))
                        .findFirst();
    }

    /** The offices that somebody holds now at bodies before which the case lies, whether drawn or not. */
    private List<Standing.Office> offices(Visit visit, CaseFile file) {
        List<Standing.Office> offices = new ArrayList<>();
        for (Appointment held : visit.held()) {
            Role role = file.procedure().roles().get(held.role());
            if (role != null && works(file.procedure(), role, held.body()) && before(file, role, held.body())) {
                offices.add(new Standing.Office(held.role(), held.body()));
            }
        }
        return offices;
    }

    /** The appointments that somebody holds now. */
    public List<Appointment> held(Person person, Instant now) {
        return appointments.heldBy(person.id(), now);
    }

    /** Whether a role of a procedure can be held at a body: it works in it as the kind of body that the role names. */
    public boolean works(Procedure procedure, Role role, String body) {
        String kind = role.at();
        return role.kind() == Role.Kind.OFFICE && kind != null && region.works(body, procedure.name(), kind);
    }

    private static Role role(CaseFile file, Standing.Office office) {
        return Objects.requireNonNull(file.procedure().roles().get(office.role()));
    }

    /**
     * Whether a role has something to do in a stage that moves a case. Naming somebody whom it concerns, which many may
     * do once a case has come to them, brings it to nobody.
     */
    public static boolean called(Procedure procedure, String stage, String role) {
        List<String> acts = Turns.actions(procedure, stage, role);
        return acts.isEmpty()
                || acts.stream()
                        .anyMatch(name -> procedure
                                .findAction(name)
                                .map(action -> action.joins() == null)
                                .orElse(true));
    }

    /** Whether the case lies before a body: it came there, or to none of its kind yet and it is the office's turn. */
    private static boolean before(CaseFile file, Role role, String body) {
        Set<String> came = new LinkedHashSet<>();
        for (Effect.Acted acted : file.state().held()) {
            Role other = file.procedure().roles().get(FileAccess.role(acted.role()));
            if (acted.body() != null && other != null && Objects.equals(other.at(), role.at())) {
                came.add(acted.body());
            }
        }
        return came.isEmpty()
                ? Turns.of(file.procedure(), file.state()).containsKey(role.name())
                        && called(file.procedure(), file.state().stage(), role.name())
                : came.contains(body);
    }

    /** Whoever was drawn last for an office, unless they may not act any more: then it is to be drawn again. */
    public static List<String> drawn(CaseFile file, String role) {
        List<String> names = List.of();
        for (StoredEntry stored : DrawnLots.of(file.entries(), Long.MAX_VALUE)) {
            byte[] body = stored.body();
            if (body != null) {
                var content = Contents.read(body);
                if (role.equals(content.get(DrawnLots.OFFICE))) {
                    names = content.containsKey(DrawnLots.NAMES)
                            ? Json.list(content.get(DrawnLots.NAMES)).stream()
                                    .map(String::valueOf)
                                    .toList()
                            : List.of();
                }
            }
        }
        return names.stream()
                .filter(name -> !file.state().barred().contains(name))
                .toList();
    }

    /** How much of each entry is seen by somebody of this standing: the most that any of their parts gives. */
    public List<Seen> seen(CaseFile file, Standing standing) {
        Procedure procedure = file.procedure();
        List<FileAccess.Entered> entered =
                file.entries().stream().map(Access::entered).toList();
        List<Seen> most = new ArrayList<>();
        for (String role : standing.seeing()) {
            List<Seen> seen = new FileAccess(procedure, role).of(entered);
            for (int i = 0; i < seen.size(); i++) {
                if (i >= most.size()) {
                    most.add(seen.get(i));
                } else if (seen.get(i).extent().compareTo(most.get(i).extent()) < 0) {
                    most.set(i, seen.get(i));
                }
            }
        }
        return most;
    }

    private static FileAccess.Entered entered(StoredEntry entry) {
        byte[] body = entry.body();
        return body == null
                ? new FileAccess.Entered(Set.of(), List.of())
                : new FileAccess.Entered(Contents.own(body), Contents.effects(body));
    }
}
