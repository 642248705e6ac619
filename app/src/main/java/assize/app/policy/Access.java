package assize.app.policy;

import assize.app.identity.Person;
import assize.docket.act.Appointments;
import assize.docket.entry.StoredEntry;
import assize.docket.registry.Contents;
import assize.docket.registry.DrawnLots;
import assize.docket.registry.Procedures;
import assize.docket.registry.Registry;
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

    /** For a docket. */
    public Access(Procedures procedures, Registry registry, Database database, Parties parties) {
        this.procedures = procedures;
        this.registry = registry;
        this.files = new CaseFiles(database);
        this.appointments = new Appointments(database);
        this.parties = parties;
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
        State state = registry.state(head.id());
        Course course = procedures.version(state.version());
        List<Outcome> passed = course.until(state, now);
        return new CaseFile(
                head,
                course.procedure(),
                passed.isEmpty() ? state : passed.getLast().after(),
                entries);
    }

    /** The offices that somebody holds now, whatever the case. */
    public List<Standing.Office> offices(Person person, Instant now) {
        return appointments.of(person.id()).stream()
                .filter(held -> !held.from().isAfter(now))
                .filter(held -> held.until() == null || now.isBefore(held.until()))
                .map(held -> new Standing.Office(held.role(), held.body()))
                .toList();
    }

    /** What somebody is to a case now. */
    public Standing standing(Person person, CaseFile file, Instant now) {
        List<Standing.Office> offices = new ArrayList<>();
        for (Standing.Office held : offices(person, now)) {
            Role role = file.procedure().roles().get(held.role());
            if (role != null
                    && role.kind() == Role.Kind.OFFICE
                    && before(file, role, held.body())
                    && (!role.byLot() || drawn(file, role.name()).contains(person.id()))) {
                offices.add(held);
            }
        }
        return new Standing(parties.holders(file.head().id(), person), List.copyOf(offices));
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
        return came.isEmpty() ? Turns.of(file.procedure(), file.state()).containsKey(role.name()) : came.contains(body);
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
        for (String role : standing.roles()) {
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
