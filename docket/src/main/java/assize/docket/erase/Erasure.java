package assize.docket.erase;

import assize.docket.entry.Entry;
import assize.docket.entry.NewEntry;
import assize.docket.entry.StoredEntry;
import assize.docket.store.Database;
import assize.docket.write.CaseFiles;
import assize.docket.write.CaseHead;
import assize.docket.write.Change;
import assize.docket.write.Difference;
import assize.docket.write.Office;
import assize.docket.write.Result;
import assize.docket.write.Writer;
import assize.law.json.Canonical;
import assize.law.json.Json;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import assize.law.step.Effect;
import assize.law.step.State;
import assize.law.step.StateJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Erases the content of a case that has ended, under an order: one archivist asks, another carries it out, and both are
 * entries. What stays is that there were entries, of which kinds and when; every proof still verifies. Safe for all
 * threads. (GDPR arts. 17 and 23; PIPL art. 47.)
 */
public final class Erasure {
    /** The type of the entry by which it is asked. */
    public static final String ASKED = "erasure asked";

    /** The type of the entry by which it is done. */
    public static final String ERASED = "content erased";

    private static final int MOST_ORDER = 500;

    private final Database database;
    private final CaseFiles files;
    private final Writer writer;

    /** In this docket. */
    public Erasure(Database database) {
        this.database = database;
        this.files = new CaseFiles(database);
        this.writer = new Writer(database);
    }

    /**
     * Enters that the case be erased. Throws {@link UnusableInput} if it has not ended, is erased already, or the
     * person does not hold the office.
     *
     * @param order which order it is, in words that name nobody
     */
    public void ask(UUID caseId, String order, Archivist by) {
        Place place = Place.of("case " + caseId);
        if (order.isBlank() || order.length() > MOST_ORDER) {
            throw new UnusableInput(Problem.of("erasure-order", place, "most", "" + MOST_ORDER));
        }
        CaseHead head = ended(place, caseId);
        State state = StateJson.fromJson(Json.object(Json.read("case " + caseId, head.state())));
        NewEntry entry = entry(ASKED, Map.of("order", order, "by", by(by)));
        database.inTransaction(connection ->
                written(place, connection, change(head, entry, state.with(List.of(), entry.at()), by)));
    }

    /**
     * Erases a case for which that was asked; tells how many contents are gone. Throws {@link UnusableInput} if nobody
     * asked, if the same person did, or the person does not hold the office.
     */
    public long carryOut(UUID caseId, Archivist by) {
        Place place = Place.of("case " + caseId);
        CaseHead head = ended(place, caseId);
        Map<String, Object> asked = asked(place, caseId);
        if (Json.object(asked.get("by")).get("person") instanceof String person && person.equals(by.person())) {
            throw new UnusableInput(Problem.of("erasure-same-person", place));
        }
        NewEntry entry = entry(ERASED, Map.of("order", String.valueOf(asked.get("order")), "by", by(by)));
        State bare = State.NOTHING.with(
                List.of(
                        new Effect.Opened(head.procedure(), head.version(), null, head.opened()),
                        new Effect.Entered(head.stage(), true)),
                head.opened());
        return database.inTransaction(connection -> {
            written(place, connection, change(head, entry, bare, by));
            return erase(connection, caseId);
        });
    }

    /**
     * Writes the tables anew from which something was erased, and what the database's planner keeps of their values, so
     * that nothing of it is left in their files. Nobody can enter anything meanwhile: for the night.
     */
    public void purge() {
        database.run(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("reset role");
                try {
                    statement.execute("analyze content, case_file, step_key, outbox");
                    statement.execute("vacuum full content, case_file, step_key, outbox, pg_catalog.pg_statistic");
                } finally {
                    statement.execute("set role assize_app");
                }
                return 0;
            }
        });
    }

    private CaseHead ended(Place place, UUID caseId) {
        CaseHead head = files.find(caseId).orElseThrow(() -> new UnusableInput(Problem.of("receipt-no-case", place)));
        if (!head.closed()) {
            throw new UnusableInput(Problem.of("erasure-open", place));
        }
        return head;
    }

    /** What was asked last and not done yet. */
    private Map<String, Object> asked(Place place, UUID caseId) {
        for (StoredEntry entry : files.entries(caseId).reversed()) {
            byte[] body = entry.body();
            String type = entry.entry().type();
            if (type.equals(ERASED)) {
                throw new UnusableInput(Problem.of("erasure-done", place));
            }
            if (type.equals(ASKED) && body != null) {
                return Json.object(Json.read("content", body));
            }
        }
        throw new UnusableInput(Problem.of("erasure-not-asked", place));
    }

    private NewEntry entry(String type, Map<String, Object> said) {
        Instant now = database.time().instant();
        Map<String, Object> content = new java.util.LinkedHashMap<>(said);
        content.put("effects", List.of());
        return new NewEntry(type, now, "office", Canonical.bytes(content));
    }

    private static Map<String, Object> by(Archivist by) {
        return Map.of("person", by.person(), "role", Archivist.OFFICE, "body", by.body());
    }

    private static Change change(CaseHead head, NewEntry entry, State state, Archivist by) {
        Office office = new Office(by.person(), Archivist.OFFICE, by.body(), entry.at());
        return new Change(
                head,
                List.of(entry),
                Canonical.bytes(StateJson.toJson(state)),
                head.stage(),
                true,
                head.standing(),
                Difference.of(List.of()),
                Difference.of(List.of()),
                List.of(),
                null,
                office,
                List.of());
    }

    private Result written(Place place, Connection connection, Change change) throws SQLException {
        Result result = writer.write(connection, List.of(change)).getFirst();
        if (result instanceof Result.Written) {
            return result;
        }
        throw new UnusableInput(
                result instanceof Result.NotAppointed
                        ? Problem.of("erasure-no-office", place, "office", Archivist.OFFICE)
                        : Problem.of("erasure-meanwhile", place));
    }

    private static long erase(Connection connection, UUID caseId) throws SQLException {
        try (PreparedStatement erase = connection.prepareStatement("select erase_case(?)")) {
            erase.setObject(1, caseId);
            try (ResultSet row = erase.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Whether these entries hold an erasure by which the content of an entry at this place is lawfully gone. */
    public static boolean covers(List<Entry> entries, long seq) {
        long asked = 0;
        for (Entry entry : entries) {
            if (entry.type().equals(ASKED)) {
                asked = entry.seq();
            } else if (entry.type().equals(ERASED) && seq < asked) {
                return true;
            }
        }
        return false;
    }
}
