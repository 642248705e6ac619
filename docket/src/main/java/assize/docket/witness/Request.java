package assize.docket.witness;

import assize.docket.tlog.Hash;
import assize.docket.tlog.Note;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a log asks of a witness (tlog-witness, add-checkpoint).
 *
 * @param old the size that the log believes the witness to have cosigned last
 * @param proof that the checkpoint continues that
 * @param checkpoint the note to be cosigned
 */
record Request(long old, List<Hash> proof, Note checkpoint) {
    private static final Pattern OLD = Pattern.compile("old (0|[1-9][0-9]{0,17})");
    private static final int MOST_HASHES = 63;
    private static final Place PLACE = Place.of("request");

    /** The request in this body; throws {@link UnusableInput} if it is none. */
    static Request read(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        int blank = text.indexOf("\n\n");
        List<String> lines =
                blank < 0 ? List.of("") : text.substring(0, blank).lines().toList();
        Matcher old = OLD.matcher(lines.getFirst());
        if (!old.matches() || lines.size() > 1 + MOST_HASHES) {
            throw new UnusableInput(Problem.of("witness-request", PLACE));
        }
        List<Hash> proof =
                lines.stream().skip(1).map(line -> Hash.ofText(PLACE, line)).toList();
        byte[] note = text.substring(blank + 2).getBytes(StandardCharsets.UTF_8);
        return new Request(Long.parseLong(old.group(1)), proof, Note.read("checkpoint", note));
    }
}
