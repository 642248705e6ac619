package assize.docket.tlog;

import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text and its signatures, as signed-note has it. Immutable. Nothing of the text counts before {@link #signers}.
 *
 * @param file where the note was read, for messages
 * @param text with its last line end, without the blank line
 */
public record Note(String file, String text, List<NoteSignature> signatures) {
    /** The most bytes of a note: a hundred signatures of the largest kind, and a text. */
    public static final int MOST_BYTES = 1 << 20;

    /** The most signatures of a note; 16 must be accepted. */
    public static final int MOST_SIGNATURES = 100;

    /** Keeps a list of its own. */
    public Note {
        signatures = List.copyOf(signatures);
    }

    /** The note in these bytes; throws {@link UnusableInput} naming line and column of what is in no note. */
    public static Note read(String file, byte[] bytes) {
        return of(file, Plain.text(file, bytes, MOST_BYTES), 1);
    }

    /** The note in a text whose characters were looked at, which begins at this line of its file. */
    static Note of(String file, String all, int line) {
        int blank = all.lastIndexOf("\n\n");
        if (blank < 0 || !all.endsWith("\n") || blank + 2 == all.length()) {
            throw new UnusableInput(Problem.of("note-cut", Place.of(file)));
        }
        String text = all.substring(0, blank + 1);
        int next = line + (int) text.chars().filter(letter -> letter == '\n').count() + 1;
        List<NoteSignature> signatures = new ArrayList<>();
        for (String signature : all.substring(blank + 2).lines().toList()) {
            signatures.add(NoteSignature.read(new Place(file, next++, 1), signature));
        }
        if (signatures.size() > MOST_SIGNATURES) {
            throw new UnusableInput(Problem.of(
                    "note-too-many-signatures",
                    Place.of(file),
                    "found",
                    "" + signatures.size(),
                    "most",
                    "" + MOST_SIGNATURES));
        }
        return new Note(file, text, signatures);
    }

    /** The same text with one signature more. */
    public Note with(NoteSignature signature) {
        return new Note(
                file,
                text,
                Stream.concat(signatures.stream(), Stream.of(signature)).toList());
    }

    /**
     * The signature that this key gave to this text, among lines of signatures that somebody sent; empty if none of
     * them is one. Throws {@link UnusableInput} if something else stands there.
     */
    public Optional<NoteSignature> cosignature(String lines, NoteKey key) {
        Place place = Place.of(file);
        return lines.lines()
                .map(line -> NoteSignature.read(place, line))
                .filter(signature -> key.name().equals(signature.name()) && key.id() == signature.id())
                .filter(signature -> key.gave(signature, place, text))
                .findFirst();
    }

    /** The bytes of the note. */
    public byte[] bytes() {
        return (text + "\n" + signatures.stream().map(NoteSignature::line).collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a signature bears the name and the id of one of these keys; it need not hold. */
    public boolean signedBy(Collection<NoteKey> known) {
        return signatures.stream()
                .anyMatch(signature -> known.stream()
                        .anyMatch(key -> key.name().equals(signature.name()) && key.id() == signature.id()));
    }

    /**
     * Which of these keys signed, each with its signature. Signatures of others are passed over. Throws
     * {@link NotProved} if a known key signed wrongly or twice, or if none signed.
     */
    public Map<NoteKey, NoteSignature> signers(Collection<NoteKey> known) {
        Place place = Place.of(file);
        Map<NoteKey, NoteSignature> signers = new LinkedHashMap<>();
        for (NoteSignature signature : signatures) {
            for (NoteKey key : known) {
                if (key.name().equals(signature.name()) && key.id() == signature.id()) {
                    if (!key.gave(signature, place, text)) {
                        throw new NotProved(Problem.of("note-signature-wrong", place, "name", key.name()));
                    }
                    if (signers.put(key, signature) != null) {
                        throw new NotProved(Problem.of("note-signed-twice", place, "name", key.name()));
                    }
                }
            }
        }
        if (signers.isEmpty()) {
            String names = known.stream().map(NoteKey::name).distinct().collect(Collectors.joining(", "));
            throw new NotProved(Problem.of("note-not-signed", place, "allowed", names));
        }
        return signers;
    }
}
