package assize.docket.erase;

/**
 * Who asks that a case be erased, or carries it out.
 *
 * @param person the id of a human being
 * @param body for which they hold the office of an archivist
 */
public record Archivist(String person, String body) {
    /** The office, whatever the procedure. */
    public static final String OFFICE = "archivist";
}
