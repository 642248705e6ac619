package assize.bench;

import static org.assertj.core.api.Assertions.assertThat;

import assize.bench.harness.Rounds;
import assize.bench.server.Server;
import assize.bench.server.Site;
import assize.bench.server.Sizes;
import assize.law.time.LegalTime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every contender does its work on sets so small that nothing can be read from the figures. */
class RunTest {
    private static final Path ROOT = Path.of(System.getProperty("assize.root"));

    /** Those that take seconds without showing more than the others. */
    private static final Set<String> SLOW = Set.of(
            "verify-library",
            "warm-command",
            "case-pages",
            "case-pages-p99-ms",
            "site-mib-at-rest",
            "site-mib-under-load",
            "flowable-4",
            "flowable-16",
            "flowable-64",
            "operaton-4",
            "operaton-16",
            "operaton-64",
            "statements-flowable",
            "statements-operaton");

    @TempDir
    Path folder;

    @Test
    void every_contender_works_and_every_number_is_taken() throws Exception {
        Path own = Files.createDirectories(folder.resolve("run"));
        try (Server server = Server.start(own)) {
            LegalTime time = LegalTime.load(ROOT.resolve("procedures/time"));
            Path log = ROOT.resolve("docket/src/test/resources/nothing.xes");
            Site site = new Site(ROOT, own, log, Sizes.TINY, server, time);
            Run run = Run.on(site, name -> !SLOW.contains(name), new Rounds(1, 0.05, (_, _) -> {}));
            assertThat(run.results().failed()).isEmpty();
            assertThat(run.results().rounds())
                    .containsKeys(
                            "raw-step-1",
                            "raw-step-64",
                            "raw-group-64",
                            "ours-step-1",
                            "ours-step-64",
                            "http-raw-64",
                            "http-step-64",
                            "raw-timers",
                            "ours-timers",
                            "raw-queue-page",
                            "ours-queue-page",
                            "dates",
                            "guards",
                            "verify-large");
            assertThat(run.results().numbers()).containsKeys("statements-ours", "midnight-seconds", "midnight-steps");
            assertThat(run.results().left()).containsKey("replay");
            assertThat(run.machine()).containsKeys("postgresql", "fdatasync-microseconds");
        }
        assertThat(own).doesNotExist();
    }
}
