package assize.app.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assize.app.cli.TestDesk;
import assize.app.site.Browsing;
import assize.app.site.SharedSite;
import assize.app.site.SmallClaim;
import assize.app.site.TestSite;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Papers go when their case is erased under an order, and in no other way. */
@ExtendWith(SharedSite.class)
class ErasePapersTest {
    private static final byte[] TEXT = "a word that must go".getBytes(StandardCharsets.UTF_8);
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
        withdraw(somebody, erased);
        UUID id = database.sql("select id from case_file where reference = ?")
                .param(erased)
                .query(UUID.class)
                .single();
        erase(beside, id);
        assertThat(somebody.get("/cases/" + erased + "/papers/1/1").statusCode())
                .isEqualTo(404);
        assertThat(somebody.get("/cases/" + erased).body()).doesNotContain("proof.txt");
        assertThat(somebody.get("/cases/" + other + "/papers/1/1").body()).contains("a word that must go");
        assertThat(new Kept(beside.pool()).scans(id)).isEmpty();
        Kept.purge(beside);
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

    private static void withdraw(Browsing who, String number) throws IOException, InterruptedException {
        String path = "/cases/" + number + "/do/withdraw?as=claimant";
        String page = who.get(path).body();
        Map<String, String> form = Map.of("key", value(page, "key"), "revision", value(page, "revision"));
        assertThat(who.post(path, form).statusCode()).isEqualTo(303);
    }

    private static String value(String page, String field) {
        Matcher found =
                Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).as(field).isTrue();
        return found.group(1);
    }
}
