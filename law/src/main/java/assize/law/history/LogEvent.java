package assize.law.history;

import java.time.LocalDateTime;
import java.util.Map;

/**
 * One event of an old log.
 *
 * @param local the moment as its time stamp writes it, at the place and never through UTC
 * @param attributes key to value as written
 */
public record LogEvent(String activity, LocalDateTime local, Map<String, String> attributes) {}
