package assize.app.identity;

/**
 * Somebody the platform can tell apart from others.
 *
 * @param name as they gave it, or empty
 */
public record Person(String id, String name) {}
