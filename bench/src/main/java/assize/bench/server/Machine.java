package assize.bench.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What has to be said beside every figure: the machine, and what it costs to have something on its disk. */
public final class Machine {
    private static final int SYNCS = 400;
    private static final int PAGE = 8192;

    private Machine() {}

    /** The facts by name. */
    public static Map<String, String> facts(Server server, Path folder) throws IOException, SQLException {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        facts.put("java", Runtime.version().toString());
        facts.put("heap", Runtime.getRuntime().maxMemory() / (1 << 20) + " MiB");
        facts.put("postgresql", "" + server.ask(Server.MAIN, "show server_version"));
        facts.put("fdatasync", Math.round(syncNanos(folder) / 1e3) + " microseconds (median of " + SYNCS + ")");
        return facts;
    }

    /** The middle time that a written page takes to reach the disk. */
    private static double syncNanos(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "sync", "");
        long[] took = new long[SYNCS];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int i = 0; i < SYNCS; i++) {
                channel.write(ByteBuffer.allocate(PAGE), (long) (i % 64) * PAGE);
                long begun = System.nanoTime();
                channel.force(false);
                took[i] = System.nanoTime() - begun;
            }
        } finally {
            Files.delete(file);
        }
        Arrays.sort(took);
        return took[SYNCS / 2];
    }
}
