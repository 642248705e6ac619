package assize.docket.entry;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What is to be entered. The array is shared, not copied: it must not be changed afterwards.
 *
 * @param type what happened, in the words of the procedure
 * @param at the moment in law
 * @param actor the class of the actor in lower case, such as party, office, law or clock; never a person
 * @param content canonical JSON
 */
@SuppressWarnings("ArrayRecordComponent") // rows on the hot path; nobody compares them
public record NewEntry(String type, Instant at, String actor, byte[] content) {
    private static final Pattern CLASS = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** Refuses an actor that could be a person's name or number. */
    public NewEntry {
        if (!CLASS.matcher(actor).matches()) {
            throw new IllegalArgumentException("not a class of actors: '" + actor + "'");
        }
    }
}
