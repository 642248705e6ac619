package assize.app.notices;

import java.time.Instant;
import java.util.UUID;

/**
 * One mail, in plain text.
 *
 * @param id the same for each try, so that programs recognize a mail that came twice
 */
record Mail(UUID id, String to, String subject, String text, Instant at) {}
