package assize.docket.tlog;

import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which logs and witnesses somebody trusts, and how many of them must have signed (tlog-policy). Immutable.
 *
 * @param logs the keys of the logs; any of them may have signed
 * @param witnesses the keys of the witnesses by their names, octet by octet
 * @param addresses where those witnesses are asked whose address is known, by the same names
 * @param quorum which of the witnesses are enough
 */
public record Policy(List<NoteKey> logs, Map<String, NoteKey> witnesses, Map<String, URI> addresses, Quorum quorum) {
    /** Keeps lists of its own. */
    public Policy {
        logs = List.copyOf(logs);
        witnesses = Map.copyOf(witnesses);
        addresses = Map.copyOf(addresses);
    }

    /** The policy of somebody who trusts these keys of a log and asks no witness. */
    public static Policy withoutWitnesses(List<NoteKey> logs) {
        return new Policy(logs, Map.of(), Map.of(), Quorum.NONE);
    }

    /** Whether a checkpoint needs the cosignature of somebody beside the log. */
    public boolean asksWitnesses() {
        return !quorum.reached(Set.of());
    }

    /** The policy in these bytes; throws {@link assize.law.problem.UnusableInput} naming the line that is wrong. */
    public static Policy read(String file, byte[] bytes) {
        return new PolicyReader(file).read(bytes);
    }

    /** Throws {@link NotProved} unless one of the logs signed the note under its origin and the quorum cosigned it. */
    public Accepted check(Note note) {
        Place place = Place.of(note.file());
        Checkpoint checkpoint = Checkpoint.of(place, note.text());
        List<NoteKey> known = new ArrayList<>(logs);
        known.addAll(witnesses.values());
        Map<NoteKey, NoteSignature> signers = note.signers(known);
        NoteKey log = logs.stream()
                .filter(key -> key.name().equals(checkpoint.origin()) && signers.containsKey(key))
                .findFirst()
                .orElseThrow(() -> new NotProved(Problem.of(
                        "checkpoint-foreign", place, "origin", checkpoint.origin(), "allowed", names(logs))));
        Map<String, Instant> cosigned = new TreeMap<>();
        witnesses.forEach((name, key) -> {
            NoteSignature signature = signers.get(key);
            // A cosignature whose moment is 0 does not say that it saw no larger tree, so it is none for a quorum.
            long second =
                    signature == null ? 0 : ByteBuffer.wrap(signature.bytes()).getLong();
            if (second > 0) {
                cosigned.put(name, Instant.ofEpochSecond(second));
            }
        });
        Map<String, Instant> shown = new TreeMap<>();
        cosigned.forEach((name, moment) -> shown.put(PolicyReader.shown(name), moment));
        if (!quorum.reached(cosigned.keySet())) {
            String found = shown.isEmpty() ? "-" : String.join(", ", shown.keySet());
            String wanted = PolicyReader.shown(quorum.name());
            throw new NotProved(Problem.of("quorum-missed", place, "quorum", wanted, "found", found));
        }
        return new Accepted(checkpoint, log, before(cosigned), shown);
    }

    /** The moment at which enough of them had cosigned, taken in the order of their moments. */
    private @Nullable Instant before(Map<String, Instant> cosigned) {
        Set<String> so = new HashSet<>();
        Instant before = null;
        for (var one : cosigned.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .toList()) {
            if (quorum.reached(so)) {
                break;
            }
            so.add(one.getKey());
            before = one.getValue();
        }
        return before;
    }

    /** The name of a witness, as its octets most probably are to be read. */
    public static String shown(String name) {
        return PolicyReader.shown(name);
    }

    private static String names(List<NoteKey> keys) {
        return keys.isEmpty()
                ? "-"
                : String.join(", ", keys.stream().map(NoteKey::name).toList());
    }
}
