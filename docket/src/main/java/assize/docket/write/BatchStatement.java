package assize.docket.write;

import assize.docket.entry.StoredEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The statement that keeps a batch of changes. It has only those parts for which the batch holds something: one that
 * finds nothing to do costs the database nearly as much as one that does. The parts run on one snapshot, in one commit.
 * It gives the number, from 1, of each change that was kept.
 *
 * <p>The plan is kept while the tables grow from nothing. So no table is ever read as a whole (the session forbids it),
 * and where a planner could still walk a whole index, an array of ids stands besides the join.
 */
final class BatchStatement {
    private final List<Numbered<Change>> changes;
    private final List<List<StoredEntry>> entries;
    private final Instant entered;
    private final Parameters parameters = new Parameters();
    private final List<String> parts = new ArrayList<>();

    /** For changes of different cases, with the entries made for each. */
    BatchStatement(List<Change> changes, List<List<StoredEntry>> entries, Instant entered) {
        this.changes = Numbered.of(changes);
        this.entries = entries;
        this.entered = entered;
        boolean opening = any(change -> change.head().revision() == 0);
        boolean stepping = any(change -> change.head().revision() > 0);
        parts.add("change as (" + change(opening) + ")");
        if (opening) {
            parts.add(Parts.OPENED.formatted(parameters.moment(entered)));
        }
        if (stepping) {
            parts.add(Parts.STEPPED.formatted(parameters.moment(entered), ids()));
        }
        parts.add("kept as (" + kept(opening, stepping) + ")");
        entered();
        clocks();
        turns();
        if (any(change -> change.key() != null)) {
            parts.add(Parts.KEYS);
        }
        outbox();
    }

