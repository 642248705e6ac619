package assize.app.identity;

import java.time.Instant;

/**
 * A browser that somebody signed in with.
 *
 * @param key by which it is kept: a hash, not the token
 * @param proof how they showed who they are
 * @param at when they did
 */
public record SignIn(String key, Person person, Proof proof, Instant at) {}
