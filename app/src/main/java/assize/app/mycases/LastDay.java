package assize.app.mycases;

import assize.app.casefile.ClockLine;
import assize.app.policy.CaseFile;
import assize.docket.entry.StoredEntry;
import assize.docket.registry.Contents;
import assize.law.step.Effect;
import java.time.Instant;

/**
 * The end of a clock, as a calendar keeps it.
 *
 * @param changes how often it was set or moved after the first time
 * @param changed when it was the last time
 */
record LastDay(CaseFile file, ClockLine clock, int changes, Instant changed) {
    /** With what the entries of its case say of it. */
    static LastDay of(CaseFile file, ClockLine clock) {
        int set = 0;
        Instant changed = Instant.EPOCH;
        for (StoredEntry stored : file.entries()) {
            byte[] body = stored.body();
            if (body != null && Contents.effects(body).stream().anyMatch(effect -> moves(effect, clock.key()))) {
                set++;
                changed = stored.entry().entered();
            }
        }
        return new LastDay(file, clock, Math.max(0, set - 1), changed);
    }

    private static boolean moves(Effect effect, String key) {
        return switch (effect) {
            case Effect.Fixed fixed -> fixed.copy().key().equals(key);
            case Effect.Turned turned -> turned.copy().equals(key);
            default -> false;
        };
    }
}
