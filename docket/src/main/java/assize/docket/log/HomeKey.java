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
import java.util.function.Supplier;

/**
 * Keys in a folder of their own: made once, and the password beside them, so that a first try needs no settings.
 * Whoever can read the folder can sign; a court keeps the key of its log elsewhere (ASSIZE_LOG_KEY).
 */
public final class HomeKey {
    private HomeKey() {}

    /** A name that nobody else has: two installations must not seem to be one log. */
    static String newName() {
        return "assize.localhost/"
                + HexFormat.of().formatHex(Hashes.salts(1)[0]).substring(0, 12);
    }

    /**
     * The store in this folder; the folder, the password and the keys are made if they are not there.
     *
     * @param name under which they sign, asked only if they are made
     */
    public static KeyFile in(Path folder, Supplier<String> name, KeyType... types) {
        try {
            Files.createDirectories(folder);
            ours(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve(".making"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                return made(folder, name, types);
            }
        } catch (IOException e) {
            throw WholeFile.failed(folder, e);
        }
    }

    private static KeyFile made(Path folder, Supplier<String> name, KeyType... types) throws IOException {
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
            String called = name.get();
            for (int nr = 1; nr <= types.length; nr++) {
                beside.make(called, types[nr - 1], "key-" + nr);
            }
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
