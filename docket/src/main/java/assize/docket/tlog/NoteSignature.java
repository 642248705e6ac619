package assize.docket.tlog;

import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One signature line of a note. The array is shared: it must not be changed.
 *
 * @param name whose key is said to have signed
 * @param id the id of that key
 * @param bytes the signature, after the moment where its kind tells one
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares signatures; a key verifies them
public record NoteSignature(String name, int id, byte[] bytes) {
    private static final Pattern LINE = Pattern.compile("— (\\S+) (\\S+)");

    /** The signature in this line, without its end; throws {@link UnusableInput} naming the place if it is none. */
    static NoteSignature read(Place place, String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches() || !Plain.isName(parts.group(1))) {
            throw new UnusableInput(Problem.of("note-signature-line", place, "found", Plain.shown(line)));
        }
        byte[] bytes = Plain.base64(place, parts.group(2));
        if (bytes.length <= Integer.BYTES) {
            throw new UnusableInput(Problem.of("note-signature-line", place, "found", Plain.shown(line)));
        }
        int id = ByteBuffer.wrap(bytes).getInt();
        return new NoteSignature(parts.group(1), id, Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
    }

    /** The line, with its end. */
    public String line() {
        byte[] all = ByteBuffer.allocate(Integer.BYTES + bytes.length)
                .putInt(id)
                .put(bytes)
                .array();
        return "— " + name + " " + Base64.getEncoder().encodeToString(all) + "\n";
    }
}
