package assize.law.step;

import org.jspecify.annotations.Nullable;

/**
 * Who acts, in which role.
 *
 * @param person the id of a human being; never a machine's
 * @param body the body for which an office is held; null for parties
 */
public record Actor(String person, String role, @Nullable String body) {}
