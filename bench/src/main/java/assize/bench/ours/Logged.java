package assize.bench.ours;

import assize.bench.harness.Contender;
import assize.docket.log.LastSeen;
import assize.docket.log.LogKeys;
import assize.docket.log.LogWatch;
import assize.docket.store.Database;
import assize.docket.tlog.KeyType;
import assize.docket.tlog.NoteKey;
import assize.docket.tlog.NoteSigner;
import assize.docket.tlog.Policy;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Steps while the same process keeps the log: what it costs them, and how long an entry waits to be signed. */
public final class Logged {
    private static final int CALLERS = 64;

    private final Court court;
    private final Ours ours;
    private final Path folder;
    private @Nullable LogKeys keys;
    private @Nullable LogWatch watch;
    private @Nullable LogLag lag;

    /** On the docket on which the steps without a log are measured too. */
    public Logged(Court court, Ours ours, Path folder) {
        this.court = court;
        this.ours = ours;
        this.folder = folder;
    }

    /** Steps at 64 callers. */
    public Contender steps() {
        return Contender.of("ours-step-64-log", CALLERS, this::begin, caller -> ours.one(caller, CALLERS))
                .ending(this::end);
    }

    /** What the turns before have left is taken in first. */
    private void begin() throws Exception {
        ours.ready();
        Database database = court.open().database();
        LogKeys known = keys == null ? keys() : keys;
        keys = known;
        LogWatch begun = new LogWatch(
                database,
                known,
                Policy.withoutWitnesses(known.known()),
                new LastSeen(folder.resolve("log-last-checkpoint")),
                problem -> {
                    throw new IllegalStateException(problem.code());
                });
        begun.once();
        LogLag measuring = lag == null ? new LogLag(database) : lag;
        lag = measuring;
        measuring.begin();
        watch = begun.start(problem -> {
            throw new IllegalStateException(problem.code());
        });
    }

    private static LogKeys keys() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        NoteKey key = NoteKey.of("bench.example/log", KeyType.ED25519, pair.getPublic());
        return new LogKeys(List.of(new NoteSigner(key, pair.getPrivate())));
    }

    private void end() throws Exception {
        Objects.requireNonNull(lag).end();
        Objects.requireNonNull(watch).close();
    }

    /** Within how many seconds 99 of 100 entries were under a signature, by the clock of the machine. */
    public double lag() {
        return Objects.requireNonNull(lag).p99();
    }
}
