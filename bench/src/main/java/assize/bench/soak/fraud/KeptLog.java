package assize.bench.soak.fraud;

import assize.bench.soak.Ground;
import assize.bench.soak.journal.Fault;
import assize.docket.audit.Audit;
import assize.docket.audit.DocketAudit;
import assize.docket.audit.FolderSource;
import assize.docket.log.KeyFile;
import assize.docket.log.LastSeen;
import assize.docket.log.LogExport;
import assize.docket.log.LogFolder;
import assize.docket.log.LogKeys;
import assize.docket.log.LogSettings;
import assize.docket.log.LogWatch;
import assize.docket.store.Database;
import assize.docket.store.Settings;
import assize.docket.tlog.KeyType;
import assize.docket.tlog.NotProved;
import assize.docket.tlog.Note;
import assize.docket.tlog.Policy;
import assize.law.problem.MachineLacks;
import assize.law.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The log of a docket that is broken in a trial: the nodes keep it while they are killed, each compares it with what
 * was public last when it begins, and in the end it must be whole for everybody who looks.
 */
public final class KeptLog {
    private static final String PASSWORD = "secret of the soak";

    private final Ground ground;
    private final Path store;
    private final Path exported;

    /** With a key of its own. */
    public KeptLog(Ground ground) {
        this(ground, ground.folder());
    }

    /** With a key of its own and all files of the log in a folder. */
    public KeptLog(Ground ground, Path folder) {
        this.ground = ground;
        this.store = folder.resolve("log.p12");
        this.exported = folder.resolve("log");
        if (!Files.exists(store)) {
            new KeyFile(store, PASSWORD).make("soak.example/log", KeyType.ED25519, "log-1");
        }
    }

    /** What a node is told so that it keeps the log. */
    public Map<String, String> environment() {
        return Map.of("ASSIZE_LOG_KEY", store.toString(), "ASSIZE_LOG_KEY_PASSWORD", PASSWORD);
    }

    /**
     * Takes in what is left and looks at everything: the log goes on from what was public last, every auditor accepts
     * it, and each entry of the docket is the one its leaf stands for. Tells how many leaves there are.
     */
    public long whole(Database database) throws Exception {
        LogSettings settings = LogSettings.find(environment(), new Settings(ground.folder(), database.url(), 0, 2))
                .orElseThrow();
        LogKeys keys = LogKeys.of(settings.keyFile());
        LastSeen seen = settings.lastSeen();
        try (LogWatch log = new LogWatch(database, keys, settings.policy(keys), seen, _ -> {})) {
            log.once();
        }
        long leaves =
                new LogExport(database).to(exported, keys.known()).checkpoint().size();
        List<Problem> differing = new ArrayList<>();
        DocketAudit looking = new DocketAudit(database, differing::add);
        audit(keys, seen.find().stream().toList(), looking, differing);
        looking.finish();
        found(differing);
        outside(exported, keys);
        return leaves;
    }

    /**
     * Writes the log into its folder as far as there is room; whatever became of that, what stands there is a whole
     * log. Tells why it could not be written, if so.
     */
    public Optional<Problem> export(Database database) {
        LogKeys keys = LogKeys.of(new KeyFile(store, PASSWORD));
        Problem why = null;
        try {
            new LogExport(database).to(exported, keys.known());
        } catch (MachineLacks e) {
            why = e.problem();
        }
        if (Files.exists(exported.resolve(LogFolder.CHECKPOINT))) {
            List<Problem> differing = new ArrayList<>();
            audit(keys, List.of(), (_, _) -> {}, differing);
            found(differing);
        }
        return Optional.ofNullable(why);
    }

    private void audit(LogKeys keys, List<Note> earlier, Audit.Looking looking, List<Problem> differing) {
        try {
            new Audit(new FolderSource(exported), Policy.withoutWitnesses(keys.known())).run(earlier, looking);
        } catch (NotProved e) {
            differing.add(e.problem());
        }
    }

    private static void found(List<Problem> differing) {
        if (!differing.isEmpty()) {
            throw Fault.of("soak-log", "what", differing.getFirst().text(Locale.ENGLISH), "count", differing.size());
        }
    }

    private void outside(Path folder, LogKeys keys) throws Exception {
        Auditor auditor =
                Auditor.outside(ground.audit(), ground.place("auditor")).orElse(null);
        if (auditor != null) {
            int exit = auditor.asking().exit(folder, keys.known().getFirst().text(), List.of());
            if (exit != 0) {
                throw Fault.of("soak-no-fraud", "auditor", auditor.name(), "size", "-", "exit", exit);
            }
        }
    }
}
