package assize.docket.replay;

import static org.assertj.core.api.Assertions.assertThat;

import assize.docket.registry.Matters;
import assize.docket.registry.Rebuild;
import assize.docket.store.Database;
import assize.docket.store.Node;
import assize.docket.store.Settings;
import assize.law.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class KilledReplayTest {
    private static final int TIMES = 13;

    @EnabledIfSystemProperty(named = "faults", matches = "all")
    @Test
    void a_replay_that_was_killed_in_the_middle_is_finished_by_the_next_one(@TempDir Path folder) throws IOException {
        Path variants = Played.variants(folder.resolve("variants.xes"));
        Path log = Played.enlarged(variants, TIMES, folder.resolve("many.xes.gz"));
        Path home = folder.resolve("home");
        try (Node node = Node.start(ReplayingNode.class, Map.of(), home.toString(), log.toString())) {
            node.await("cases 2000");
        }
        try (Database database = Database.open(new Settings(home, null, 0, 4))) {
            Report report = Played.replay(Matters.LIBRARY, database, log);
            assertThat(report.cases()).isEqualTo(231 * TIMES);
            assertThat(report.written()).isBetween(1L, 231L * TIMES - 1_000);
            List<Problem> problems = new ArrayList<>();
            Rebuild.Seen seen = new Rebuild(Played.procedures(database), database).run(problems::add, _ -> {});
            assertThat(problems).isEmpty();
            assertThat(seen).isEqualTo(new Rebuild.Seen(report.cases(), report.entries(), 0, 0));
            Report one = Played.replay(Matters.LIBRARY, database, variants);
            one.irregular()
                    .forEach((rule, count) -> assertThat(report.irregular()).containsEntry(rule, count * TIMES));
            assertThat(report.irregularCases()).isEqualTo(one.irregularCases() * TIMES);
        }
    }
}
