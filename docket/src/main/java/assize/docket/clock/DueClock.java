package assize.docket.clock;

import assize.docket.write.ArmedClock;
import assize.docket.write.CaseHead;
import java.time.Instant;

/**
 * A clock whose moment has come, with its case, which nobody else can change until it has passed.
 *
 * @param now the moment by the clock of the database
 */
public record DueClock(CaseHead head, ArmedClock clock, Instant now) {}
