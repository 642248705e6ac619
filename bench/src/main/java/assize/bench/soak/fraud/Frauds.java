package assize.bench.soak.fraud;

import assize.bench.soak.Ground;
import assize.bench.soak.Told;
import assize.bench.soak.Trial;
import assize.bench.soak.journal.Fault;
import assize.bench.soak.server.Postgres;
import assize.docket.entry.NewEntry;
import assize.docket.log.LogExport;
import assize.docket.log.LogKeys;
import assize.docket.log.Sequencer;
import assize.docket.store.Database;
import assize.docket.store.Settings;
import assize.docket.tlog.EntryBundle;
import assize.docket.tlog.NoteSigner;
import assize.docket.tlog.Policy;
import assize.docket.tlog.Tile;
import assize.docket.write.CaseHead;
import assize.docket.write.Change;
import assize.docket.write.Difference;
import assize.docket.write.Writer;
import assize.law.json.Canonical;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Frauds of every kind in copies of an exported log: each auditor must find each, and find none where none is. Of
 * what lies in the folder nothing but the key is told to them.
 */
public final class Frauds implements Trial {
    private static final String ORIGIN = "soak.example/log";
    private static final int LEAVES = 700;
    private static final int UNTOUCHED_EVERY = 20;
    private static final Instant AT = Instant.parse("2026-06-01T08:00:00Z");

    @Override
    public String name() {
        return "frauds";
    }

    @Override
    public int weight() {
        return 1;
    }

    @Override
    public Told run(Ground ground) throws Exception {
        List<Auditor> auditors = new ArrayList<>(List.of(Auditor.ours()));
        Optional<Auditor> outside = Auditor.outside(ground.audit(), ground.folder());
        outside.ifPresent(auditors::add);
        Shown log = exported(ground);
        List<Fraud> kinds = List.of(Fraud.values());
        int untouched = 0;
        int planted = 0;
        for (; ground.more(planted, ground.sizes().frauds()); planted++) {
            SplittableRandom random = ground.random().split();
            Fraud fraud = kinds.get(planted % kinds.size());
            Planted made = fraud.plant(log, random);
            for (Auditor auditor : auditors) {
                int exit = made.put(auditor, ground.place(auditor.name() + planted));
                if (exit != 1 && (exit != 2 || made.readable())) {
                    throw Fault.of(
                            "soak-fraud", "kind", fraud, "number", planted, "auditor", auditor.name(), "exit", exit);
                }
            }
            if (planted % UNTOUCHED_EVERY == 0) {
                accept(auditors, log, ground, untouched++);
            }
        }
        String told = outside.isPresent() ? "soak-frauds" : "soak-frauds-without-go";
        return new Told(told, "frauds", planted, "kinds", kinds.size(), "untouched", untouched);
    }

    /** What nobody touched holds, with an earlier checkpoint and at every size. */
    private static void accept(List<Auditor> auditors, Shown log, Ground ground, int number) throws Exception {
        SplittableRandom random = ground.random().split();
        int size = number == 0 ? log.leaves().size() : 1 + random.nextInt(LEAVES);
        Shown then = log.of(log.leaves().subList(0, size));
        List<byte[]> earlier = List.of(log.checkpoint(1 + random.nextInt(size)), log.checkpoint(size));
        Planted good = new Planted(then.files(), earlier, log.signer().key(), true);
        for (Auditor auditor : auditors) {
            int exit = good.put(auditor, ground.place(auditor.name() + "-untouched" + number));
            if (exit != 0) {
                throw Fault.of("soak-no-fraud", "auditor", auditor.name(), "size", size, "exit", exit);
            }
        }
    }

    /** The leaves of a log that the platform kept and exported; made anew from them, it is the same to the byte. */
    private static Shown exported(Ground ground) throws Exception {
        NoteSigner signer = Fraud.signer(ORIGIN);
        Path folder = ground.place("exported");
        try (Postgres server = Postgres.make(ground.kit(), ground.folder());
                Database database = Database.open(new Settings(ground.folder(), server.url(), 0, 2))) {
            List<Change> changes = new ArrayList<>();
            for (int i = 0; i < LEAVES; i++) {
                changes.add(opening(i));
            }
            new Writer(database).write(changes);
            LogKeys keys = new LogKeys(List.of(signer));
            new Sequencer(database, keys, Policy.withoutWitnesses(keys.known())).round();
            new LogExport(database).to(folder, keys.known());
        }
        List<byte[]> leaves = new ArrayList<>();
        for (Tile tile : Tile.listNew(0, LEAVES)) {
            if (tile.level() == Tile.ENTRIES) {
                leaves.addAll(EntryBundle.read(tile, Files.readAllBytes(folder.resolve(tile.path()))));
            }
        }
        Shown log = new Shown(leaves, ORIGIN, signer);
        Optional<String> other = other(folder, log.files());
        if (other.isPresent()) {
            throw Fault.of("soak-no-fraud", "auditor", other.get(), "size", LEAVES, "exit", "-");
        }
        return log;
    }

    private static Optional<String> other(Path folder, Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (!Arrays.equals(file.getValue(), Files.readAllBytes(folder.resolve(file.getKey())))) {
                return Optional.of(file.getKey());
            }
        }
        return Optional.empty();
    }

    static Change opening(int number) {
        byte[] content = Canonical.bytes(Map.of("number", number));
        NewEntry entry = new NewEntry("file-case", AT, "party", content);
        CaseHead head = CaseHead.opening(UUID.randomUUID(), "soak-matter", "digest", null, AT);
        return new Change(
                head,
                List.of(entry),
                Canonical.bytes(Map.of("steps", 1)),
                "filed",
                false,
                false,
                Difference.of(List.of()),
                Difference.of(List.of()),
                List.of(),
                null,
                null,
                List.of());
    }
}
