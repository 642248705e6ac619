package assize.docket.registry;

import assize.docket.entry.Chain;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        return new Seen(seen[0], seen[1], seen[2], seen[3]);
    }

    private static List<Problem> check(CaseHead head, List<StoredEntry> entries, List<ArmedClock> clocks) {
        List<Problem> problems = new ArrayList<>();
        Finding broken = Chain.broken(Chain.verify(head.id(), entries, head.lastSeq(), head.lastHash()));
        if (broken != null) {
            problems.add(broken.problem(head.id()));
            return problems;
        }
        State state = State.NOTHING;
        for (StoredEntry entry : entries) {
            byte[] body = entry.body();
            if (body == null) {
                return problems;
            }
            state = state.with(Contents.effects(body), entry.entry().at());
        }
        compare(head, clocks, state, problems);
        return problems;
    }

    private static void compare(CaseHead head, List<ArmedClock> clocks, State state, List<Problem> problems) {
        Place place = Place.of("case " + head.id());
        if (!Arrays.equals(Canonical.bytes(StateJson.toJson(state)), head.state())) {
            problems.add(Problem.of("rebuilt-differs", place, "what", "state"));
        }
        if (!head.stage().equals(state.stage()) || head.closed() != state.ended()) {
            problems.add(Problem.of("rebuilt-differs", place, "what", "stage"));
        }
        Set<ArmedClock> kept = new HashSet<>(clocks);
        boolean armed = clocks.stream().anyMatch(ArmedClock::armed);
        if (!kept.equals(new HashSet<>(Rows.clocks(state, armed)))) {
            problems.add(Problem.of("rebuilt-differs", place, "what", "clocks"));
        }
    }
}
