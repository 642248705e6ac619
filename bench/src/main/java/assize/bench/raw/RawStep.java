package assize.bench.raw;

import assize.bench.harness.Contender;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.SplittableRandom;

/** The raw step: one statement, its own commit; each caller has its own connection and its own cases. */
final class RawStep {
    static final String SQL = """
            with c as (update cases set state = ?, revision = revision + 1, facts = ?::jsonb, updated_at = now()
                       where id = ? and revision = ? returning id, revision),
                 d as (insert into docket (case_id, seq, kind, actor, body)
                       select id, revision, 'step', ?, ?::jsonb from c),
                 k as (insert into clock select id, 'next', now() + ? * interval '1 day' from c
                       on conflict (case_id, name) do update set due_at = excluded.due_at)
            select revision from c
            """;

    private final RawTables tables;
    private final int callers;
    private final PreparedStatement[] statements;
    private final SplittableRandom[] chances;

    private RawStep(RawTables tables, int callers) {
        this.tables = tables;
        this.callers = callers;
        this.statements = new PreparedStatement[callers];
        this.chances = new SplittableRandom[callers];
    }

    static Contender contender(RawTables tables, int callers) {
        RawStep step = new RawStep(tables, callers);
        return Contender.of("raw-step-" + callers, callers, step::ready, step::unit);
    }

    private void ready() throws SQLException {
        tables.ready(callers);
        for (int i = 0; i < callers; i++) {
            if (statements[i] == null) {
                Connection connection = tables.connection(i);
                statements[i] = connection.prepareStatement(SQL);
                chances[i] = new SplittableRandom(i);
            }
        }
    }

    private long unit(int caller) throws SQLException {
        int share = tables.cases() / callers;
        int id = 1 + caller * share + chances[caller].nextInt(share);
        long revision = tables.revision(id);
        PreparedStatement step = statements[caller];
        step.setString(1, revision % 2 == 0 ? "asked" : "answered");
        step.setString(2, RawTables.FACTS);
        step.setLong(3, id);
        step.setLong(4, revision);
        step.setString(5, "clerk " + caller);
        step.setString(6, RawTables.BODY);
        step.setInt(7, 30);
        try (ResultSet row = step.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("case " + id + " is not at revision " + revision);
            }
        }
        tables.moved(id);
        return 1;
    }
}
