package assize.app.policy;

import assize.app.identity.Person;
import assize.app.identity.Secrets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is which party in which case, and the letters by which they join. Safe for all threads. */
public final class Parties {
    private static final int CODE = 12;

    private final JdbcClient database;

    /** Kept in this database. */
    public Parties(JdbcClient database) {
        this.database = database;
    }

    /**
     * A party of a case.
     *
     * @param joined whether somebody has joined as this party
     */
    public record Party(String holder, String name, String address, boolean joined) {}

    /** A case of somebody's. */
    public record Mine(UUID caseId, String holder) {}

    /** Adds a party; the person is null until somebody joins. The same again changes nothing. */
    public void add(UUID caseId, String holder, Optional<Person> person, String name, String address) {
        database.sql("insert into site.party values (?, ?, ?, ?, ?) on conflict do nothing")
                .param(caseId)
                .param(holder)
                .param(person.map(Person::id).orElse(null))
                .param(name)
                .param(address)
                .update();
    }

    /** The parties of a case. */
    public List<Party> list(UUID caseId) {
        return database.sql("select holder, name, address, person is not null from site.party where case_id = ?"
                        + " order by holder")
                .params(caseId)
                .query((row, at) -> new Party(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)))
                .list();
    }

    /** The names of the parties of several cases, by case; of each case no more than some. */
    public Map<UUID, List<String>> names(Collection<UUID> cases, int most) {
        Map<UUID, List<String>> names = new HashMap<>();
        database.sql("select case_id, name from (select case_id, name, row_number() over (partition by case_id"
                        + " order by holder) as place from site.party where case_id = any(?) and name <> '') as one"
                        + " where place <= ? order by case_id, place")
                .params(cases.toArray(UUID[]::new), most)
                .query((row, at) -> names.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(row.getString(2)))
                .list();
        return names;
    }

    /** Which parts somebody has in a case. */
    public List<String> holders(UUID caseId, Person person) {
        return database.sql("select holder from site.party where case_id = ? and person = ? order by holder")
                .params(caseId, person.id())
                .query((row, at) -> row.getString(1))
                .list();
    }

    /** The cases in which somebody has a part. */
    public List<Mine> cases(Person person) {
        return database.sql("select case_id, holder from site.party where person = ? order by case_id desc limit 200")
                .params(person.id())
                .query((row, at) -> new Mine(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    /** A new code for the letter to a party; told this once. */
    public String letter(UUID caseId, String holder, Instant now) {
        String code = Secrets.code(CODE);
        database.sql("insert into site.letter values (?, ?, ?, ?, null)")
                .params(Secrets.hash(code), caseId, holder, now.atOffset(ZoneOffset.UTC))
                .update();
        return code;
    }

    /** The case and part that a code from a letter is for, as long as nobody has used it. */
    public Optional<Mine> letter(String typed) {
        return database.sql("select case_id, holder from site.letter where code = ? and used is null")
                .params(Secrets.hash(typed))
                .query((row, at) -> new Mine(row.getObject(1, UUID.class), row.getString(2)))
                .optional();
    }

    /** Joins a case by the code of a letter; false if it was used before. */
    public boolean join(String typed, Person person, Instant now) {
        List<Mine> mine = database.sql("update site.letter set used = ? where code = ? and used is null"
                        + " returning case_id, holder")
                .params(now.atOffset(ZoneOffset.UTC), Secrets.hash(typed))
                .query((row, at) -> new Mine(row.getObject(1, UUID.class), row.getString(2)))
                .list();
        mine.forEach(one -> database.sql("update site.party set person = ? where case_id = ? and holder = ?")
                .params(person.id(), one.caseId(), one.holder())
                .update());
        return !mine.isEmpty();
    }
}
