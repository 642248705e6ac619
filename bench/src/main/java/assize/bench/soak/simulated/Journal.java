package assize.bench.soak.simulated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people know of what they asked for, and the history in lines. Ids stand for cases by the order of opening. */
final class Journal {
    private final World world;
    private final List<UUID> cases = new ArrayList<>();
    private final Map<String, Known> known = new LinkedHashMap<>();
    private final List<String> broken = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    /** What somebody knows of an act. */
    enum Fate {
        ENTERED,
        NOT_ENTERED,
        UNKNOWN
    }

    /**
     * @param seq its place if it is entered, otherwise 0
     */
    record Known(
            Fate fate, @org.jspecify.annotations.Nullable UUID caseId, long seq) {}

    Journal(World world) {
        this.world = world;
    }

    List<UUID> cases() {
        return cases;
    }

    Map<String, Known> known() {
        return known;
    }

    List<String> lines() {
        return lines;
    }

    void entered(String text, UUID caseId, long seq) {
        if (!cases.contains(caseId)) {
            cases.add(caseId);
        }
        known.put(text, new Known(Fate.ENTERED, caseId, seq));
        line(text, "is entered in case " + cases.indexOf(caseId) + " at " + seq);
    }

    void not(String text, String why) {
        known.put(text, new Known(Fate.NOT_ENTERED, null, 0));
        line(text, "is not entered: " + why);
    }

    void unknown(String text) {
        known.put(text, new Known(Fate.UNKNOWN, null, 0));
        line(text, "is not known");
    }

    /** Something was thrown that is no answer. */
    void broken(RuntimeException e) {
        broken.add(e.toString());
        line("the registry", "breaks: " + e);
    }

    List<String> broken() {
        return broken;
    }

    void line(String who, String what) {
        lines.add("%,d µs  %s %s".formatted(world.nanos() / 1_000, who, what));
    }
}
