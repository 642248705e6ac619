package assize.app.notices;

import java.time.Instant;
import java.util.Optional;

/** Writes the messages of one way when their turn has come: to whom, and with which words. */
interface Composer {
    /** The message as it goes out now; empty: this way is not open, or nobody waits for it any more. */
    Optional<Message> compose(Outbox.Due due, Instant now);
}
