package assize.docket.registry;

import assize.docket.write.CaseHead;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Cases used lately, as they stood then, in bounded memory; as rows, because as objects they would take five times the
 * room. Never the truth: a guess that saves a read. Whoever acts on one writes with its revision, and is told if the
 * case has moved on. Safe for all threads.
 */
final class RecentCases {
    /** A quarter of the memory there is, counted in bytes: four hundred thousand cases in two gibibytes. */
    private static final long MOST = Runtime.getRuntime().maxMemory() / 4;

    /** What a row takes besides its state, with its place in the cache. */
    private static final int ROW = 500;

    private final Cache<UUID, CaseHead> cases = Caffeine.newBuilder()
            // whoever puts a case in also clears up: no thread besides those that act
            .executor(Runnable::run)
            .maximumWeight(MOST)
            .<UUID, CaseHead>weigher((id, head) -> ROW + head.state().length)
            .build();

    @Nullable
    CaseHead get(UUID id) {
        return cases.getIfPresent(id);
    }

    void put(CaseHead head) {
        cases.put(head.id(), head);
    }

    void forget(UUID id) {
        cases.invalidate(id);
    }
}
