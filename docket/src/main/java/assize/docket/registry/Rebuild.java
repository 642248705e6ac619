package assize.docket.registry;

import assize.docket.entry.Chain;
import assize.docket.entry.Entry;
import assize.docket.entry.Finding;
import assize.docket.entry.StoredEntry;
import assize.docket.erase.Erasure;
import assize.docket.store.Database;
import assize.docket.write.ArmedClock;
import assize.docket.write.CaseFiles;
import assize.docket.write.CaseHead;
import assize.docket.write.Turn;
import assize.law.json.Canonical;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.step.State;
import assize.law.step.StateJson;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Rebuilds every case from its entries and compares it with its row, its running clocks and whose turn it is. The chain
 * of each case is checked on the way: every entry is there, names the hash of the one before, and commits to its
 * content.
 */
public final class Rebuild {
    private final CaseFiles files;
    private final Procedures procedures;

    /** For the cases of a docket. */
    public Rebuild(Procedures procedures, Database database) {
        this.procedures = procedures;
        this.files = new CaseFiles(database);
    }

    /** What was seen: cases, entries, and cases that could not be rebuilt because content was lawfully erased. */
    public record Seen(long cases, long entries, long erased, long differing) {
        Seen and(Seen more) {
            return new Seen(
                    cases + more.cases, entries + more.entries, erased + more.erased, differing + more.differing);
        }
    }

    /** A case as it was read, with its entries in their order. */
    public record Case(CaseHead head, List<StoredEntry> entries, List<ArmedClock> clocks, List<Turn> turns) {}

    /** Checks all cases; each problem is told as it is found, in the order of the cases, by this thread. */
    public Seen run(Consumer<Problem> problems, Consumer<Long> progress) {
        Seen seen;
        try (Checking checking = new Checking(one -> check(procedures, one), problems, progress)) {
            files.each((head, entries, clocks, turns) -> checking.add(new Case(head, entries, clocks, turns)));
            seen = checking.seen();
        }
        List<UUID> gone = files.withoutRow();
        gone.forEach(id -> problems.accept(Problem.of("case-row-missing", Place.of("case " + id))));
        return seen.and(new Seen(0, 0, 0, gone.size()));
    }

    /** Rebuilds one case from its entries; tells what does not fit. Safe for all threads. */
    public static List<Problem> check(Procedures procedures, Case one) {
        CaseHead head = one.head();
        List<StoredEntry> entries = one.entries();
        List<Problem> problems = new ArrayList<>();
        List<Entry> read = new ArrayList<>(entries.size());
        Finding broken = Chain.broken(Chain.verify(head.id(), entries, head.lastSeq(), head.lastHash(), read::add));
        if (broken != null) {
            problems.add(broken.problem(head.id()));
            return problems;
        }
        State state = State.NOTHING;
        boolean history = false;
        for (int i = 0; i < read.size(); i++) {
            byte[] body = entries.get(i).body();
            if (body == null) {
                if (!Erasure.covers(read, i + 1)) {
                    problems.add(Problem.of("content-missing", Place.of("case " + head.id()), "seq", "" + (i + 1)));
                }
                return problems;
            }
            Map<String, Object> content = Contents.read(body);
            history |= i == 0 && Contents.ofHistory(content);
            state = state.with(Contents.effects(content), read.get(i).at());
        }
        if (head.standing() && !history) {
            problems.add(Problem.of("rebuilt-differs", Place.of("case " + head.id()), "what", "clocks"));
        }
        compare(procedures, one, state, problems);
        return problems;
    }

    private static void compare(Procedures procedures, Case one, State state, List<Problem> problems) {
        CaseHead head = one.head();
        Place place = Place.of("case " + head.id());
        if (!Arrays.equals(Canonical.bytes(StateJson.toJson(state)), head.state())) {
            problems.add(Problem.of("rebuilt-differs", place, "what", "state"));
        }
        if (!head.stage().equals(state.stage()) || head.closed() != state.ended()) {
            problems.add(Problem.of("rebuilt-differs", place, "what", "stage"));
        }
        if (!head.procedure().equals(state.procedure()) || !opened(head, state)) {
            problems.add(Problem.of("rebuilt-differs", place, "what", "opening"));
        }
        Rows.Beside right = new Basis(procedures.version(state.version()), head, state).beside();
        if (!new HashSet<>(one.clocks()).equals(new HashSet<>(right.clocks()))) {
            problems.add(Problem.of("rebuilt-differs", place, "what", "clocks"));
        }
        if (!new HashSet<>(one.turns()).equals(new HashSet<>(right.turns()))) {
            problems.add(Problem.of("rebuilt-differs", place, "what", "turns"));
        }
    }

    /** The row keeps microseconds. */
    private static boolean opened(CaseHead head, State state) {
        return state.opened() != null && head.opened().equals(state.opened().truncatedTo(ChronoUnit.MICROS));
    }
}
