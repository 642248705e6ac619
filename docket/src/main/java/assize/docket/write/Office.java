package assize.docket.write;

import java.time.Instant;

/**
 * The office by which somebody acts. Whether they hold it is asked in the statement that keeps the act, so that an
 * appointment which ends meanwhile gives nothing.
 *
 * @param at the moment of the act, at which it must be held
 */
public record Office(String person, String role, String body, Instant at) {}
