package assize.docket.log;

import assize.docket.store.Database;
import assize.docket.store.Watching;
import assize.docket.tlog.Checkpoint;
import assize.docket.tlog.NotProved;
import assize.docket.tlog.Note;
import assize.docket.tlog.Policy;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Keeps a log until it is closed: one thread gives entries their places and signs, another asks the witnesses and makes
 * public what enough of them cosigned, so that a slow witness never holds up the log.
 */
public final class LogWatch implements AutoCloseable {
    private static final long LOOK_MILLIS = 500;

    private final Database database;
    private final Policy policy;
    private final LogReader log;
    private final LastSeen lastSeen;
    private final Sequencer sequencer;
    private final Witnesses witnesses;
    private final List<Watching> threads = new ArrayList<>();
    private final AtomicLong remembered = new AtomicLong(-1);

    /**
     * For a log of these keys; throws {@link MachineLacks} if it is not the one last seen.
     *
     * @param teller hears of each witness that does not cosign, and of what keeps the log from going on
     */
    public LogWatch(Database database, LogKeys keys, Policy policy, LastSeen lastSeen, Consumer<Problem> teller) {
        this.database = database;
        this.policy = policy;
        this.lastSeen = lastSeen;
        this.log = new LogReader(database);
        this.sequencer = new Sequencer(database, keys, policy);
        this.witnesses = new Witnesses(policy, log, teller);
        lastSeen.check(database);
    }

    /** Keeps at it in threads of its own until it is closed. */
    public LogWatch start(Consumer<Problem> teller) {
        // one round takes all that waits: there is no hurry to look again
        threads.add(new Watching("log-watch", LOOK_MILLIS, () -> sign() < 0, teller));
        threads.add(new Watching("log-public", LOOK_MILLIS, () -> shown() < 0, teller));
        return this;
    }

    /**
     * Takes in what waits, asks the witnesses, and remembers what is public; tells how many leaves were added. Throws
     * {@link NotProved} if too few cosigned: what was public stays so.
     */
    public long once() {
        long added = sign();
        publish();
        return added;
    }

    /** A database that was put back under a node at work shows itself by being shorter than what was remembered. */
    private long sign() {
        if (log.size() < remembered.get()) {
            lastSeen.check(database);
        }
        return sequencer.round();
    }

    private long shown() {
        try {
            return publish();
        } catch (NotProved e) {
            throw new MachineLacks(e.problem(), e);
        }
    }

    private long publish() {
        Optional<Note> signed = log.findSigned();
        if (signed.isEmpty()) {
            return 0;
        }
        long size = size(signed.get());
        Note shown = log.findCheckpoint().orElse(null);
        if (shown == null || size(shown) < size) {
            if (!policy.asksWitnesses() && Sequencer.cosigned(shown == null ? null : shown.bytes())) {
                throw new NotProved(Problem.of("log-policy-missing", Place.of("ASSIZE_LOG_POLICY")));
            }
            shown = cosigned(signed.get());
            byte[] note = shown.bytes();
            database.inTransaction(connection -> new LogTables(connection).show(size, note));
        }
        if (size(shown) > remembered.get()) {
            lastSeen.keep(shown);
            remembered.set(size(shown));
        }
        return size;
    }

    private Note cosigned(Note signed) {
        Note cosigned = witnesses.ask(signed);
        policy.check(cosigned);
        return cosigned;
    }

    private static long size(Note note) {
        return Checkpoint.of(Place.of(note.file()), note.text()).size();
    }

    @Override
    public void close() {
        threads.forEach(Watching::close);
        witnesses.close();
    }
}
