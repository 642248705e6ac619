package assize.app.policy;

import assize.app.page.NotHere;
import assize.app.page.Visit;
import assize.law.access.Seen;
import assize.law.language.Role;
import java.util.List;
import java.util.Optional;

/**
 * The one way from the number of a case to the case: whoever has no part and no office in it finds none, as if there
 * were none. Each coming and each refusal is kept, without content. Safe for all threads.
 */
public final class Gate {
    private final Access access;
    private final Looks looks;

    /** With what decides, and what keeps who came. */
    public Gate(Access access, Looks looks) {
        this.access = access;
        this.looks = looks;
    }

    /** A case to which somebody came, and what they are to it. */
    public record Came(CaseFile file, Standing standing) {}

    /** The case of a number, for a part or an office. */
    public Came enter(Visit visit, String number) {
        Optional<CaseFile> found = access.find(number, visit.now());
        Optional<Came> came = found.map(file -> new Came(file, access.standing(visit, file)))
                .filter(one -> !one.standing().none());
        return came.map(one -> let(visit, one)).orElseThrow(() -> refuse(visit, found));
    }

    /** The same in one of these roles: somebody with another one finds it, but not what is done in this. */
    public Came enter(Visit visit, String number, String as) {
        Came came = enter(visit, number);
        if (!came.standing().roles().contains(as)) {
            throw refuse(visit, Optional.of(came.file()));
        }
        return came;
    }

    /** The same for an office. */
    public Came office(Visit visit, String number) {
        Came came = enter(visit, number);
        if (came.standing().offices().isEmpty()) {
            throw refuse(visit, Optional.of(came.file()));
        }
        return came;
    }

    /** The same for whoever sees all of an entry. */
    public Came whole(Visit visit, String number, int seq) {
        Came came = enter(visit, number);
        List<Seen> seen = access.seen(came.file(), came.standing());
        if (seq < 1 || seq > seen.size() || seen.get(seq - 1).extent() != Seen.Extent.WHOLE) {
            throw refuse(visit, Optional.of(came.file()));
        }
        return came;
    }

    /** A case whose lot for a role somebody may begin, and the office in which they do. */
    public record Draws(CaseFile file, Role role, Standing.Office by) {}

    /** The case of a number, for whoever may begin the lot for a role: they need not see more of it. */
    public Draws drawing(Visit visit, String number, String role) {
        Optional<CaseFile> found = access.find(number, visit.now());
        return found.flatMap(file -> Optional.ofNullable(
                                file.procedure().roles().get(role))
                        .flatMap(known -> access.drawing(visit, file, known).map(by -> new Draws(file, known, by))))
                .orElseThrow(() -> refuse(visit, found));
    }

    /** A case into which somebody may look outside their own work, and in which office. */
    public record Urgent(CaseFile file, Standing.Office by) {}

    /** The case of a number, for whoever may look into it in urgent access. */
    public Urgent urgent(Visit visit, String number) {
        Optional<CaseFile> found = access.find(number, visit.now());
        return found.flatMap(file -> access.urgent(visit, file).map(by -> new Urgent(file, by)))
                .orElseThrow(() -> refuse(visit, found));
    }

    private Came let(Visit visit, Came came) {
        looks.keep(came.file().head().id(), visit.someone(), came.standing(), visit.door(), visit.now());
        return came;
    }

    private NotHere refuse(Visit visit, Optional<CaseFile> file) {
        looks.refuse(file.map(one -> one.head().id()), visit.someone(), visit.door(), visit.now());
        return new NotHere();
    }
}
