package assize.bench.ours;

import assize.bench.harness.Contender;
import assize.docket.audit.Audit;
import assize.docket.audit.FolderSource;
import assize.docket.log.Growth;
import assize.docket.log.Leaf;
import assize.docket.log.LogFolder;
import assize.docket.tlog.Checkpoint;
import assize.docket.tlog.EntryBundle;
import assize.docket.tlog.Hash;
import assize.docket.tlog.KeyType;
import assize.docket.tlog.Merkle;
import assize.docket.tlog.Note;
import assize.docket.tlog.NoteKey;
import assize.docket.tlog.NoteSigner;
import assize.docket.tlog.Policy;
import assize.docket.tlog.Tile;
import assize.docket.tlog.Tiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A log of many leaves as files, made without a docket: what its auditor and its proofs cost. */
public final class WholeLog {
    private static final String ORIGIN = "bench.example/log";
    private static final int PROOFS = 1_000;

    private final Path folder;
    private final int leaves;
    private @Nullable NoteSigner signer;
    private long tileBytes;

    /** One that is not made yet. */
    public WholeLog(Path folder, int leaves) {
        this.folder = folder;
        this.leaves = leaves;
    }

    /** The whole audit of the log, on one core; counted in leaves. */
    public Contender audit() {
        return Contender.whole("log-audit", this::ready, _ -> read());
    }

    private long read() {
        Policy trust =
                Policy.withoutWitnesses(List.of(Objects.requireNonNull(signer).key()));
        return new Audit(new FolderSource(folder), trust)
                .run(List.of(), (_, _) -> {})
                .accepted()
                .checkpoint()
                .size();
    }

    /** The milliseconds within which 99 of 100 proofs are made from the tiles. */
    public double proof() throws Exception {
        ready();
        Tiles tiles = new Tiles(leaves, this::bytes);
        SplittableRandom random = new SplittableRandom(1);
        long[] nanos = new long[PROOFS];
        for (int i = 0; i < PROOFS; i++) {
            long index = random.nextLong(leaves);
            long begun = System.nanoTime();
            Merkle.inclusion(tiles, index, leaves);
            nanos[i] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        return nanos[(int) (PROOFS * 0.99)] / 1e6;
    }

    /** Bytes of tiles for each leaf, beside the leaves themselves. */
    public double tileBytes() throws Exception {
        ready();
        return (double) tileBytes / leaves;
    }

    private void ready() throws Exception {
        if (signer != null) {
            return;
        }
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        signer = new NoteSigner(NoteKey.of(ORIGIN, KeyType.ED25519, pair.getPublic()), pair.getPrivate());
        SplittableRandom random = new SplittableRandom(2);
        Growth growth = Growth.of(0, List.of());
        List<byte[]> bundle = new ArrayList<>(Tile.FULL);
        byte[] commitment = new byte[32];
        for (int i = 0; i < leaves; i++) {
            random.nextBytes(commitment);
            Instant second = Instant.ofEpochSecond(1_700_000_000L + i / 1_000);
            byte[] leaf =
                    new Leaf(i, second, "file-claim", "party", HexFormat.of().formatHex(commitment)).bytes();
            bundle.add(leaf);
            growth.add(Hash.leaf(leaf));
            if (bundle.size() == Tile.FULL || i == leaves - 1) {
                write(new Tile(Tile.ENTRIES, i >> 8, bundle.size()), EntryBundle.bytes(bundle));
                bundle.clear();
                growth.takeFull().forEach(this::write);
            }
        }
        growth.partial().forEach(this::write);
        String text = new Checkpoint(ORIGIN, leaves, growth.root(), List.of()).text();
        Note note = new Note(ORIGIN, text, List.of()).with(signer.sign(text, Instant.EPOCH));
        Files.write(folder.resolve(LogFolder.CHECKPOINT), note.bytes());
    }

    private void write(Tile tile, List<Hash> hashes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        hashes.forEach(hash -> bytes.writeBytes(hash.bytes()));
        tileBytes += bytes.size();
        write(tile, bytes.toByteArray());
    }

    private void write(Tile tile, byte[] bytes) {
        Path file = folder.resolve(tile.path());
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(Tile tile) {
        try {
            return Files.readAllBytes(folder.resolve(tile.path()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
