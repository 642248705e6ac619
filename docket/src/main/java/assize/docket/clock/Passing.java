package assize.docket.clock;

import assize.docket.write.Change;
import org.jspecify.annotations.Nullable;

/**
 * What the passing of a due clock does.
 *
 * @param change what it does to the case; null if that could not be found
 * @param failure the kind of fault that kept it from being found, or empty
 */
public record Passing(DueClock due, @Nullable Change change, String failure) {}
