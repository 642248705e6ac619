package assize.docket.lot;

import assize.docket.tlog.Checkpoint;
import assize.docket.tlog.NotProved;
import assize.docket.tlog.Note;
import assize.docket.tlog.NoteKey;
import assize.docket.tlog.NoteSignature;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The moment that gives the randomness: a checkpoint that was signed and cosigned as the batch asks. Immutable.
 *
 * @param checkpoint what the log said
 * @param cosigned when each witness of the batch cosigned, in the batch's order
 * @param text what enters the seed: the checkpoint, those cosignatures, and the beacon's value
 */
public record Moment(Checkpoint checkpoint, List<Instant> cosigned, String text) {
    private static final String BEACON = "beacon: ";

    /** Keeps a list of its own. */
    public Moment {
        cosigned = List.copyOf(cosigned);
    }

    /**
     * The moment that a note of the log gives to a batch. Throws {@link NotProved} if the log or a witness did not
     * sign, or not before the beacon's moment, and {@link UnusableInput} if the beacon's value is missing or surplus.
     */
    static Moment of(Batch batch, Note note, Optional<String> beacon) {
        Place place = Place.of(note.file());
        Checkpoint checkpoint = Checkpoint.of(place, note.text());
        List<NoteKey> known = new ArrayList<>(List.of(batch.log()));
        known.addAll(batch.witnesses());
        Map<NoteKey, NoteSignature> signers = note.signers(known);
        if (!signers.containsKey(batch.log())
                || !checkpoint.origin().equals(batch.log().name())) {
            throw new NotProved(Problem.of(
                    "checkpoint-foreign",
                    place,
                    "origin",
                    checkpoint.origin(),
                    "allowed",
                    batch.log().name()));
        }
        StringBuilder text = new StringBuilder(note.text());
        List<Instant> cosigned = new ArrayList<>();
        for (NoteKey witness : batch.witnesses()) {
            NoteSignature signature = signers.get(witness);
            if (signature == null) {
                throw new NotProved(Problem.of("lots-not-cosigned", place, "witness", witness.name()));
            }
            cosigned.add(before(batch, place, witness, signature));
            text.append(signature.line());
        }
        if (beacon.isPresent() != batch.beacon().isPresent()) {
            throw new UnusableInput(
                    Problem.of(beacon.isPresent() ? "lots-beacon-surplus" : "lots-beacon-missing", place));
        }
        beacon.ifPresent(value -> text.append(BEACON).append(value).append('\n'));
        return new Moment(checkpoint, cosigned, text.toString());
    }

    /** A beacon whose value was known already could be used to choose among checkpoints. */
    private static Instant before(Batch batch, Place place, NoteKey witness, NoteSignature signature) {
        Instant moment =
                Instant.ofEpochSecond(ByteBuffer.wrap(signature.bytes()).getLong());
        batch.beacon().map(Beacon::at).filter(at -> !moment.isBefore(at)).ifPresent(at -> {
            throw new NotProved(Problem.of(
                    "lots-beacon-known", place, "witness", witness.name(), "found", "" + moment, "allowed", "" + at));
        });
        return moment;
    }

    /** The value of the beacon in such a text, if it has one. */
    static Optional<String> beacon(String text) {
        return text.lines()
                .filter(line -> line.startsWith(BEACON))
                .map(line -> line.substring(BEACON.length()))
                .reduce((first, last) -> last);
    }
}
