package assize.bench.soak.simulated;

import assize.docket.entry.Entry;
import assize.docket.entry.Hashes;
import assize.docket.entry.StoredEntry;
import assize.docket.registry.Contents;
import assize.docket.registry.Procedures;
import assize.docket.registry.Rebuild;
import assize.docket.write.ArmedClock;
import assize.law.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What is wrong at the end of a history: an act that was told to be entered and is not, or twice, or that was told not
 * to be and is; a case that cannot be rebuilt from its entries; a clock that passed twice or not at all; an act without
 * the office for it; somebody who acted on both sides of linked matters; somebody who never got an answer.
 *
 * @param found what is wrong, in lines
 * @param lines the history
 */
record Verdict(List<String> found, List<String> lines) {
    /** Judges what is left at the end. */
    static Verdict of(Procedures procedures, Rows rows, Journal journal, int waiting, Instant now) {
        List<String> found = new ArrayList<>(journal.broken());
        if (waiting > 0) {
            found.add(waiting + " never got an answer");
        }
        Map<String, List<Acted>> said = new LinkedHashMap<>();
        rows.cases()
                .values()
                .forEach(kept -> kept.entries().forEach(entry -> {
                    Acted acted = Acted.find(entry);
                    if (acted != null) {
                        said.computeIfAbsent(acted.text(), text -> new ArrayList<>())
                                .add(acted);
                    }
                }));
        journal.known().forEach((text, known) -> known(text, known, said.getOrDefault(text, List.of()), found));
        for (Rows.Kept kept : rows.cases().values()) {
            for (Problem problem : Rebuild.check(
                    procedures, new Rebuild.Case(kept.head(), kept.entries(), kept.clocks(), kept.turns()))) {
                found.add(problem.text(Locale.ENGLISH));
            }
            clocks(kept, now, found);
        }
        said.values()
                .forEach(all -> all.forEach(acted -> {
                    if (acted.official() && !rows.held(acted.office())) {
                        found.add(acted.text() + " was entered without the office");
                    }
                }));
        apart(rows, said, found);
        return new Verdict(found, journal.lines());
    }

    private static void known(String text, Journal.Known known, List<Acted> acts, List<String> found) {
        int wanted = known.fate() == Journal.Fate.ENTERED ? 1 : 0;
        boolean right = known.fate() == Journal.Fate.UNKNOWN ? acts.size() <= 1 : acts.size() == wanted;
        boolean there = known.fate() != Journal.Fate.ENTERED
                || acts.stream().anyMatch(act -> act.caseId().equals(known.caseId()) && act.seq() <= known.seq());
        if (!right || !there) {
            found.add(text + " is known as " + known.fate() + " and stands there " + acts.size() + " times");
        }
    }

    private static void clocks(Rows.Kept kept, Instant now, List<String> found) {
        Set<Instant> passed = new HashSet<>();
        for (StoredEntry stored : kept.entries()) {
            Entry entry = stored.entry();
            if (entry.type().endsWith(" passes") && !passed.add(entry.at())) {
                found.add("a clock passed twice at " + entry.at());
            }
        }
        for (ArmedClock clock : kept.clocks()) {
            if (clock.armed() && !clock.due().isAfter(now)) {
                found.add("a clock of " + clock.due() + " has not passed");
            }
        }
    }

    /** Nobody is officer in one and judge in another of the matters that are linked. */
    private static void apart(Rows rows, Map<String, List<Acted>> said, List<String> found) {
        Map<UUID, UUID> group = new LinkedHashMap<>();
        rows.cases().keySet().forEach(id -> group.put(id, id));
        rows.cases()
                .forEach((id, kept) -> kept.entries().forEach(entry -> {
                    Object other = event(entry).get("case");
                    if (other != null && group.containsKey(UUID.fromString(other.toString()))) {
                        UUID from = group.get(id);
                        UUID to = group.get(UUID.fromString(other.toString()));
                        group.replaceAll((one, of) -> of.equals(from) ? to : of);
                    }
                }));
        Map<String, String> roles = new LinkedHashMap<>();
        said.values()
                .forEach(all -> all.forEach(acted -> {
                    String role = acted.office().role();
                    String before = roles.put(
                            group.get(acted.caseId()) + " " + acted.office().person(), role);
                    if (before != null && !before.equals(role)) {
                        found.add(acted.office().person() + " is " + before + " and " + role + " in linked matters");
                    }
                }));
    }

    @SuppressWarnings("unchecked") // JSON
    static Map<String, Object> event(StoredEntry entry) {
        byte[] body = entry.body();
        return body == null
                ? Map.of()
                : (Map<String, Object>) Contents.read(body).getOrDefault("event", Map.of());
    }

    /** The history in one word: the same for the same seed. */
    String trace() {
        return HexFormat.of().formatHex(Hashes.plain(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
    }
}
