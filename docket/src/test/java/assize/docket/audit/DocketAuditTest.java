package assize.docket.audit;

import static org.assertj.core.api.Assertions.assertThat;

import assize.docket.log.LogBook;
import assize.docket.log.LogExport;
import assize.docket.store.Database;
import assize.docket.tlog.NoteSigner;
import assize.docket.tlog.Policy;
import assize.law.problem.Problem;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody with all rights changes rows behind the docket; each is found, and named by its entry. */
class DocketAuditTest {
    private static final String SOME = "(select (array_agg(case_id order by case_id))[7] from entry)";

    private final NoteSigner signer = LogBook.signer(LogBook.ORIGIN);

    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void begin() throws SQLException {
        database = LogBook.newDatabase();
        LogBook.enter(database, 300);
        LogBook.sequencer(database, signer).round();
        new LogExport(database).to(folder, List.of());
    }

    @AfterEach
    void end() {
        database.close();
    }

    private List<String> audit() {
        List<String> found = new ArrayList<>();
        DocketAudit looking = new DocketAudit(database, problem -> found.add(code(problem)));
        new Audit(new FolderSource(folder), Policy.withoutWitnesses(List.of(signer.key()))).run(List.of(), looking);
        assertThat(looking.finish()).isEqualTo(found.size());
        return found;
    }

    private static String code(Problem problem) {
        assertThat(problem.place().file()).isNotEmpty();
        return problem.code();
    }

    private List<String> after(String... statements) throws SQLException {
        LogBook.asOwner(database.url(), statements);
        return audit();
    }

    @Test
    void what_nobody_touched_holds_and_content_that_is_gone_without_an_order_is_found() throws SQLException {
        assertThat(audit()).isEmpty();
        LogBook.enter(database, 2);
        assertThat(audit()).as("entries that wait for the next round").isEmpty();
        assertThat(after("delete from content where case_id = " + SOME)).containsExactly("audit-content-gone");
    }

    @Test
    void each_kind_of_change_is_found() throws SQLException {
        assertThat(after("update content set body = body || ' ' where case_id = " + SOME))
                .containsExactly("audit-content-changed");
        assertThat(after("update content set salt = sha256(salt) where case_id = " + SOME))
                .containsExactly("audit-content-changed");
        assertThat(after("update entry set hash = sha256(hash) where case_id = " + SOME))
                .containsExactly("audit-hash-changed");
    }

    @Test
    void an_entry_that_is_changed_moved_or_gone_is_found() throws SQLException {
        assertThat(after("update entry set bytes = convert_to(replace(convert_from(bytes, 'UTF8'),"
                        + " 'file-case', 'file-cake'), 'UTF8') where case_id = " + SOME))
                .containsExactly("audit-entry-changed");
        assertThat(after("update entry set tx = tx + 1 where case_id = " + SOME))
                .contains("audit-entry-changed");
        assertThat(after("delete from entry where case_id = " + SOME)).containsExactly("audit-entry-gone");
    }

    @Test
    void a_leaf_that_is_changed_or_gone_is_found() throws SQLException {
        assertThat(after("update log_leaf set salt = sha256(salt) where index = 7"))
                .containsExactly("audit-entry-changed");
        assertThat(after("delete from log_leaf where index in (0, 299)"))
                .containsExactlyInAnyOrder(
                        "audit-leaf-gone",
                        "audit-entry-changed",
                        "audit-leaf-gone",
                        "audit-entry-without-leaf",
                        "audit-entry-without-leaf");
        assertThat(after("delete from log_leaf")).hasSize(600);
    }

    @Test
    void an_entry_that_was_put_in_is_found() throws SQLException {
        assertThat(after("insert into entry (case_id, seq, bytes, hash, tx)"
                        + " select case_id, 2, bytes, hash, 3 from entry where case_id = " + SOME))
                .containsExactly("audit-entry-without-leaf", "audit-entry-beyond-case");
        assertThat(after("update entry set tx = 9e18 where seq = 2")).containsExactly("audit-entry-beyond-case");
    }
}
