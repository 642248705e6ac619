package assize.docket.write;

import static assize.docket.write.Changes.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import assize.docket.store.Database;
import assize.docket.store.TestDatabase;
import assize.docket.write.Imports.Import;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RegistersTest {
    private final Database database = TestDatabase.shared();

    @Test
    void a_procedure_is_kept_by_the_digest_of_its_text_once() {
        ProcedureVersions versions = new ProcedureVersions(database);
        String digest = versions.publish("cn-civil", "abc");
        assertThat(digest).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(versions.publish("cn-civil", "abc")).isEqualTo(digest);
        assertThat(versions.text(digest)).contains("abc");
        assertThat(versions.text("unknown")).isEmpty();
    }

    @Test
    void an_imported_file_is_found_again() {
        Imports imports = new Imports(database);
        Import file = new Import(UUID.randomUUID(), "fines.xes", bytes("hash"), bytes("<log/>"), "fines");
        imports.enter(file);
        assertThat(imports.find(file.id()).orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(file);
        assertThat(imports.find(UUID.randomUUID())).isEmpty();
    }
}
