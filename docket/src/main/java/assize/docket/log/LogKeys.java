package assize.docket.log;

import assize.docket.tlog.KeyType;
import assize.docket.tlog.Note;
import assize.docket.tlog.NoteKey;
import assize.docket.tlog.NoteSigner;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.time.Instant;
import java.util.List;

/**
 * What a log signs its checkpoints with. While a key is being replaced there are two, and each checkpoint bears the
 * signatures of both, so whoever knows one of them can go on (tlog-checkpoint). Safe for all threads.
 *
 * @param signers one or more, all under the name of the log
 */
public record LogKeys(List<NoteSigner> signers) {
    /** Keeps a list of its own. */
    public LogKeys {
        signers = List.copyOf(signers);
    }

    /** The keys in a store; throws {@link MachineLacks} if they can't be used or are of two logs. */
    public static LogKeys of(KeyFile file) {
        List<NoteSigner> signers = file.signers(KeyType.ED25519);
        List<String> names =
                signers.stream().map(signer -> signer.key().name()).distinct().toList();
        if (names.size() > 1) {
            throw new MachineLacks(
                    Problem.of("log-key-names", Place.of(file.toString()), "found", String.join(", ", names)), null);
        }
        return new LogKeys(signers);
    }

    /** The name of the log. */
    public String origin() {
        return signers.getFirst().key().name();
    }

    /** What others verify with. */
    public List<NoteKey> known() {
        return signers.stream().map(NoteSigner::key).toList();
    }

    /** The text as a note that every key signed. A text that is no checkpoint must not be able to pass for one. */
    public Note sign(String text, Instant moment) {
        Note note = new Note(origin(), text, List.of());
        for (NoteSigner signer : signers) {
            note = note.with(signer.sign(text, moment));
        }
        return note;
    }
}
