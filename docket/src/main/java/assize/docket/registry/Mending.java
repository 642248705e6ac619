package assize.docket.registry;

import assize.docket.store.Database;
import assize.docket.write.CaseFiles;
import assize.docket.write.Turn;
import java.util.HashSet;
import java.util.List;

/**
 * Writes anew whose turn it is, where the rows say otherwise than the case: in dockets from before there were queues,
 * and wherever somebody changed them past the platform. The case itself is left alone. Safe for all threads.
 */
public final class Mending {
    private final Procedures procedures;
    private final CaseFiles files;

    /** Of a docket. */
    public Mending(Procedures procedures, Database database) {
        this.procedures = procedures;
        this.files = new CaseFiles(database);
    }

    /** Goes through all cases; gives how many were mended. One that changes meanwhile is written by its change. */
    public long run() {
        long[] mended = {0};
        files.each((head, _, _, turns) -> {
            List<Turn> right = Basis.of(procedures, head).beside().turns();
            if (!new HashSet<>(turns).equals(new HashSet<>(right)) && files.turn(head, right)) {
                mended[0]++;
            }
        });
        return mended[0];
    }
}
