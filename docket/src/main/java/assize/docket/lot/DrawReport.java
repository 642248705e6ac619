package assize.docket.lot;

import assize.docket.entry.Entry;
import assize.docket.receipt.Receipt;
import assize.docket.registry.DrawnLots;
import assize.docket.tlog.NotProved;
import assize.docket.tlog.NoteKey;
import assize.docket.tlog.Policy;
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
 * @param receipt of the entry, up to the checkpoint that gave the randomness
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record DrawReport(
        String file, String committed, String randomness, String drawn, byte[] content, Receipt receipt) {
    /** The most bytes of a report. */
    public static final int MOST_BYTES = 8 << 20;

    /** Under which name the content of that entry holds the text of the batch. */
    static final String CONTENT = "lots";

    /**
     * What holds.
     *
     * @param entry of the commitment
     * @param index its place in the log
     * @param signed the key of the log that the reader trusts and that signed
     * @param lots as they were computed anew
     */
    public record Holds(Batch batch, Entry entry, long index, Moment moment, NoteKey signed, List<Urn.Lot> lots) {
        /** Keeps a list of its own. */
        public Holds {
            lots = List.copyOf(lots);
        }
    }

    /** The report of a draw from a moment, with the lots that follow. */
    static DrawReport of(Batch batch, Moment moment, byte[] content, Receipt receipt) {
        return new DrawReport("report", batch.text(), moment.text(), drawn(batch, moment.text()), content, receipt);
    }

    /** The report in these bytes; throws {@link UnusableInput} naming what is not in its form. */
    public static DrawReport read(String file, byte[] bytes) {
        return ReportText.read(file, bytes);
    }

    /** The bytes of the report. */
    public byte[] bytes() {
        return ReportText.bytes(this);
    }

    /** The lots that follow from what the report has. */
    List<Urn.Lot> lots() {
        Batch batch = batch();
        return Urn.draw(Urn.seed(committed, randomness), batch.matters(), batch.eligible());
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

    /** Trusts the key that was committed to: this shows that the report fits together, not whose log it is. */
    public Policy named() {
        return Policy.withoutWitnesses(List.of(batch().log()));
    }

    /**
     * Computes everything anew. Throws {@link NotProved} at the first thing that does not follow.
     *
     * @param trusted whose signatures the reader trusts; {@link #named} proves less
     */
    public Holds check(Policy trusted) {
        Place place = Place.of(file);
        Batch batch = batch();
        Entry entry = receipt.opening().says();
        boolean same = receipt.opening().committedTo(content) && committed.equals(text(place));
        if (!entry.type().equals(DrawnLots.COMMITTED) || !same) {
            throw new NotProved(Problem.of("lots-not-committed", place));
        }
        NoteKey signed = receipt.check(trusted).log();
        Optional<String> beacon = batch.beacon().flatMap(_ -> Moment.beacon(randomness));
        Moment moment = Moment.of(batch, receipt.proof().checkpoint(), beacon);
        if (!moment.text().equals(randomness)) {
            throw differs("randomness", randomness, moment.text());
        }
        String right = drawn(batch, randomness);
        if (!right.equals(drawn)) {
            throw differs("drawn", drawn, right);
        }
        return new Holds(batch, entry, receipt.proof().index(), moment, signed, lots());
    }

    private String text(Place place) {
        Map<String, Object> read = Json.object(Json.read(file, content));
        if (read.get(CONTENT) instanceof String text) {
            return text;
        }
        throw new UnusableInput(Problem.of("lots-content", place));
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
