package assize.docket.log;

import assize.docket.entry.Hashes;
import assize.docket.tlog.KeyType;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;

/**
 * The key of a log whose docket lies in a home folder: made once, and its password beside it, so that a first try
 * needs no settings. Whoever can read the folder can sign; a court keeps its key elsewhere (ASSIZE_LOG_KEY).
 */
final class HomeKey {
    private HomeKey() {}

    /** The store in this folder; the folder, the password and the key are made if they are not there. */
    static KeyFile in(Path folder) {
        try {
            Files.createDirectories(folder);
            ours(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve(".making"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                return made(folder);
            }
        } catch (IOException e) {
            throw WholeFile.failed(folder, e);
        }
    }

    private static KeyFile made(Path folder) throws IOException {
        Path password = folder.resolve("key.password");
        if (!Files.exists(password)) {
            Path beside = folder.resolve("key.password.new");
            Files.deleteIfExists(beside);
            Files.createFile(beside);
            ours(beside);
            Files.writeString(beside, HexFormat.of().formatHex(Hashes.salts(1)[0]));
            Files.move(beside, password, StandardCopyOption.ATOMIC_MOVE);
        }
        KeyFile store = new KeyFile(folder.resolve("key.p12"), Files.readString(password));
        if (!Files.exists(store.file())) {
            KeyFile beside = new KeyFile(folder.resolve("key.p12.new"), store.password());
            Files.deleteIfExists(beside.file());
            // A name nobody else has: two installations must not seem to be one log.
            String name = "assize.localhost/"
                    + HexFormat.of().formatHex(Hashes.salts(1)[0]).substring(0, 12);
            beside.make(name, KeyType.ED25519, "log-1");
            ours(beside.file());
            Files.move(beside.file(), store.file(), StandardCopyOption.ATOMIC_MOVE);
        }
        return store;
    }

    private static void ours(Path path) throws IOException {
        var owner = path.toFile();
        boolean closed = owner.setReadable(false, false)
                && owner.setReadable(true, true)
                && owner.setWritable(false, false)
                && owner.setWritable(true, true)
                && (!Files.isDirectory(path) || (owner.setExecutable(false, false) && owner.setExecutable(true, true)));
        if (!closed) {
            throw new IOException("only the owner may read " + path);
        }
    }
}