    /** The statement, ready to run. */
    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement("with " + String.join(", ", parts) + " select nr from kept");
        parameters.bind(connection, statement);
        return statement;
    }

    /** The changes that may be kept, as far as can be told before their rows are held. */
    private String change(boolean opening) {
        ArrayRows<Numbered<Change>> rows = new ArrayRows<>(changes, parameters)
                .longs("nr", Numbered::nr)
                .ids("id", of -> of.item().head().id())
                .longs("revision", of -> of.item().head().revision())
                .texts("stage", of -> of.item().stage())
                .longs("closed", of -> of.item().closed() ? 1 : 0)
                .longs("last_seq", of -> last(of).seq())
                .bytes("last_hash", of -> last(of).hash())
                .bytes("state", of -> of.item().state());
        if (opening) {
            rows.texts("procedure", of -> of.item().head().procedure())
                    .texts("version", of -> of.item().head().version())
                    .texts("reference", of -> of.item().head().reference())
                    .longs("opened", of -> Micros.of(of.item().head().opened()))
                    .longs("standing", of -> of.item().standing() ? 1 : 0);
        }
        List<String> conditions = new ArrayList<>();
        if (any(change -> change.key() != null)) {
            rows.texts("key", of -> ofKey(of, ActKey::key))
                    .bytes("request", of -> ofKey(of, ActKey::request))
                    .bytes("answer", of -> ofKey(of, ActKey::answer));
            conditions.add(Parts.KEY_UNUSED);
        }
        if (any(change -> change.office() != null)) {
            rows.texts("person", of -> ofOffice(of, Office::person))
                    .texts("role", of -> ofOffice(of, Office::role))
                    .texts("body", of -> ofOffice(of, Office::body))
                    .longs("acted", of -> acted(of));
            conditions.add(Parts.OFFICE_HELD);
        }
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return "select t.* from " + rows.text() + where;
    }

    private static String kept(boolean opening, boolean stepping) {
        return opening
                ? "select c.* from change c join (select id from opened"
                        + (stepping ? " union all select id from stepped" : "") + ") d using (id)"
                : "select * from stepped";
    }

    private void entered() {
        parts.add(Parts.ENTERED.formatted(new ArrayRows<>(Numbered.flat(entries), parameters)
                .longs("nr", Numbered::nr)
                .longs("seq", of -> of.item().seq())
                .bytes("bytes", of -> of.item().bytes())
                .bytes("hash", of -> of.item().hash())
                .bytes("salt", of -> of.item().salt())
                .bytes("body", of -> of.item().body())
                .text()));
    }

    private void clocks() {
        List<Numbered<ArmedClock>> set = flat(change -> change.clocks().set());
        if (!set.isEmpty()) {
            parts.add(Parts.RUNNING.formatted(new ArrayRows<>(set, parameters)
                    .longs("nr", Numbered::nr)
                    .texts("name", of -> of.item().name())
                    .texts("holder", of -> of.item().holder())
                    .longs("due", of -> Micros.of(of.item().due()))
                    .longs("armed", of -> of.item().armed() ? 1 : 0)
                    .text()));
        }
        List<Numbered<ArmedClock>> gone = flat(change -> change.clocks().gone());
        if (!gone.isEmpty()) {
            ArrayRows<Numbered<ArmedClock>> rows = new ArrayRows<>(gone, parameters)
                    .longs("nr", Numbered::nr)
                    .texts("name", of -> of.item().name())
                    .texts("holder", of -> of.item().holder());
            parts.add(Parts.STOPPED.formatted(rows.text(), ids()));
        }
    }

    private void turns() {
        List<Numbered<Turn>> set = flat(change -> change.turns().set());
        if (!set.isEmpty()) {
            parts.add(Parts.TURNS.formatted(new ArrayRows<>(set, parameters)
                    .longs("nr", Numbered::nr)
                    .texts("role", of -> of.item().role())
                    .texts("body", of -> of.item().body())
                    .longs("opened", of -> Micros.of(of.item().opened()))
                    .longs("due", of -> due(of.item()))
                    .texts("clock", of -> of.item().clock())
                    .text()));
        }
        List<Numbered<Turn>> gone = flat(change -> change.turns().gone());
        if (!gone.isEmpty()) {
            ArrayRows<Numbered<Turn>> rows = new ArrayRows<>(gone, parameters)
                    .longs("nr", Numbered::nr)
                    .texts("role", of -> of.item().role());
            parts.add(Parts.TURNED.formatted(rows.text(), ids()));
        }
    }

    private static long due(Turn turn) {
        Instant due = turn.due();
        return due == null ? Parts.NO_CLOCK : Micros.of(due);
    }

    private void outbox() {
        List<Numbered<byte[]>> leaving = flat(Change::outbox);
        if (!leaving.isEmpty()) {
            String now = parameters.moment(entered);
            parts.add(Parts.LEAVING.formatted(
                    now,
                    new ArrayRows<>(Numbered.of(leaving), parameters)
                            .longs("place", Numbered::nr)
                            .longs("nr", of -> of.item().nr())
                            .bytes("payload", of -> of.item().item())
                            .text()));
        }
    }

    private boolean any(Predicate<Change> having) {
        return changes.stream().anyMatch(of -> having.test(of.item()));
    }

    private <T> List<Numbered<T>> flat(Function<Change, List<T>> part) {
        return Numbered.flat(changes.stream().map(of -> part.apply(of.item())).toList());
    }

    private String ids() {
        return parameters.array(
                "uuid", changes.stream().map(of -> of.item().head().id()).toArray(UUID[]::new));
    }

    private StoredEntry last(Numbered<Change> of) {
        return entries.get(of.nr() - 1).getLast();
    }

    private static <T> @Nullable T ofKey(Numbered<Change> of, Function<ActKey, T> column) {
        ActKey key = of.item().key();
        return key == null ? null : column.apply(key);
    }

    private static long acted(Numbered<Change> of) {
        Office office = of.item().office();
        return office == null ? 0 : Micros.of(office.at());
    }

    private static <T> @Nullable T ofOffice(Numbered<Change> of, Function<Office, T> column) {
        Office office = of.item().office();
        return office == null ? null : column.apply(office);
    }
}
