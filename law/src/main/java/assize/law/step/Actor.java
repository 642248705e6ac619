package assize.law.step;

import org.jspecify.annotations.Nullable;

/**
 * Who acts, in which role.
 *
 * @param person the id of a human being; never a machine's
 * @param role the role, or one of several who hold it: {@code defendant 2}
 * @param body the body for which an office is held; null for parties
 */
public record Actor(String person, String role, @Nullable String body) {
    /** The role without the number of the holder. */
    public String plainRole() {
        return Holders.base(role);
    }
}
