package assize.bench.soak.simulated;

import assize.docket.entry.Chain;
import assize.docket.entry.StoredEntry;
import assize.docket.write.ActKey;
import assize.docket.write.ArmedClock;
import assize.docket.write.CaseHead;
import assize.docket.write.Change;
import assize.docket.write.Difference;
import assize.docket.write.Office;
import assize.docket.write.Result;
import assize.docket.write.Turn;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of the simulated database, and what its one writing statement asks before it changes them. */
final class Rows {
    private final Flaw flaw;
    private final Map<UUID, Kept> cases = new LinkedHashMap<>();
    private final Map<String, Used> keys = new LinkedHashMap<>();
    private final List<Held> offices = new ArrayList<>();
    private final List<Integer> statements = new ArrayList<>();
    private @Nullable UUID last;

    /** A case with its entries and clocks, and whose turn it is. */
    record Kept(CaseHead head, List<StoredEntry> entries, List<ArmedClock> clocks, List<Turn> turns) {}

    private record Used(ActKey key, UUID caseId, long seq) {}

    /** An office that somebody holds, or held until a moment. */
    record Held(
            String person,
            String role,
            String body,
            @Nullable Instant until) {
        boolean covers(Office office) {
            return person.equals(office.person())
                    && role.equals(office.role())
                    && body.equals(office.body())
                    && (until == null || office.at().isBefore(until));
        }
    }

    Rows(Flaw flaw) {
        this.flaw = flaw;
    }

    /** For each statement that wrote, in the order of their ends, how many changes it held. */
    List<Integer> statements() {
        return statements;
    }

    Map<UUID, Kept> cases() {
        return cases;
    }

    @Nullable
    CaseHead head(UUID id) {
        Kept kept = cases.get(id);
        return kept == null ? null : kept.head();
    }

    Map<UUID, CaseHead> heads(Collection<UUID> ids) {
        Map<UUID, CaseHead> heads = new HashMap<>();
        cases.values().stream()
                .map(Kept::head)
                .filter(head -> ids.contains(head.id()))
                .forEach(head -> heads.put(head.id(), head));
        return heads;
    }

    private long revision(UUID id) {
        CaseHead head = head(id);
        return head == null ? 0 : head.revision();
    }

    void appoint(String person, String role, String body) {
        offices.add(new Held(person, role, body, null));
    }

    /** Whoever holds an office no longer does so from that moment on. */
    void end(int office, Instant until) {
        Held held = offices.get(office % offices.size());
        if (held.until() == null) {
            offices.set(office % offices.size(), new Held(held.person(), held.role(), held.body(), until));
        }
    }

    boolean held(Office office) {
        return offices.stream().anyMatch(held -> held.covers(office));
    }

    /** What was answered under a key; null if it is new. */
    @Nullable
    Result earlier(ActKey key) {
        Used used = keys.get(key.key());
        if (used == null || flaw == Flaw.KEY) {
            return null;
        }
        return Arrays.equals(used.key().request(), key.request())
                ? new Result.Repeated(used.caseId(), used.seq(), used.key().answer())
                : new Result.KeyReused(key.key());
    }

    /** Each for itself, or all or none. */
    List<Result> write(List<Change> changes, boolean together, Instant entered) {
        statements.add(changes.size());
        List<@Nullable Result> against = new ArrayList<>();
        changes.forEach(change -> against.add(against(change)));
        boolean none = together && flaw != Flaw.TOGETHER && against.stream().anyMatch(one -> one != null);
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            // one before it may have changed the same case, or used the same key
            Result why = none ? against.get(i) : against(changes.get(i));
            results.add(why != null ? why : none ? kept(changes.get(i), entered) : keep(changes.get(i), entered));
        }
        return results;
    }

    private @Nullable Result against(Change change) {
        ActKey key = change.key();
        Result earlier = key == null ? null : earlier(key);
        if (earlier != null) {
            return earlier;
        }
        CaseHead current = head(change.head().id());
        if (revision(change.head().id()) != change.head().revision() && flaw != Flaw.REVISION) {
            return new Result.Stale(current);
        }
        boolean moved = change.seen().stream().anyMatch(other -> revision(other.caseId()) != other.revision());
        if (moved && flaw != Flaw.LINKED) {
            return new Result.Stale(current);
        }
        Office office = change.office();
        return office == null || held(office) || flaw == Flaw.OFFICE ? null : new Result.NotAppointed(office);
    }

    private Result.Written keep(Change change, Instant entered) {
        Result.Written written = kept(change, entered);
        UUID id = written.head().id();
        List<StoredEntry> entries =
                new ArrayList<>(cases.containsKey(id) ? cases.get(id).entries() : List.of());
        entries.addAll(written.entries());
        Kept before = cases.get(id);
        cases.put(
                id,
                new Kept(
                        written.head(),
                        entries,
                        after(
                                before == null ? List.of() : before.clocks(),
                                change.clocks(),
                                clock -> List.of(clock.name(), clock.holder())),
                        after(before == null ? List.of() : before.turns(), change.turns(), Turn::role)));
        ActKey key = change.key();
        if (key != null) {
            keys.put(key.key(), new Used(key, id, written.head().lastSeq()));
        }
        last = id;
        return written;
    }

    private static <T> List<T> after(List<T> before, Difference<T> difference, Function<T, Object> key) {
        Set<Object> touched = new HashSet<>();
        difference.set().forEach(row -> touched.add(key.apply(row)));
        difference.gone().forEach(row -> touched.add(key.apply(row)));
        List<T> rows = new ArrayList<>(before);
        rows.removeIf(row -> touched.contains(key.apply(row)));
        rows.addAll(difference.set());
        return List.copyOf(rows);
    }

    private static Result.Written kept(Change change, Instant entered) {
        CaseHead head = change.head();
        List<byte[]> salts = new ArrayList<>();
        for (int i = 0; i < change.entries().size(); i++) {
            salts.add(ByteBuffer.allocate(32).putLong(head.lastSeq() + i).array());
        }
        List<StoredEntry> made =
                Chain.next(head.id(), head.lastSeq(), head.lastHash(), change.entries(), entered, salts);
        StoredEntry end = made.getLast();
        return new Result.Written(head.after(change, end.seq(), end.hash()), made);
    }

    /** The server stopped. */
    void stopped() {
        if (flaw == Flaw.LAST_CHANGE && last != null) {
            cases.remove(last);
            last = null;
        }
    }
}
