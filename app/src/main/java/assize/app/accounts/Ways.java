package assize.app.accounts;

import assize.app.identity.Person;
import org.springframework.jdbc.core.simple.JdbcClient;

/** By what people can come back once their browser is not signed in any more. Safe for all threads. */
public final class Ways {
    private final JdbcClient database;

    /** Kept in this database. */
    public Ways(JdbcClient database) {
        this.database = database;
    }

    /** The ways that somebody has: how many passkeys, and which of the others. */
    public record Of(int passkeys, boolean paper, boolean address, boolean outside) {
        /** How many there are. */
        public int count() {
            return passkeys + (paper ? 1 : 0) + (address ? 1 : 0) + (outside ? 1 : 0);
        }
    }

    /** Those of somebody. */
    public Of of(Person person) {
        return database.sql("select (select count(*) from site.passkey where person = p.id),"
                        + " exists (select from site.paper_code where person = p.id), p.reach is not null,"
                        + " exists (select from site.outside_subject where person = p.id)"
                        + " from site.person p where p.id = ?")
                .params(person.id())
                .query((row, at) -> new Of(row.getInt(1), row.getBoolean(2), row.getBoolean(3), row.getBoolean(4)))
                .single();
    }
}
