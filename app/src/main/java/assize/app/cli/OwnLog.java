package assize.app.cli;

import assize.docket.log.LogKeys;
import assize.docket.log.LogSettings;
import assize.docket.log.LogWatch;
import assize.docket.store.Database;
import assize.docket.store.Settings;
import assize.docket.tlog.NotProved;
import assize.docket.tlog.NoteKey;
import java.util.List;

/** The log of this installation, for commands that hand something out of it. */
final class OwnLog {
    private OwnLog() {}

    /**
     * Whoever holds the key brings the log up to date first; if a node is at it already, that has done it. Returns the
     * keys that it signs with, none if this installation holds none.
     */
    static List<NoteKey> upToDate(Desk desk, Database database) {
        return LogSettings.find(desk.environment(), Settings.of(desk.environment()))
                .map(kept -> upToDate(desk, database, kept))
                .orElse(List.of());
    }

    private static List<NoteKey> upToDate(Desk desk, Database database, LogSettings kept) {
        LogKeys keys = LogKeys.of(kept.keyFile());
        try (LogWatch log = new LogWatch(database, keys, kept.policy(keys), kept.lastSeen(), desk::complain)) {
            log.once();
        } catch (NotProved e) {
            // What was public before is still good.
            desk.complain(e.problem());
        }
        return keys.known();
    }
}
