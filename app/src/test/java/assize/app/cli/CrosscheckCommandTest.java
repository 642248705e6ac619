package assize.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spin itself is run by hand, see docs/verify-with-spin.md: tests must not depend on what a machine has. */
class CrosscheckCommandTest {
    @TempDir
    Path folder;

    @Test
    void a_machine_without_spin_is_told_what_to_install() {
        TestDesk desk = new TestDesk(folder, Locale.ENGLISH, "", Map.of("PATH", folder.toString()));
        assertThat(desk.run("crosscheck")).isEqualTo(Exit.LACKS);
        assertThat(desk.complained()).contains("no-spin", "apt-get install spin gcc libc6-dev");
        assertThat(desk.said()).isEmpty();
    }
}
