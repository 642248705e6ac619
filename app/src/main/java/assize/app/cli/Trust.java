package assize.app.cli;

import assize.docket.audit.Audit;
import assize.docket.audit.LogSource;
import assize.docket.log.LogFolder;
import assize.docket.log.LogKeys;
import assize.docket.log.LogSettings;
import assize.docket.store.Settings;
import assize.docket.tlog.Accepted;
import assize.docket.tlog.Checkpoint;
import assize.docket.tlog.Note;
import assize.docket.tlog.NoteKey;
import assize.docket.tlog.Policy;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whose signatures somebody trusts who checks a log or a receipt: a policy, keys, or whatever is at hand. */
final class Trust {
    private static final int MOST_KEYS = 1 << 16;

    @Option(names = "--policy", paramLabel = "FILE", descriptionKey = "trust-policy-file")
    private @Nullable Path policy;

    @Option(names = "--key", paramLabel = "KEY", descriptionKey = "trust-key")
    private List<String> keys = List.of();

    /**
     * What is trusted, and why.
     *
     * @param from the end of the message that says it: policy, given, home or shown
     */
    record Known(Policy policy, String from) {}

    /** What the options say, or null if they say nothing. */
    @Nullable
    Known asked() {
        if (policy != null) {
            return new Known(Policy.read(policy.toString(), ReadFile.bytes(policy, Note.MOST_BYTES)), "policy");
        }
        return keys.isEmpty()
                ? null
                : new Known(
                        Policy.withoutWitnesses(keys.stream().map(Trust::key).toList()), "given");
    }

    /** What the options say; else the keys of this installation, if it is its log; else the keys that lie beside it. */
    Known known(Desk desk, LogSource source) {
        Known known = atHand(desk, Audit.checkpoint(source));
        if (known != null) {
            return known;
        }
        byte[] shown = source.find(LogFolder.KEYS, MOST_KEYS).orElseThrow(() -> nobody(source.name()));
        List<NoteKey> found = new String(shown, StandardCharsets.UTF_8)
                .lines()
                .map(line -> NoteKey.read(Place.of(LogFolder.KEYS), line))
                .toList();
        return new Known(Policy.withoutWitnesses(found), "shown");
    }

    /** What the options say; else the keys of this installation, if the checkpoint is of its log. */
    Known known(Desk desk, Note checkpoint) {
        Known known = atHand(desk, checkpoint);
        if (known == null) {
            throw nobody(checkpoint.file());
        }
        return known;
    }

    /** The witnesses that cosigned, each with its moment. */
    static String witnesses(Accepted accepted) {
        return String.join(
                ", ",
                accepted.witnesses().entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue())
                        .sorted()
                        .toList());
    }

    private @Nullable Known atHand(Desk desk, Note checkpoint) {
        Known asked = asked();
        if (asked != null) {
            return asked;
        }
        List<NoteKey> own = own(
                desk,
                Checkpoint.of(Place.of(checkpoint.file()), checkpoint.text()).origin());
        return own.isEmpty() ? null : new Known(Policy.withoutWitnesses(own), "home");
    }

    private static UnusableInput nobody(String name) {
        return new UnusableInput(Problem.of("trust-nobody", Place.of(name)));
    }

    private static List<NoteKey> own(Desk desk, String origin) {
        try {
            return LogSettings.find(desk.environment(), Settings.of(desk.environment())).stream()
                    .filter(LogSettings::there)
                    .flatMap(settings -> LogKeys.of(settings.keyFile()).known().stream())
                    .filter(key -> key.name().equals(origin))
                    .toList();
        } catch (MachineLacks e) {
            // A store that this person may not open is none that could be asked.
            return List.of();
        }
    }

    private static NoteKey key(String text) {
        return NoteKey.read(Place.of("--key"), text);
    }
}
