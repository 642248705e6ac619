package assize.docket.registry;

import assize.docket.entry.Chain;
import assize.docket.entry.Entry;
import assize.docket.entry.Finding;
import assize.docket.entry.StoredEntry;
import assize.docket.store.Database;
import assize.docket.write.ArmedClock;
import assize.docket.write.CaseFiles;
import assize.docket.write.CaseHead;
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
 * Rebuilds every case from its entries and compares it with its row and its running clocks. The chain of each case is
 * checked on the way: every entry is there, names the hash of the one before, and commits to its content.
 */
public final class Rebuild {
    private final CaseFiles files;

    /** For the cases of a docket. */
    public Rebuild(Database database) {
        this.files = new CaseFiles(database);
    }

    /** What was seen: cases, entries, and cases that could not be rebuilt because content was lawfully erased. */
    public record Seen(long cases, long entries, long erased, long differing) {}

    /** Checks all cases; each problem is told as it is found. */
    public Seen run(Consumer<Problem> problems, Consumer<Long> progress) {
        long[] seen = new long[4];
        files.each((head, entries, clocks) -> {
            seen[0]++;
            seen[1] += entries.size();
            List<Problem> found = check(head, entries, clocks);
            if (found.isEmpty() && entries.stream().anyMatch(e -> e.body() == null)) {
                seen[2]++;
            }
            seen[3] += found.isEmpty() ? 0 : 1;
            found.forEach(problems);
            progress.accept(seen[0]);
        });
        for (UUID gone : files.withoutRow()) {
            seen[3]++;
            problems.accept(Problem.of("case-row-missing", Place.of("case " + gone)));
        }
        return new Seen(seen[0], seen[1], seen[2], seen[3]);
    }

    private static List<Problem> check(CaseHead head, List<StoredEntry> entries, List<ArmedClock> clocks) {
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
                return problems;
            }
            Map<String, Object> content = Contents.read(body);
            history |= i == 0 && Contents.ofHistory(content);
            state = state.with(Contents.effects(content), read.get(i).at());
        }
        // the clocks of history stand still until somebody acts in the case; those of all other cases run
        boolean armed = !history || clocks.stream().anyMatch(ArmedClock::armed);
        compare(head, clocks, armed, state, problems);
        return problems;
    }

    private static void compare(
            CaseHead head, List<ArmedClock> clocks, boolean armed, State state, List<Problem> problems) {
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
        if (!new HashSet<>(clocks).equals(new HashSet<>(Rows.clocks(state, armed)))) {
            problems.add(Problem.of("rebuilt-differs", place, "what", "clocks"));
        }
    }

    /** The row keeps microseconds. */
    private static boolean opened(CaseHead head, State state) {
        return state.opened() != null && head.opened().equals(state.opened().truncatedTo(ChronoUnit.MICROS));
    }
}
