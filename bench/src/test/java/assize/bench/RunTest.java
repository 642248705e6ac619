package assize.bench;

import static org.assertj.core.api.Assertions.assertThat;

import assize.bench.harness.Rounds;
import assize.bench.server.Server;
import assize.bench.server.Site;
import assize.bench.server.Sizes;
import assize.law.time.LegalTime;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every contender does its work on sets so small that nothing can be read from the figures. */
class RunTest {
    private static final Path ROOT = Path.of(System.getProperty("assize.root"));

    @TempDir
    Path folder;

    @Test
    void every_contender_works_and_every_number_is_taken() throws Exception {
        try (Server server = Server.start(folder)) {
            LegalTime time = LegalTime.load(ROOT.resolve("procedures/time"));
            Path log = ROOT.resolve("docket/src/test/resources/nothing.xes");
            Site site = new Site(ROOT, folder, log, Sizes.TINY, server, time);
            Run run = Run.on(
                    site,
                    name -> !name.equals("verify-library") && !name.equals("warm-command"),
                    new Rounds(1, 0.1, (_, _) -> {}));
            assertThat(run.results().failed()).isEmpty();
            assertThat(run.results().rounds())
                    .containsKeys(
                            "raw-step-1",
                            "raw-step-64",
                            "raw-group-64",
                            "ours-step-1",
                            "ours-step-64",
                            "flowable-16",
                            "operaton-16",
                            "raw-timers",
                            "ours-timers",
                            "raw-queue-page",
                            "dates",
                            "guards",
                            "verify-large");
            assertThat(run.results().numbers()).containsKey("statements-ours");
            assertThat(run.results().left()).containsKey("replay");
            assertThat(run.machine()).containsKeys("postgresql", "fdatasync");
        }
    }
}
