package assize.docket.write;

import static org.assertj.core.api.Assertions.assertThat;

import assize.docket.entry.Chain;
import assize.docket.store.Database;
import assize.docket.store.Node;
import assize.docket.store.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class KilledWriterTest {
    @EnabledIfSystemProperty(named = "faults", matches = "all")
    @Test
    void a_killed_process_leaves_whole_changes_and_all_that_was_acknowledged(@TempDir Path home) throws IOException {
        List<String> acknowledged = new ArrayList<>();
        for (int kill = 1; kill <= 2; kill++) {
            try (Node node = Node.start(WritingNode.class, Map.of(), home.toString())) {
                for (int i = 0; i < 40 * kill; i++) {
                    acknowledged.add(node.await("kept"));
                }
            }
        }
        try (Database database = Database.open(new Settings(home, null, 0, 4))) {
            CaseFiles files = new CaseFiles(database);
            files.each((head, entries, _, _) -> {
                assertThat(Chain.verify(head.id(), entries, head.lastSeq(), head.lastHash()))
                        .isEmpty();
                assertThat(entries).hasSize(3 * (int) head.revision());
            });
            for (String said : acknowledged) {
                String[] words = said.split(" ", -1);
                assertThat(files.entries(UUID.fromString(words[1])))
                        .hasSizeGreaterThanOrEqualTo(Integer.parseInt(words[2]));
            }
        }
    }
}
