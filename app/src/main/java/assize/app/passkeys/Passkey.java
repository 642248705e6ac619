package assize.app.passkeys;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner sees it.
 *
 * @param name as they called it
 * @param backup whether it may be copied to their other devices
 * @param used when it was used last; null: never yet
 */
public record Passkey(
        UUID id,
        String name,
        boolean backup,
        Instant made,
        @Nullable Instant used) {}
