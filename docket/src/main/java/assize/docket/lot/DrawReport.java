package assize.docket.lot;

import assize.docket.entry.Entry;
import assize.docket.tlog.NotProved;
import assize.docket.tlog.Note;
import assize.docket.tlog.NoteKey;
import assize.docket.tlog.Policy;
import assize.docket.tlog.TlogProof;
import assize.law.json.Json;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The report of a draw: one plain text that holds what was committed to, the randomness, the lots, and the proof that
 * the commitment stands in the log below the checkpoint that gave the randomness. Immutable.
 *
 * @param file where it was read, for messages
 * @param committed the text of the batch
 * @param randomness what entered the seed beside it
 * @param drawn seed and lots, as whoever wrote the report says
 * @param content what the entry of the commitment committed to: canonical JSON
 * @param proof that the entry stands in the log
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record DrawReport(
        String file, String committed, String randomness, String drawn, byte[] content, TlogProof proof) {
    /** The most bytes of a report. */
    public static final int MOST_BYTES = 8 << 20;

    /** The type of the entry by which a batch is committed to. */
    static final String COMMITTED = "lots committed";

    /** Under which name the content of that entry holds the text of the batch. */
    static final String CONTENT = "lots";

    /**
     * What holds.
     *
     * @param entry of the commitment
     * @param index its place in the log
     * @param lots as they were computed anew
     */
    public record Holds(Batch batch, Entry entry, long index, Moment moment, String seed, List<Urn.Lot> lots) {}

    /** The report of a draw from a moment, with the lots that follow. */
    static DrawReport of(Batch batch, Moment moment, byte[] content, TlogProof proof) {
        return new DrawReport("report", batch.text(), moment.text(), drawn(batch, moment.text()), content, proof);
    }

    /** The report in these bytes; throws {@link UnusableInput} naming what is not in its form. */
    public static DrawReport read(String file, byte[] bytes) {
        return ReportText.read(file, bytes);
    }

    /** The bytes of the report. */
    public byte[] bytes() {
        return ReportText.bytes(this);
    }

    private static String drawn(Batch batch, String randomness) {
        String seed = Urn.seed(batch.text(), randomness);
        return "seed: " + seed + "\n"
                + Urn.draw(seed, batch.matters(), batch.eligible()).stream()
                        .map(Urn.Lot::line)
                        .collect(Collectors.joining());
    }

    /** What was committed to; throws {@link UnusableInput} naming the line that is wrong. */
    public Batch batch() {
        return Batch.read(file, ReportText.FIRST_LINE, committed);
    }

    /**
     * Computes everything anew. Throws {@link NotProved} at the first thing that does not follow.
     *
     * @param trusted the keys of logs that the reader trusts; empty: the one that the report names, which proves less
     */
    public Holds check(List<NoteKey> trusted) {
        Place place = Place.of(file);
        Batch batch = batch();
        Opened opened = Opened.read(place, proof.extra());
        Entry entry = opened.says();
        if (!entry.type().equals(COMMITTED) || !opened.committedTo(content) || !committed.equals(text(place))) {
            throw new NotProved(Problem.of("lots-not-committed", place));
        }
        Note note = proof.checkpoint();
        proof.check(
                opened.leaf(proof.index()),
                Policy.withoutWitnesses(trusted.isEmpty() ? List.of(batch.log()) : trusted));
        Optional<String> beacon = batch.beacon().flatMap(_ -> Moment.beacon(randomness));
        Moment moment = Moment.of(batch, note, beacon);
        if (!moment.text().equals(randomness)) {
            throw differs("randomness", randomness, moment.text());
        }
        String right = drawn(batch, randomness);
        if (!right.equals(drawn)) {
            throw differs("drawn", drawn, right);
        }
        String seed = Urn.seed(committed, randomness);
        return new Holds(batch, entry, proof.index(), moment, seed, Urn.draw(seed, batch.matters(), batch.eligible()));
    }

    private String text(Place place) {
        Map<String, Object> read = Json.object(Json.read(file, content));
        if (read.get(CONTENT) instanceof String text) {
            return text;
        }
        throw new UnusableInput(Problem.of("lots-opening", place));
    }

    private NotProved differs(String part, String found, String right) {
        List<String> said = found.lines().toList();
        List<String> computed = right.lines().toList();
        int line = 0;
        while (line < Math.min(said.size(), computed.size()) && said.get(line).equals(computed.get(line))) {
            line++;
        }
        return new NotProved(Problem.of(
                "lots-differ",
                Place.of(file),
                "part",
                part,
                "line",
                "" + (line + 1),
                "found",
                line < said.size() ? said.get(line) : "-",
                "allowed",
                line < computed.size() ? computed.get(line) : "-"));
    }

    /** The text of the content, which is one line. */
    String contentLine() {
        return new String(content, StandardCharsets.UTF_8);
    }
}
