package assize.app.papers;

import assize.app.papers.look.Limits;
import assize.app.papers.look.PaperType;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import com.github.f4b6a3.uuid.UuidCreator;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The papers that are kept: gathered for something, then of a case. Safe for all threads. */
public final class Kept {
    private static final String COLUMNS = "select id, name, type, size, encode(sha256, 'hex'), scan from site.paper ";
    private static final String OF = "where person = ? and of = ? and not entered ";

    /** Of several with the same content: what is known to be bad, then what is known to be good. */
    private static final String SURE = "order by case scan when 'INFECTED' then 0 when 'CLEAN' then 1 else 2 end ";

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    /** Kept in this database. */
    public Kept(DataSource pool) {
        this.database = JdbcClient.create(pool);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
    }

    /** What was gathered so far, in the order in which it came. */
    public List<Paper> list(Bundle bundle) {
        return database.sql(COLUMNS + OF + "order by added, id")
                .params(bundle.person(), bundle.of())
                .query((row, at) -> read(row))
                .list();
    }

    /** Why there is no room for one more of this size; of two at the same moment the second is told. */
    Optional<Problem> full(Bundle bundle, String name, int size) {
        List<Paper> papers = list(bundle);
        int together = papers.stream().mapToInt(Paper::size).sum();
        if (papers.size() >= Limits.PAPERS) {
            return Optional.of(Problem.of("paper-many", Place.of(name), "most", "" + Limits.PAPERS));
        }
        return together + size <= Limits.TOGETHER
                ? Optional.empty()
                : Optional.of(Problem.of("paper-together", Place.of(name), "most", Limits.megabytes(Limits.TOGETHER)));
    }

    /** Whether the same was gathered before. */
    boolean there(Bundle bundle, String name, String sha256) {
        return list(bundle).stream()
                .anyMatch(one -> one.sha256().equals(sha256) && one.name().equals(name));
    }

    /** Keeps one more, unless there is no room; the same again changes nothing. */
    Optional<Problem> add(Bundle bundle, Paper paper, byte[] bytes, Instant now) {
        Optional<Problem> problem = transaction.execute(status -> {
            database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                    .param(bundle.person() + bundle.of())
                    .query((row, at) -> 0)
                    .single();
            boolean there = there(bundle, paper.name(), paper.sha256());
            Optional<Problem> full = there ? Optional.empty() : full(bundle, paper.name(), paper.size());
            if (!there && full.isEmpty()) {
                insert(bundle, paper, bytes, now);
            }
            return full;
        });
        return problem == null ? Optional.empty() : problem;
    }

    private void insert(Bundle bundle, Paper paper, byte[] bytes, Instant now) {
        database.sql("insert into site.paper (id, person, of, case_id, name, type, size, sha256, bytes, added, scan)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(UuidCreator.getTimeOrderedEpoch(), bundle.person(), bundle.of())
                .param(bundle.caseId())
                .params(
                        paper.name(),
                        paper.type().name(),
                        paper.size(),
                        HexFormat.of().parseHex(paper.sha256()),
                        bytes,
                        now.atOffset(ZoneOffset.UTC),
                        paper.scan().name())
                .update();
    }

    /** Takes one out of what was gathered. */
    public void remove(Bundle bundle, UUID id) {
        database.sql("delete from site.paper " + OF + "and id = ?")
                .params(bundle.person(), bundle.of(), id)
                .update();
    }

    /** They were entered in this case. The same again changes nothing. */
    public void entered(List<Paper> papers, UUID caseId) {
        for (Paper paper : papers) {
            database.sql("update site.paper set entered = true, case_id = ? where id = ? and not entered")
                    .params(caseId, paper.id())
                    .update();
        }
    }

    /** The paper of a case that has this content, if its bytes are there. */
    Optional<Paper> find(UUID caseId, String sha256) {
        return database.sql(COLUMNS + "where case_id = ? and sha256 = decode(?, 'hex') " + SURE + "limit 1")
                .params(caseId, sha256)
                .query((row, at) -> read(row))
                .optional();
    }

    /** What scanners found of the papers of a case, by their content. */
    public Map<String, Paper.Scan> scans(UUID caseId) {
        Map<String, Paper.Scan> scans = new LinkedHashMap<>();
        database.sql(COLUMNS + "where case_id = ? " + SURE)
                .param(caseId)
                .query((row, at) -> read(row))
                .list()
                .forEach(paper -> scans.putIfAbsent(paper.sha256(), paper.scan()));
        return scans;
    }

    /** Whether the bytes are still those of the hash. */
    boolean sound(Paper paper) {
        return database.sql("select sha256(bytes) = decode(?, 'hex') from site.paper where id = ?")
                .params(paper.sha256(), paper.id())
                .query((row, at) -> row.getBoolean(1))
                .single();
    }

    /** The content of a paper, fetched piece by piece as it is read: whoever reads slowly holds one piece. */
    InputStream open(Paper paper) {
        return new Pieces(database, paper);
    }

    /** Whether somebody added it themselves. */
    boolean own(UUID id, String person) {
        return database.sql("select count(*) from site.paper where id = ? and person = ?")
                        .params(id, person)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static Paper read(ResultSet row) throws SQLException {
        return new Paper(
                row.getObject(1, UUID.class),
                row.getString(2),
                PaperType.valueOf(row.getString(3)),
                row.getInt(4),
                row.getString(5),
                Paper.Scan.valueOf(row.getString(6)));
    }
}
