package assize.docket.write;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where cases are kept: all that the registry asks and tells. There are two, the database and the simulated one by
 * which every order of events is tried that a machine may bring about. Safe for all threads.
 *
 * <p>Each method throws {@link assize.law.problem.MachineLacks} if the cases cannot be reached; then a change may have
 * been kept or not.
 */
public interface Cases {
    /** The cases with the ids, as they stand, by id; those that are not there are left out. */
    Map<UUID, CaseHead> find(Collection<UUID> ids);

    /**
     * What was answered under a key before: Repeated or KeyReused; empty if the key is new. A first try that is still
     * being written in the case is waited for.
     *
     * @param caseId the case of the act; null for an opening
     */
    Optional<Result> answered(ActKey key, @Nullable UUID caseId);

    /** Whether somebody holds the office at the moment that it names. */
    boolean held(Office office);

    /** Keeps changes, each for itself, durable before this returns: element i tells what became of change i. */
    List<Result> write(List<Change> changes);

    /**
     * Keeps all of the changes or none. All are kept if every result is {@link Result.Written}; otherwise none is, and
     * the results tell why.
     */
    List<Result> writeTogether(List<Change> changes);

    /** So many more, or less, wait for their turn to be written. */
    void waits(int more);
}
