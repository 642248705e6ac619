package assize.docket.act;

import assize.docket.store.Database;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The register of appointments. Rows are added, never changed: an end is a row of its own that names who ended it. What
 * counts is the moment of the act, so an appointment that ended a second ago gives nothing. Safe for all threads.
 */
public final class Appointments {
    private static final String HELD = """
            select a.id, a.person, a.role, a.body, a.begins, least(a.ends, e.ends) as ends, a.appointed_by
            from appointment a left join appointment_end e on e.appointment = a.id
            """;

    private final Database database;

    /** The register in this database. */
    public Appointments(Database database) {
        this.database = database;
    }

    /** Adds an appointment; its end must lie after its beginning. */
    public void appoint(Appointment appointment) {
        Instant until = appointment.until();
        if (until != null && !until.isAfter(appointment.from())) {
            throw new IllegalArgumentException("an appointment ends after it begins");
        }
        database.run(
                connection -> insert(connection, appointment, database.time().instant()));
    }

    /** Ends an appointment from a moment on; false if it had been ended before, which stays as it was. */
    public boolean end(UUID appointment, Instant until, String endedBy) {
        Instant entered = database.time().instant();
        return database.run(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into appointment_end values (?, ?, ?, ?) on conflict (appointment) do nothing")) {
                insert.setObject(1, appointment);
                insert.setObject(2, utc(until));
                insert.setString(3, endedBy);
                insert.setObject(4, utc(entered));
                return insert.executeUpdate() == 1;
            }
        });
    }

    /** The appointment by which the person holds the role of the body at the moment. */
    public Optional<Appointment> find(String person, String role, String body, Instant moment) {
        return heldBy(person, moment).stream()
                .filter(held -> held.role().equals(role) && held.body().equals(body))
                .findFirst();
    }

    /** Every appointment of a person, past and future ones too, in the order of their beginnings. */
    public List<Appointment> of(String person) {
        return database.run(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement(HELD + "where a.person = ? order by a.begins, a.id")) {
                select.setString(1, person);
                return all(select);
            }
        });
    }

    /** The appointments that a person holds at a moment, in the order of their beginnings. */
    public List<Appointment> heldBy(String person, Instant moment) {
        return of(person).stream()
                .filter(held -> !held.from().isAfter(moment) && before(moment, held.until()))
                .toList();
    }

    /** Everybody's appointments by which a role of a body is held at a moment, in the order of the persons' names. */
    public List<Appointment> holding(String role, String body, Instant moment) {
        return database.run(connection -> {
            try (PreparedStatement select = connection.prepareStatement(HELD + """
                    where a.role = ? and a.body = ? and a.begins <= ? and coalesce(? < least(a.ends, e.ends), true)
                    order by a.person collate "C", a.id
                    """)) {
                select.setString(1, role);
                select.setString(2, body);
                select.setObject(3, utc(moment));
                select.setObject(4, utc(moment));
                return all(select);
            }
        });
    }

    private static List<Appointment> all(PreparedStatement select) throws SQLException {
        List<Appointment> found = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(read(rows));
            }
        }
        return found;
    }

    /** Why somebody who does not hold the office may not act. Names the act's rule and no dates of other people's. */
    public static Problem denial(String role, String body, Instant moment, String rule) {
        return Problem.of(
                "not-appointed", Place.of(rule), "role", role, "body", body, "moment", moment.toString(), "rule", rule);
    }

    private static boolean before(Instant moment, @Nullable Instant end) {
        return end == null || moment.isBefore(end);
    }

    private static int insert(Connection connection, Appointment appointment, Instant entered) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into appointment values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            Instant until = appointment.until();
            insert.setObject(1, appointment.id());
            insert.setString(2, appointment.person());
            insert.setString(3, appointment.role());
            insert.setString(4, appointment.body());
            insert.setObject(5, utc(appointment.from()));
            insert.setObject(6, until == null ? null : utc(until));
            insert.setString(7, appointment.appointedBy());
            insert.setObject(8, utc(entered));
            return insert.executeUpdate();
        }
    }

    private static Appointment read(ResultSet row) throws SQLException {
        OffsetDateTime ends = row.getObject("ends", OffsetDateTime.class);
        return new Appointment(
                row.getObject("id", UUID.class),
                row.getString("person"),
                row.getString("role"),
                row.getString("body"),
                row.getObject("begins", OffsetDateTime.class).toInstant(),
                ends == null ? null : ends.toInstant(),
                row.getString("appointed_by"));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
