package assize.docket.queue;

import assize.docket.registry.Procedures;
import assize.docket.store.Database;
import assize.law.language.Procedure;
import assize.law.step.Turns;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queue of an official, in pages; the package says how it is found. Safe for all threads. */
public final class Queue {
    /** The most cases of one page. */
    public static final int MOST = 200;

    // A case stands in all its lanes at the same place. So the first cases of the person are among the first of each
    // lane, and one that stands in several lanes is one group.
    private static final String PAGE = """
            with office as (
              select distinct a.role, a.body
              from appointment a left join appointment_end e on e.appointment = a.id
              where a.person = ? and a.begins <= statement_timestamp()
                and coalesce(statement_timestamp() < least(a.ends, e.ends), true)
            ), lane as (
              select role, body from office union select role, '' from office
            ), page as (
              select w.due_at, w.opened_at, w.case_id,
                     array_agg(w.role order by w.role, w.body) as roles,
                     array_agg(w.body order by w.role, w.body) as bodies, min(w.clock) as clock
              from lane l cross join lateral (
                select t.* from turn t
                where t.role = l.role and t.body = l.body and %s
                  and (t.due_at, t.opened_at, t.case_id) > (?, ?, ?)
                order by t.due_at, t.opened_at, t.case_id limit ?) w
              group by w.due_at, w.opened_at, w.case_id
              order by w.due_at, w.opened_at, w.case_id limit ?
            )
            select f.id, f.reference, f.procedure, f.version, f.stage, f.revision, p.opened_at,
                   nullif(p.due_at, 'infinity'), p.clock, p.roles, p.bodies, c.name, c.holder, c.due_at
            from page p join case_file f on f.id = p.case_id
            left join clock c on c.case_id = f.id and c.armed
            order by p.due_at, p.opened_at, p.case_id, c.due_at, c.name, c.holder
            """;

    private static final String OF_ALL = PAGE.formatted("true");

    private static final String OF_SOME = PAGE.formatted("t.case_id = any(?)");

    private final Procedures procedures;
    private final Database database;

    /** The queues of a docket. */
    public Queue(Procedures procedures, Database database) {
        this.procedures = procedures;
        this.database = database;
    }

    /**
     * A page.
     *
     * @param next where the next page begins; null: nothing more waits
     */
    public record Page(List<WaitingCase> cases, @Nullable Cursor next) {}

    /**
     * The cases that wait for a person in the offices that they hold at this moment, the most urgent first.
     *
     * @param most how many, from 1 to {@link #MOST}
     * @param after the end of the page before; null: from the beginning
     */
    public Page page(String person, int most, @Nullable Cursor after) {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("a page of " + most);
        }
        return database.run(connection -> {
            try (PreparedStatement select = select("", connection, person, most, after);
                    ResultSet rows = select.executeQuery()) {
                List<WaitingCase> cases = cases(rows);
                boolean more = cases.size() > most;
                List<WaitingCase> shown = more ? List.copyOf(cases.subList(0, most)) : cases;
                return new Page(shown, more ? shown.getLast().cursor() : null);
            }
        });
    }

    /** Those of some cases that wait for a person, at most {@link #MOST}, the most urgent first. */
    public List<WaitingCase> of(String person, Collection<UUID> some) {
        return database.run(connection -> {
            try (PreparedStatement select = connection.prepareStatement(OF_SOME)) {
                select.setString(1, person);
                select.setArray(2, connection.createArrayOf("uuid", some.toArray()));
                from(select, 3, MOST, null);
                try (ResultSet rows = select.executeQuery()) {
                    return cases(rows);
                }
            }
        });
    }

    /** One more than is shown: whether there is a next page. */
    static PreparedStatement select(
            String before, Connection connection, String person, int most, @Nullable Cursor after) throws SQLException {
        PreparedStatement select = connection.prepareStatement(before + OF_ALL);
        select.setString(1, person);
        from(select, 2, most + 1, after);
        return select;
    }

    private static void from(PreparedStatement select, int at, int rows, @Nullable Cursor after) throws SQLException {
        select.setObject(at, after == null ? OffsetDateTime.MIN : after.keptDue());
        select.setObject(
                at + 1, after == null ? OffsetDateTime.MIN : after.opened().atOffset(ZoneOffset.UTC));
        select.setObject(at + 2, after == null ? new UUID(0, 0) : after.caseId());
        select.setInt(at + 3, rows);
        select.setInt(at + 4, rows);
    }

    /** A case is as many rows as clocks run in it, one after the other; one row where none does. */
    private List<WaitingCase> cases(ResultSet rows) throws SQLException {
        List<WaitingCase> cases = new ArrayList<>();
        while (rows.next()) {
            UUID id = rows.getObject(1, UUID.class);
            if (cases.isEmpty() || !cases.getLast().caseId().equals(id)) {
                cases.add(waiting(id, rows));
            }
            String name = rows.getString(12);
            if (name != null) {
                Instant due = rows.getObject(14, OffsetDateTime.class).toInstant();
                cases.getLast().running().add(new WaitingCase.Running(name, rows.getString(13), due));
            }
        }
        return cases;
    }

    private WaitingCase waiting(UUID id, ResultSet row) throws SQLException {
        String version = row.getString(4);
        String stage = row.getString(5);
        OffsetDateTime due = row.getObject(8, OffsetDateTime.class);
        return new WaitingCase(
                id,
                row.getString(2),
                row.getString(3),
                version,
                stage,
                row.getLong(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                due == null ? null : due.toInstant(),
                row.getString(9),
                new ArrayList<>(),
                offices(
                        procedures.version(version).procedure(),
                        stage,
                        texts(row.getArray(10)),
                        texts(row.getArray(11))));
    }

    private static List<WaitingCase.Office> offices(
            Procedure procedure, String stage, List<String> roles, List<String> bodies) {
        List<WaitingCase.Office> offices = new ArrayList<>(roles.size());
        for (int i = 0; i < roles.size(); i++) {
            List<String> actions = Turns.actions(procedure, stage, roles.get(i));
            offices.add(new WaitingCase.Office(roles.get(i), bodies.get(i), actions));
        }
        return offices;
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
