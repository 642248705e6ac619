package assize.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.cli.TestDesk;
import assize.app.cli.TestHome;
import assize.app.home.Docket;
import assize.app.home.Home;
import assize.docket.store.Database;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a site wrote down before stays what it was when its tables move on. */
class SiteTablesTest {
    @TempDir
    Path folder;

    @Test
    void mails_of_before_are_messages_and_letters_are_still_owed() {
        TestHome.prepare(folder);
        try (Docket docket = Docket.open(new Home(TestDesk.root(), folder), Map.of("ASSIZE_HOME", folder.toString()))) {
            Database database = docket.database();
            Flyway.configure()
                    .dataSource(database.url(), null, null)
                    .schemas("site")
                    .locations("classpath:assize/app/migrations")
                    .target("11")
                    .load()
                    .migrate();
            JdbcClient site = JdbcClient.create(database.pool());
            site.sql("insert into site.mail (id, kind, case_id, seq, notice, holder, made, state, next_try)"
                            + " select gen_random_uuid(), 'notice', gen_random_uuid(), 1, state, 'claimant', now(),"
                            + " state, now() from (values ('letter'), ('failed'), ('sent')) states (state)")
                    .update();
            SiteTables.bringUpToDate(database);
            assertThat(site.sql("select notice || ' ' || way || ' ' || state from site.message order by 1")
                            .query((row, at) -> row.getString(1))
                            .list())
                    .containsExactly("failed mail failed", "letter mail shut", "sent mail sent");
        }
    }
}
