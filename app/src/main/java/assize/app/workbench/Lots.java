package assize.app.workbench;

import assize.app.page.Visit;
import assize.app.policy.CaseFile;
import assize.app.policy.Standing;
import assize.docket.act.Appointment;
import assize.docket.act.Appointments;
import assize.docket.log.LogKeys;
import assize.docket.lot.Batch;
import assize.docket.lot.DrawReport;
import assize.docket.lot.Eligible;
import assize.docket.lot.Excluded;
import assize.docket.lot.LotBook;
import assize.docket.store.Database;
import assize.docket.write.Office;
import assize.law.language.Role;
import assize.law.problem.MachineLacks;
import assize.law.problem.UnusableInput;
import assize.law.step.Effect;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Draws by lot who decides a case. The list, the exclusions and the weights are entered first; the randomness is the
 * first checkpoint of the log after that, so that nobody can choose. Safe for all threads.
 */
public final class Lots {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final LotBook book;
    private final Appointments appointments;
    private final LogKeys keys;

    /** For a docket and the keys of its log. */
    public Lots(Database database, LogKeys keys) {
        this.book = new LotBook(database);
        this.appointments = new Appointments(database);
        this.keys = keys;
    }

    /** Commits to the list for an office of a body, and draws as soon as the log has the commitment. */
    public DrawReport draw(Visit visit, CaseFile file, Standing.Office by, Role role) {
        Office office = new Office(visit.someone().id(), by.role(), by.body(), visit.now());
        commit(visit, file, by, role, office);
        long tries = LONGEST.dividedBy(PAUSE);
        while (true) {
            try {
                return book.draw(file.head().id(), Optional.empty(), office);
            } catch (MachineLacks early) {
                if (!early.problem().code().equals("lots-early") || tries-- == 0) {
                    throw early;
                }
                pause();
            }
        }
    }

    /** A list that was committed to and not drawn from yet, because the log was late, is drawn from now. */
    private void commit(Visit visit, CaseFile file, Standing.Office by, Role role, Office office) {
        try {
            book.commit(file.head().id(), batch(visit, file, by, role), office);
        } catch (UnusableInput refused) {
            boolean open = refused.problems().stream()
                    .allMatch(problem -> problem.code().equals("lots-open"));
            if (!open) {
                throw refused;
            }
        }
    }

    private Batch batch(Visit visit, CaseFile file, Standing.Office by, Role role) {
        List<Appointment> holding = appointments.holding(role.name(), by.body(), visit.now());
        List<Excluded> excluded = holding.stream()
                .filter(one ->
                        acted(file, one.person()) || file.state().barred().contains(one.person()))
                .map(one -> new Excluded(one.person(), visit.say("page-lot-excluded")))
                .toList();
        List<String> out = excluded.stream().map(Excluded::name).toList();
        List<Eligible> eligible = holding.stream()
                .filter(one -> !out.contains(one.person()))
                .map(one -> new Eligible(one.person(), 1))
                .toList();
        return new Batch(
                file.number() + " " + role.name(),
                role.name(),
                file.procedure().head().law(),
                List.of(file.number()),
                eligible,
                excluded,
                visit.say("page-lot-weights"),
                keys.known().getFirst(),
                List.of(),
                Optional.empty());
    }

    private static boolean acted(CaseFile file, String person) {
        return file.state().held().stream().map(Effect.Acted::person).anyMatch(person::equals);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
