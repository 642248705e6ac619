package assize.bench.soak.fraud;

import assize.bench.soak.Ground;
import assize.bench.soak.journal.Fault;
import assize.docket.audit.Audit;
import assize.docket.audit.DocketAudit;
import assize.docket.audit.FolderSource;
import assize.docket.log.KeyFile;
import assize.docket.log.LastSeen;
import assize.docket.log.LogExport;
import assize.docket.log.LogKeys;
import assize.docket.log.LogSettings;
import assize.docket.log.LogWatch;
import assize.docket.store.Database;
import assize.docket.store.Settings;
import assize.docket.tlog.KeyType;
import assize.docket.tlog.NotProved;
import assize.docket.tlog.Policy;
import assize.law.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The log of a docket that is broken in a trial: the nodes keep it while they are killed, each compares it with what
 * was public last when it begins, and in the end it must be whole for everybody who looks.
 */
public final class KeptLog {
    private static final String PASSWORD = "secret of the soak";

    private final Ground ground;
    private final Path store;

    /** With a key of its own. */
    public KeptLog(Ground ground) {
        this.ground = ground;
        this.store = ground.folder().resolve("log.p12");
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
        Path folder = ground.place("log");
        long leaves =
                new LogExport(database).to(folder, keys.known()).checkpoint().size();
        List<Problem> differing = new ArrayList<>();
        DocketAudit looking = new DocketAudit(database, differing::add);
        try {
            new Audit(new FolderSource(folder), Policy.withoutWitnesses(keys.known()))
                    .run(seen.find().stream().toList(), looking);
        } catch (NotProved e) {
            differing.add(e.problem());
        }
        looking.finish();
        if (!differing.isEmpty()) {
            throw Fault.of("soak-log", "what", differing.getFirst().text(Locale.ENGLISH), "count", differing.size());
        }
        outside(folder, keys);
        return leaves;
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
