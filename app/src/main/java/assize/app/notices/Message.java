package assize.app.notices;

import java.time.Instant;
import java.util.UUID;

/**
 * One message, in plain text.
 *
 * @param id the same for each try, so that the other side recognizes one that came twice
 * @param subject of a mail; empty for a text
 */
record Message(UUID id, String to, String subject, String text, Instant at) {}
