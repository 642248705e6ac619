package assize.docket.write;

import assize.docket.act.Appointments;
import assize.docket.store.Database;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cases kept in the database. Safe for all threads. */
public final class DatabaseCases implements Cases {
    private final Database database;
    private final Writer writer;
    private final CaseFiles files;
    private final Appointments appointments;

    /** The cases of a docket. */
    public DatabaseCases(Database database) {
        this.database = database;
        this.writer = new Writer(database);
        this.files = new CaseFiles(database);
        this.appointments = new Appointments(database);
    }

    @Override
    public Map<UUID, CaseHead> find(Collection<UUID> ids) {
        return files.find(ids);
    }

    @Override
    public Optional<Result> answered(ActKey key, @Nullable UUID caseId) {
        return files.answered(key, caseId);
    }

    @Override
    public boolean held(Office office) {
        return appointments
                .find(office.person(), office.role(), office.body(), office.at())
                .isPresent();
    }

    @Override
    public List<Result> write(List<Change> changes) {
        return writer.write(changes);
    }

    @Override
    public List<Result> writeTogether(List<Change> changes) {
        try {
            return database.inTransaction(connection -> {
                List<Result> results = writer.write(connection, changes);
                if (!results.stream().allMatch(Result.Written.class::isInstance)) {
                    throw new TakenBack(results);
                }
                return results;
            });
        } catch (TakenBack back) {
            return back.results;
        }
    }

    @Override
    public void waits(int more) {
        database.counts().waits(more);
    }

    /** Not all could be written: the transaction takes the others back. */
    @SuppressWarnings("serial") // never leaves this class
    private static final class TakenBack extends RuntimeException {
        private final List<Result> results;

        TakenBack(List<Result> results) {
            super(null, null, false, false);
            this.results = results;
        }
    }
}
