package assize.app.cli;

import assize.docket.log.KeyFile;
import assize.docket.log.LogKeys;
import assize.docket.log.LogSettings;
import assize.docket.store.Settings;
import assize.docket.tlog.KeyType;
import assize.docket.tlog.NoteKey;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code assize log key}: shows the keys of the log, adds the one that is to follow, takes out the one that is over.
 */
@Command(name = "key")
final class LogKeyCommand implements Callable<Integer> {
    private final Desk desk;

    @Option(names = "--add", descriptionKey = "log-key-add")
    private boolean add;

    @Option(names = "--retire", paramLabel = "ID", descriptionKey = "log-key-retire")
    private @Nullable String retire;

    LogKeyCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        LogSettings kept = LogSettings.find(desk.environment(), Settings.of(desk.environment()))
                .orElseThrow(() -> new MachineLacks(Problem.of("log-key-missing", Place.of("ASSIZE_LOG_KEY")), null));
        KeyFile file = kept.keyFile();
        LogKeys before = LogKeys.of(file);
        String id = retire;
        if (add) {
            file.make(
                    before.origin(),
                    KeyType.ED25519,
                    "log-" + desk.time().instant().getEpochSecond());
        }
        if (id != null) {
            file.remove(leaving(id, before.known()));
        }
        LogKeys.of(file).known().forEach(key -> desk.say("log-key-line", "id", key.idText(), "key", key.text()));
        if (add || id != null) {
            desk.say(add ? "log-key-added" : "log-key-retired");
        }
        return Exit.FINE;
    }

    /** The last key stays: a log that can't sign ends. */
    private static NoteKey leaving(String id, List<NoteKey> keys) {
        if (keys.size() > 1) {
            for (NoteKey key : keys) {
                if (key.idText().equals(id)) {
                    return key;
                }
            }
        }
        throw new UnusableInput(Problem.of(
                "log-key-stays",
                Place.of("--retire"),
                "found",
                id,
                "allowed",
                keys.size() > 1
                        ? String.join(", ", keys.stream().map(NoteKey::idText).toList())
                        : "-"));
    }
}
