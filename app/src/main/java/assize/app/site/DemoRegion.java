package assize.app.site;

import assize.app.directory.DemoPerson;
import assize.app.directory.Region;
import assize.app.identity.People;
import assize.app.identity.Person;
import assize.docket.act.Appointment;
import assize.docket.act.Appointments;
import assize.docket.store.Database;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Settles the people of the demo region: they are known, and hold their offices. The same again changes nothing. */
final class DemoRegion {
    /** Who is named as having appointed the people of a demo. */
    static final String APPOINTER = "demo region";

    private final People people;
    private final Appointments appointments;
    private final Region region;

    DemoRegion(Database database, Region region) {
        this.people = new People(JdbcClient.create(database.pool()));
        this.appointments = new Appointments(database);
        this.region = region;
    }

    void settle(Instant now) {
        for (DemoPerson one : region.people()) {
            people.keep(new Person(one.id(), one.name("en")), now);
            for (String role : one.roles()) {
                if (appointments.find(one.id(), role, one.body(), now).isEmpty()) {
                    appointments.appoint(new Appointment(
                            UuidCreator.getTimeOrderedEpoch(), one.id(), role, one.body(), now, null, APPOINTER));
                }
            }
        }
    }
}
