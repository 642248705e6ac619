package assize.app.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assize.app.cli.TestDesk;
import assize.app.papers.Kept;
import assize.app.papers.Sending;
import assize.docket.act.Appointment;
import assize.docket.act.Appointments;
import assize.docket.erase.Archivist;
import assize.docket.erase.Erasure;
import assize.docket.registry.Procedures;
import assize.docket.registry.Rebuild;
import assize.docket.store.Database;
import assize.law.problem.Problem;
import assize.law.time.LegalTime;
import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the site keeps of a case goes when the case is erased under an order, and in no other way. */
@ExtendWith(SharedSite.class)
class ErasedCaseTest {
    private static final byte[] TEXT = "a word that must go".getBytes(StandardCharsets.UTF_8);
    private static final String WORD = "mulberry-canary";
    private static final List<Archivist> TWO = List.of(new Archivist("ada", "archive"), new Archivist("bo", "archive"));

    @Test
    void an_erased_case_has_no_papers_any_more_and_another_case_keeps_its_own(SharedSite.Opened opened)
            throws Exception {
        TestSite site = opened.site();
        Database beside = opened.beside();
        JdbcClient database = JdbcClient.create(beside.pool());
        Browsing somebody = new Browsing(site);
        String erased = filed(site, somebody);
        String other = filed(site, somebody);
        assertThatThrownBy(() ->
                        database.sql("delete from site.paper where entered").update())
                .hasStackTraceContaining("was entered and stays");
        assertThatThrownBy(
                        () -> database.sql("update site.paper set bytes = ''").update())
                .hasStackTraceContaining("permission denied");
        SmallClaim.act(somebody, erased, "withdraw", "claimant", Map.of());
        UUID id = id(database, erased);
        erase(beside, id);
        assertThat(somebody.get("/cases/" + erased + "/papers/1/1").statusCode())
                .isEqualTo(404);
        assertThat(somebody.get("/cases/" + erased).body()).doesNotContain("proof.txt");
        assertThat(somebody.get("/cases/" + other + "/papers/1/1").body()).contains("a word that must go");
        assertThat(new Kept(beside.pool()).scans(id)).isEmpty();
        SiteTables.purge(beside);
        assertThat(whole(beside)).isEmpty();
    }

    /** What check-docket would find. */
    private static List<Problem> whole(Database database) {
        Path procedures = TestDesk.root().resolve("procedures");
        List<Problem> found = new ArrayList<>();
        new Rebuild(new Procedures(procedures, LegalTime.load(procedures.resolve("time")), database), database)
                .run(found::add, cases -> {});
        return found;
    }

    private static void erase(Database database, UUID id) {
        for (Archivist one : TWO) {
            new Appointments(database)
                    .appoint(new Appointment(
                            UuidCreator.getTimeOrderedEpoch(),
                            one.person(),
                            Archivist.OFFICE,
                            one.body(),
                            database.time().instant().minus(Duration.ofDays(1)),
                            null,
                            "mayor"));
        }
        Erasure erasure = new Erasure(database);
        erasure.ask(id, "order 7", TWO.getFirst());
        erasure.carryOut(id, TWO.getLast());
    }

    private static String filed(TestSite site, Browsing who) throws IOException, InterruptedException {
        String draft = SmallClaim.draft(who);
        new Sending(who, Map.of()).file("proof.txt", TEXT).to(URI.create(site.at(draft + "/papers")));
        return SmallClaim.send(who, draft);
    }

    /** G23 for the site: one word in whatever a person can type, and in what was about to be sent. */
    @Test
    void nothing_that_was_typed_is_left_in_any_table(SharedSite.Opened opened) throws Exception {
        TestSite site = opened.site();
        Database beside = opened.beside();
        Browsing somebody = new Browsing(site);
        String draft = SmallClaim.location(somebody.post("/file/eu-small-claims", Map.of()))
                .replaceFirst("/1$", "");
        Map<String, String> answers = new LinkedHashMap<>(SmallClaim.ANSWERS);
        answers.replaceAll(
                (field, answer) -> field.matches(".*(about|evidence|name|address)$") ? answer + " " + WORD : answer);
        Acting.answer(somebody, draft, answers);
        new Sending(somebody, Map.of())
                .file(WORD + ".txt", WORD.getBytes(StandardCharsets.UTF_8))
                .to(URI.create(site.at(draft + "/papers")));
        String number = SmallClaim.send(somebody, draft);
        SmallClaim.act(somebody, number, "withdraw", "claimant", Map.of());
        JdbcClient database = JdbcClient.create(beside.pool());
        database.sql("insert into site.held select person, 'k', ?, jsonb_build_object('why', ?), now() from site.party"
                        + " where person is not null limit 1")
                .params("/cases/" + number + "/do/answer", WORD)
                .update();
        UUID id = id(database, number);
        database.sql("insert into site.message (id, way, kind, case_id, seq, notice, holder, made, state, next_try)"
                        + " select gen_random_uuid(), way, 'notice', ?, 9, ?, 'claimant', now(), 'sent', now()"
                        + " from (values ('mail'), ('text')) ways (way)")
                .params(id, WORD)
                .update();
        assertThat(tables(beside)).contains("content", "paper", "party", "draft", "held", "message");
        erase(beside, id);
        SiteTables.purge(beside);
        assertThat(tables(beside)).isEmpty();
        HttpResponse<String> page = somebody.get("/cases/" + number);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("The name was erased").doesNotContain(WORD);
    }

    private static UUID id(JdbcClient database, String number) {
        return database.sql("select id from case_file where reference = ?")
                .param(number)
                .query(UUID.class)
                .single();
    }

    /** The tables of all rooms in which the word stands, plain or as bytes. */
    private static List<String> tables(Database beside) {
        return beside.run(connection -> {
            List<String> found = new ArrayList<>();
            try (Statement statement = connection.createStatement()) {
                statement.execute("reset role");
                List<String> all = new ArrayList<>();
                try (ResultSet names = statement.executeQuery("select schemaname || '.' || tablename from pg_tables"
                        + " where schemaname in ('public', 'site')")) {
                    while (names.next()) {
                        all.add(names.getString(1));
                    }
                }
                String hex = HexFormat.of().formatHex(WORD.getBytes(StandardCharsets.UTF_8));
                for (String table : all) {
                    try (ResultSet row = statement.executeQuery("select count(*) from " + table
                            + " t where t::text like '%" + WORD + "%' or t::text like '%" + hex + "%'")) {
                        if (row.next() && row.getLong(1) > 0) {
                            found.add(table.replaceFirst(".*\\.", ""));
                        }
                    }
                }
                statement.execute("set role assize_app");
            }
            return found;
        });
    }
}
