package assize.bench.soak.fraud;

import assize.docket.tlog.NoteKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an auditor is given. The arrays are shared: they must not be changed.
 *
 * @param files of the log by their path
 * @param earlier checkpoints that the auditor kept
 * @param key that the auditor knows
 * @param readable whether every file still has the form of its format, so that the answer is no and not unusable
 */
@SuppressWarnings("ArrayRecordComponent") // written to files, never compared
public record Planted(Map<String, byte[]> files, List<byte[]> earlier, NoteKey key, boolean readable) {
    /** Lays it out and lets an auditor answer with the exit code of a command: 0 holds, 1 differs, 2 unusable. */
    int put(Auditor auditor, Path folder) throws Exception {
        Path log = folder.resolve("log");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            write(log.resolve(file.getKey()), file.getValue());
        }
        List<Path> kept = new ArrayList<>();
        for (byte[] checkpoint : earlier) {
            Path file = folder.resolve("earlier-" + kept.size());
            write(file, checkpoint);
            kept.add(file);
        }
        return auditor.asking().exit(log, key.text(), kept);
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, bytes);
    }
}
