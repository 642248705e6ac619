package assize.bench.raw;

import assize.bench.harness.Contender;
import java.util.List;

/** The contenders that are PostgreSQL itself. */
public final class Raw {
    private Raw() {}

    /** The step at several numbers of connections, and group commit by hand. */
    public static List<Contender> steps(RawTables tables) {
        return List.of(
                RawStep.contender(tables, 1),
                RawStep.contender(tables, 4),
                RawStep.contender(tables, 16),
                RawStep.contender(tables, 64),
                RawGroup.contender(tables));
    }

    /** A batch of due clocks. */
    public static Contender timers(RawTables tables) {
        return RawTimers.contender(tables);
    }

    /** A page of a queue with so many open cases. */
    public static Contender queuePage(RawTables tables, int openCases) {
        return RawQueue.contender(tables, openCases);
    }
}
