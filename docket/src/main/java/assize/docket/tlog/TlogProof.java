package assize.docket.tlog;

import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;

/**
 * That something stands in a log, so that it can be shown without the log: the text of a tlog-proof. Immutable.
 *
 * @param extra what else belongs to it; nobody signed it
 * @param index the place in the log
 * @param hashes the proof of inclusion
 * @param checkpoint the note of the log and its witnesses
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares the extra part
public record TlogProof(byte[] extra, long index, List<Hash> hashes, Note checkpoint) {
    private static final String HEAD = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    /** Keeps a list of its own. */
    public TlogProof {
        hashes = List.copyOf(hashes);
    }

    /** The proof in these bytes; throws {@link UnusableInput} naming the line that is in no proof. */
    public static TlogProof read(String file, byte[] bytes) {
        String text = Plain.text(file, bytes, Note.MOST_BYTES);
        int blank = text.indexOf("\n\n");
        if (blank < 0) {
            throw new UnusableInput(Problem.of("proof-cut", Place.of(file)));
        }
        List<String> lines = text.substring(0, blank).lines().toList();
        int at = 0;
        if (!lines.get(at++).equals(HEAD)) {
            throw new UnusableInput(Problem.of("proof-head", place(file, at), "allowed", HEAD));
        }
        byte[] extra = {};
        if (at < lines.size() && lines.get(at).startsWith(EXTRA)) {
            String encoded = lines.get(at++).substring(EXTRA.length());
            extra = Plain.base64(place(file, at), encoded);
        }
        String said = at < lines.size() ? lines.get(at) : "";
        OptionalLong index =
                said.startsWith(INDEX) ? Plain.decimal(said.substring(INDEX.length())) : OptionalLong.empty();
        if (index.isEmpty()) {
            throw new UnusableInput(Problem.of("proof-index", place(file, at + 1), "found", Plain.shown(said)));
        }
        List<Hash> hashes = new ArrayList<>();
        for (at++; at < lines.size(); at++) {
            hashes.add(Hash.ofText(place(file, at + 1), lines.get(at)));
        }
        Note checkpoint = Note.of(file, text.substring(blank + 2), at + 2);
        return new TlogProof(extra, index.getAsLong(), hashes, checkpoint);
    }

    /** Throws {@link NotProved} unless the leaf stands where the proof says, in a tree that the policy accepts. */
    public Accepted check(Hash leaf, Policy policy) {
        Accepted accepted = policy.check(checkpoint);
        Checkpoint tree = accepted.checkpoint();
        Inclusion.check(Place.of(checkpoint.file()), index, tree.size(), leaf, hashes, tree.root());
        return accepted;
    }

    /** The bytes of the proof. */
    public byte[] bytes() {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        if (extra.length > 0) {
            text.append(EXTRA).append(Base64.getEncoder().encodeToString(extra)).append('\n');
        }
        text.append(INDEX).append(index).append('\n');
        hashes.forEach(hash -> text.append(hash).append('\n'));
        text.append('\n').append(new String(checkpoint.bytes(), StandardCharsets.UTF_8));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Place place(String file, int line) {
        return new Place(file, line, 1);
    }
}
