package assize.app.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.cli.TestDesk;
import assize.app.directory.Region;
import assize.app.page.Visit;
import assize.app.papers.Sending;
import assize.app.policy.Access;
import assize.app.policy.CaseFile;
import assize.app.policy.Parties;
import assize.app.site.Browsing;
import assize.app.site.SharedSite;
import assize.app.site.SmallClaim;
import assize.docket.registry.Procedures;
import assize.docket.registry.Registry;
import assize.docket.store.Database;
import assize.law.access.Seen;
import assize.law.time.LegalTime;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Papers are shown with their entry, and hidden with its content. */
@ExtendWith(SharedSite.class)
class PapersShownTest {
    @Test
    void what_is_withheld_of_an_entry_hides_its_papers(SharedSite.Opened opened) throws Exception {
        Browsing somebody = new Browsing(opened.site());
        String draft = SmallClaim.draft(somebody);
        new Sending(somebody, Map.of())
                .file("proof.txt", "It was so.".getBytes(StandardCharsets.UTF_8))
                .to(URI.create(opened.site().at(draft + "/papers")));
        String number = SmallClaim.send(somebody, draft);
        Database database = opened.beside();
        Instant now = database.time().instant();
        CaseFile file = access(database).find(number, now).orElseThrow();
        Visit visit =
                new Visit(Locale.ENGLISH, null, List.of(), now, "/", "GET /", "", true, "", null, "http://localhost");
        Region region = region();
        EntryLines lines = new EntryLines(visit, file, region, Map.of(), false);
        Seen.Ground seal = new Seen.Ground("seal", "owner", "art. 9");
        assertThat(lines.of(List.of(Seen.WHOLE)).getFirst().papers()).hasSize(1);
        for (Seen.Extent less : List.of(Seen.Extent.WITHOUT_CONTENT, Seen.Extent.WITHHELD)) {
            EntryLine line = lines.of(List.of(new Seen(less, seal))).getFirst();
            assertThat(line.papers()).as(less.name()).isEmpty();
            assertThat(line.toString()).as(less.name()).doesNotContain("proof.txt");
        }
    }

    private static Access access(Database database) {
        Path library = TestDesk.root().resolve("procedures");
        Procedures procedures = new Procedures(library, LegalTime.load(library.resolve("time")), database);
        Parties parties = new Parties(JdbcClient.create(database.pool()));
        return new Access(procedures, new Registry(procedures, database), database, parties, region());
    }

    private static Region region() {
        return Region.read(TestDesk.root().resolve("procedures/region/demo.yaml"));
    }
}
