package assize.bench.soak.journal;

import assize.docket.entry.Chain;
import assize.docket.entry.Finding;
import assize.docket.entry.StoredEntry;
import assize.docket.store.Database;
import assize.docket.write.CaseFiles;
import assize.docket.write.CaseHead;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where the docket holds the tokens of the requests, and whether the chains are whole. */
final class Holding {
    private static final Pattern TOKEN = Pattern.compile("~([^~\\s]+)~");

    private final Map<String, List<String>> places = new TreeMap<>();
    private final List<Fault.Line> broken = new ArrayList<>();

    /** What marks the content of the request with the key. */
    static String token(String key) {
        return "~" + key + "~ ";
    }

    /** In the whole docket. */
    static Holding whole(Database database) {
        Holding holding = new Holding();
        new CaseFiles(database).each((head, entries, _, _) -> holding.add(head, entries));
        return holding;
    }

    /** In some cases. */
    static Holding of(Database database, Set<String> cases) {
        Holding holding = new Holding();
        CaseFiles files = new CaseFiles(database);
        for (String id : cases) {
            files.find(UUID.fromString(id)).ifPresent(head -> holding.add(head, files.entries(head.id())));
        }
        return holding;
    }

    private void add(CaseHead head, List<StoredEntry> entries) {
        for (Finding finding : Chain.verify(head.id(), entries, head.lastSeq(), head.lastHash())) {
            broken.add(new Fault.Line("soak-chain", "case", head.id(), "seq", finding.seq(), "what", finding.kind()));
        }
        for (StoredEntry stored : entries) {
            byte[] body = stored.body();
            String content = body == null ? "" : new String(body, StandardCharsets.UTF_8);
            // the same words stand in the event and in its effects
            Set<String> tokens = TOKEN.matcher(content)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .collect(Collectors.toCollection(HashSet::new));
            tokens.forEach(token ->
                    places.computeIfAbsent(token, _ -> new ArrayList<>()).add(head.id() + ":" + stored.seq()));
        }
    }

    /** The places that hold the token of a key. */
    List<String> places(String key) {
        return places.getOrDefault(key, List.of());
    }

    /** All keys whose tokens are held. */
    Set<String> keys() {
        return places.keySet();
    }

    /** What is wrong with the chains. */
    List<Fault.Line> broken() {
        return broken;
    }
}
