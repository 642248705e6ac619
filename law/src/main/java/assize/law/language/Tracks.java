package assize.law.language;

import assize.law.guard.Guard;
import assize.law.problem.Place;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The tracks of a procedure, for simple and for complicated cases, in the order in which they are tried.
 *
 * @param chosenBy the action at which the track is chosen
 * @param toldIn the notice that tells it; null: none
 */
public record Tracks(String chosenBy, @Nullable String toldIn, SequencedMap<String, Track> tracks) {
    /**
     * One track: it is taken when its guard holds and what it never takes does not.
     *
     * @param otherwise it takes what no other does
     */
    public record Track(
            String name, @Nullable Guard when, @Nullable Guard never, boolean otherwise, String law, Place place) {}
}
