package assize.app.cli;

import assize.app.directory.Region;
import assize.app.identity.People;
import assize.app.identity.Person;
import assize.app.site.SiteTables;
import assize.docket.act.Appointment;
import assize.docket.act.Appointments;
import assize.docket.store.Database;
import assize.docket.store.Settings;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code assize appoint PERSON ROLE BODY --by WHOM --region FILE}: gives somebody an office from now on, or with
 * {@code --end} takes it. With {@code --new} PERSON is the name of somebody whom the site does not know yet.
 */
@Command(name = "appoint")
final class AppointCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "PERSON", descriptionKey = "appoint-person")
    private String person = "";

    @Parameters(index = "1", paramLabel = "ROLE", descriptionKey = "appoint-role-option")
    private String role = "";

    @Parameters(index = "2", paramLabel = "BODY", descriptionKey = "appoint-body-option")
    private String body = "";

    @Option(names = "--by", paramLabel = "WHOM", required = true, descriptionKey = "appoint-by")
    private String by = "";

    @Option(names = "--region", paramLabel = "FILE", required = true, descriptionKey = "appoint-region")
    private Path region = Path.of("");

    @Option(names = "--new", descriptionKey = "appoint-new")
    private boolean unknown;

    @Option(names = "--end", descriptionKey = "appoint-end")
    private boolean end;

    AppointCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        check();
        // beside the site, which goes on meanwhile
        try (Database database = Database.beside(Settings.of(desk.environment()))) {
            SiteTables.bringUpToDate(database);
            People people = new People(JdbcClient.create(database.pool()));
            Appointments register = new Appointments(database);
            Instant now = database.time().instant();
            Person known = unknown
                    ? people.make(person, now)
                    : people.known(person)
                            .orElseThrow(() -> new UnusableInput(
                                    Problem.of("appoint-unknown", Place.of("PERSON"), "found", person)));
            if (end) {
                end(register, known, now);
            } else {
                appoint(register, known, now);
            }
            if (unknown) {
                desk.say("appoint-code", "name", person, "code", people.paperCode(known, false, now));
            }
            return Exit.FINE;
        }
    }

    private void check() {
        List<Problem> problems = new ArrayList<>();
        Region known = Region.read(region);
        if (!known.bodies().containsKey(body)) {
            String bodies = String.join(", ", known.bodies().keySet());
            problems.add(Problem.of("appoint-body", Place.of("BODY"), "found", body, "allowed", bodies));
        } else {
            List<String> offices = Offices.at(known.bodies().get(body), desk.home());
            if (!offices.contains(role)) {
                String allowed = String.join(", ", offices);
                problems.add(
                        Problem.of("appoint-role", Place.of("ROLE"), "found", role, "body", body, "allowed", allowed));
            }
        }
        if (unknown && end) {
            problems.add(Problem.of("appoint-new-end", Place.of("--new")));
        }
        if (!problems.isEmpty()) {
            throw new UnusableInput(problems);
        }
    }

    private void appoint(Appointments register, Person known, Instant now) {
        if (register.find(known.id(), role, body, now).isEmpty()) {
            register.appoint(new Appointment(UuidCreator.getTimeOrderedEpoch(), known.id(), role, body, now, null, by));
        }
        desk.say("appoint-done", "person", known.id(), "name", known.name(), "role", role, "body", body);
    }

    private void end(Appointments register, Person known, Instant now) {
        Appointment held = register.find(known.id(), role, body, now)
                .orElseThrow(() -> new UnusableInput(
                        Problem.of("appoint-not-held", Place.of("ROLE"), "role", role, "body", body)));
        register.end(held.id(), now, by);
        desk.say("appoint-ended", "person", known.id(), "name", known.name(), "role", role, "body", body);
    }
}
