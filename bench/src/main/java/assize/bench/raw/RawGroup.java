package assize.bench.raw;

import assize.bench.harness.Contender;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Group commit by hand: whatever waits goes into one statement and one commit of one of two writers. */
final class RawGroup {
    private static final int CALLERS = 64;
    private static final int WRITERS = 2;
    private static final String SQL = """
            with s as materialized (
                   select * from unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[])
                     as t (id, revision, state, facts, actor, body)),
                 c as (update cases set state = s.state, revision = cases.revision + 1, facts = s.facts::jsonb,
                              updated_at = now()
                       from s where cases.id = s.id and cases.revision = s.revision
                       returning cases.id, cases.revision, s.actor, s.body),
                 d as (insert into docket (case_id, seq, kind, actor, body)
                       select id, revision, 'step', actor, body::jsonb from c),
                 k as (insert into clock select id, 'next', now() + interval '30 days' from c
                       on conflict (case_id, name) do update set due_at = excluded.due_at)
            select count(*) from c
            """;

    private record Waiting(long id, long revision, CompletableFuture<Boolean> done) {}

    private final RawTables tables;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(CALLERS);
    private final SplittableRandom[] chances = new SplittableRandom[CALLERS];
    private boolean begun;

    private RawGroup(RawTables tables) {
        this.tables = tables;
        for (int i = 0; i < CALLERS; i++) {
            chances[i] = new SplittableRandom(1_000 + i);
        }
    }

    static Contender contender(RawTables tables) {
        RawGroup group = new RawGroup(tables);
        return Contender.of("raw-group-64", CALLERS, group::ready, group::unit);
    }

    private void ready() throws SQLException {
        tables.ready(CALLERS);
        if (!begun) {
            begun = true;
            for (int i = 0; i < WRITERS; i++) {
                PreparedStatement statement = tables.connection(i).prepareStatement(SQL);
                Thread.ofPlatform().name("raw-group-" + i).daemon().start(() -> write(statement));
            }
        }
    }

    private long unit(int caller) throws Exception {
        int share = tables.cases() / CALLERS;
        int id = 1 + caller * share + chances[caller].nextInt(share);
        Waiting step = new Waiting(id, tables.revision(id), new CompletableFuture<>());
        queue.put(step);
        step.done.get();
        tables.moved(id);
        return 1;
    }

    private void write(PreparedStatement statement) {
        try {
            while (true) {
                List<Waiting> batch = new ArrayList<>(List.of(queue.take()));
                queue.drainTo(batch);
                // both writers take rows in one order, so neither waits for the other in a circle
                batch.sort(Comparator.comparingLong(Waiting::id));
                try {
                    write(statement, batch);
                    batch.forEach(step -> step.done.complete(true));
                } catch (SQLException | RuntimeException e) {
                    batch.forEach(step -> step.done.completeExceptionally(e));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(PreparedStatement statement, List<Waiting> batch) throws SQLException {
        array(statement, 1, "bigint", batch, Waiting::id);
        array(statement, 2, "bigint", batch, Waiting::revision);
        array(statement, 3, "text", batch, step -> step.revision % 2 == 0 ? "asked" : "answered");
        array(statement, 4, "text", batch, _ -> RawTables.FACTS);
        array(statement, 5, "text", batch, step -> "clerk " + step.id % CALLERS);
        array(statement, 6, "text", batch, _ -> RawTables.BODY);
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            if (row.getInt(1) != batch.size()) {
                throw new SQLException(row.getInt(1) + " of " + batch.size() + " steps were kept");
            }
        }
    }

    private static void array(
            PreparedStatement statement, int place, String type, List<Waiting> batch, Function<Waiting, Object> column)
            throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(
                place, connection.createArrayOf(type, batch.stream().map(column).toArray()));
    }
}
