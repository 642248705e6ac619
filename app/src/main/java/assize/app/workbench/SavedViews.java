package assize.app.workbench;

import assize.app.identity.Person;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The views of their work that officials keep: a name and a filter. Safe for all threads. */
public final class SavedViews {
    /** The most that somebody keeps. */
    static final int MOST = 20;

    private final JdbcClient database;

    /** Kept in this database. */
    public SavedViews(JdbcClient database) {
        this.database = database;
    }

    /** One of them. */
    public record View(UUID id, String name, String query) {}

    List<View> list(Person person) {
        return database.sql("select id, name, query from site.work_view where person = ? order by name, id")
                .params(person.id())
                .query((row, at) -> new View(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list();
    }

    /** Keeps one; nothing where there are as many as there may be. */
    void keep(Person person, String name, WorkFilter filter) {
        database.sql("insert into site.work_view select ?, ?, ?, ?"
                        + " where (select count(*) from site.work_view where person = ?) < ?")
                .params(UuidCreator.getTimeOrderedEpoch(), person.id(), name, filter.query(), person.id(), MOST)
                .update();
    }

    void remove(Person person, UUID id) {
        database.sql("delete from site.work_view where person = ? and id = ?")
                .params(person.id(), id)
                .update();
    }
}
