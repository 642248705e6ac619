package assize.docket.registry;

import assize.docket.write.CaseHead;
import assize.law.step.State;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Cases used lately, as they stood then, in bounded memory. Never the truth: a guess that saves a read. Whoever acts on
 * one writes with its revision, and is told if the case has moved on. Safe for all threads.
 */
final class RecentCases {
    /** Counted in bytes of state as the database keeps it; as objects it takes about five times that. */
    private static final long MOST = Runtime.getRuntime().maxMemory() / 40;

    private static final int ROW = 500;

    /** A case as it stood. */
    record Known(CaseHead head, State state) {}

    private final Cache<UUID, Known> cases = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .<UUID, Known>weigher((id, known) -> ROW + known.head().state().length)
            .build();

    @Nullable
    Known get(UUID id) {
        return cases.getIfPresent(id);
    }

    void put(CaseHead head, State state) {
        cases.put(head.id(), new Known(head, state));
    }

    void forget(UUID id) {
        cases.invalidate(id);
    }
}
