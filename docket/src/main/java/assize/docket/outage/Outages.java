package assize.docket.outage;

import assize.docket.registry.Answer;
import assize.docket.registry.Contents;
import assize.docket.registry.Registry;
import assize.docket.store.Database;
import assize.docket.tlog.Note;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import assize.law.step.Effect;
import assize.law.step.Event;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The outages that the platform has taken from monitors: each once, entered in every case whose times it touches. Safe
 * for all threads and for several processes; whoever is interrupted does the same again.
 */
public final class Outages {
    /** The most that a page shows. */
    public static final int MOST = 200;

    private static final String OVERLAP = "23P01";

    /** No time that ends later than this after an outage is touched by it; wider than the law's own measure. */
    private static final Duration AFTER = Duration.ofDays(1);

    /** Reads each case's row once: an outage is rare, and which times had passed stands in no index. */
    private static final String TOUCHED = """
            select id from case_file
            where length(state) > 0 and jsonb_path_exists(convert_from(state, 'UTF8')::jsonb,
                  '$.** ? (@.due >= $from && @.due <= $until)',
                  jsonb_build_object('from', ?::text, 'until', ?::text))
            order by id
            """;

    private final Database database;
    private final Registry registry;

    /** In this docket. */
    public Outages(Database database, Registry registry) {
        this.database = database;
        this.registry = registry;
    }

    /**
     * What came of taking a note.
     *
     * @param before whether it had been taken before; what was left undone then is done
     * @param cases in how many cases it stands
     * @param moved how many last days moved
     * @param refused why cases could not take it, which is for somebody to look at
     */
    public record Result(boolean before, int cases, int moved, List<Problem> refused) {}

    /**
     * Takes a note that was verified. Throws {@link UnusableInput} if an outage is known that overlaps it.
     */
    public Result take(OutageNote.Signed note) {
        boolean before = !keep(note);
        OutageNote says = note.says();
        Event.OutOfReach event = new Event.OutOfReach(says.from(), says.until(), note.monitor(), note.hash());
        int cases = 0;
        List<Problem> refused = new ArrayList<>();
        for (UUID id : touched(says)) {
            Answer answer = registry.take(id, 0, event, "outage " + note.hash() + " " + id);
            switch (answer) {
                case Answer.Entered _, Answer.Repeated _ -> {
                    cases++;
                    remember(note.hash(), id);
                }
                case Answer.Refused no ->
                    no.reasons().stream()
                            .filter(reason -> !reason.code().equals("outage-touches-nothing"))
                            .forEach(refused::add);
                default -> refused.add(Problem.of("outage-not-entered", Place.of("case " + id)));
            }
        }
        return new Result(before, cases, moved(note.hash()), refused);
    }

    private boolean keep(OutageNote.Signed note) {
        return database.run(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("insert into outage"
                    + " values (?, ?, ?, ?, statement_timestamp()) on conflict (hash) do nothing")) {
                insert.setString(1, note.hash());
                insert.setObject(2, note.says().from().atOffset(ZoneOffset.UTC));
                insert.setObject(3, note.says().until().atOffset(ZoneOffset.UTC));
                insert.setString(4, note.note());
                return insert.executeUpdate() == 1;
            } catch (SQLException e) {
                if (OVERLAP.equals(e.getSQLState())) {
                    throw new UnusableInput(Problem.of(
                            "outage-overlaps",
                            Place.of("note"),
                            "from",
                            "" + note.says().from(),
                            "until",
                            "" + note.says().until()));
                }
                throw e;
            }
        });
    }

    private List<UUID> touched(OutageNote says) {
        return database.inTransaction(connection -> {
            Database.patiently(connection);
            try (PreparedStatement select = connection.prepareStatement(TOUCHED)) {
                // texts of moments, compared as texts: a second more on either side makes up for their fractions
                select.setString(1, says.from().minusSeconds(1).toString());
                select.setString(2, says.until().plus(AFTER).toString());
                List<UUID> ids = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        ids.add(rows.getObject(1, UUID.class));
                    }
                }
                return ids;
            }
        });
    }

    /** Read from the entry itself, so that it comes out the same however often it is done. */
    private void remember(String hash, UUID id) {
        database.inTransaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    select c.seq, c.body, f.procedure from entry e join content c using (case_id, seq)
                    join case_file f on f.id = e.case_id
                    where e.case_id = ? and convert_from(e.bytes, 'UTF8')::jsonb ->> 'type' = ?
                    """)) {
                select.setObject(1, id);
                select.setString(2, Contents.OUT_OF_REACH);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        byte[] body = rows.getBytes(2);
                        if (hash.equals(Contents.event(body).get("note"))) {
                            for (Effect effect : Contents.effects(body)) {
                                remember(connection, hash, id, rows.getLong(1), rows.getString(3), effect, "");
                            }
                        }
                    }
                }
            }
            return Boolean.TRUE;
        });
    }

    private static void remember(
            Connection connection, String hash, UUID id, long seq, String procedure, Effect effect, String matter)
            throws SQLException {
        if (effect instanceof Effect.Inside inside) {
            remember(connection, hash, id, seq, procedure, inside.effect(), inside.matter() + ".");
        }
        if (effect instanceof Effect.Fixed fixed && !fixed.copy().end().equals(fixed.before())) {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into outage_time values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")) {
                insert.setString(1, hash);
                insert.setObject(2, id);
                insert.setLong(3, seq);
                insert.setString(4, matter + fixed.copy().key());
                insert.setString(5, procedure);
                insert.setString(6, String.valueOf(fixed.before()));
                insert.setString(7, fixed.copy().end());
                insert.executeUpdate();
            }
        }
    }

    private int moved(String hash) {
        return database.run(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select count(*) from outage_time where outage = ?")) {
                select.setString(1, hash);
                try (ResultSet rows = select.executeQuery()) {
                    rows.next();
                    return rows.getInt(1);
                }
            }
        });
    }

    /** How many last days of one procedure moved from one day to another. */
    public record Moved(String procedure, String was, String now, int times) {}

    /** An outage as everybody may see it. */
    public record Known(String hash, OutageNote says, String monitor, Instant taken, List<Moved> moved) {}

    /** The last ones, the newest first. */
    public List<Known> list() {
        return database.run(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select hash, note, taken from outage order by starts desc limit " + MOST)) {
                List<Known> known = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        Note note = Note.read("outage", rows.getString(2).getBytes(StandardCharsets.UTF_8));
                        known.add(new Known(
                                rows.getString(1),
                                OutageNote.of("outage", note.text()),
                                note.signatures().getFirst().name(),
                                rows.getObject(3, OffsetDateTime.class).toInstant(),
                                moves(connection, rows.getString(1))));
                    }
                }
                return known;
            }
        });
    }

    private static List<Moved> moves(Connection connection, String hash) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select procedure, was, is_now, count(*)"
                + " from outage_time where outage = ? group by 1, 2, 3 order by 1, 2, 3")) {
            select.setString(1, hash);
            List<Moved> moved = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    moved.add(new Moved(rows.getString(1), rows.getString(2), rows.getString(3), rows.getInt(4)));
                }
            }
            return moved;
        }
    }

    /** The signed note of an outage, for whoever wants to verify it. */
    public Optional<String> note(String hash) {
        return database.run(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select note from outage where hash = ?")) {
                select.setString(1, hash);
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
                }
            }
        });
    }
}
