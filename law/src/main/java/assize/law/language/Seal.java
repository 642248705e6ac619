package assize.law.language;

import assize.law.problem.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something kept from somebody for a time. Nothing is secret without an end.
 *
 * @param keepsFrom the role from which it is kept
 * @param holdsBack the notices that are not sent meanwhile
 * @param since the action from which it may be sealed
 * @param until what ends it before its time
 * @param atMost the clock that ends it
 * @param then the action that tells what was held back
 * @param checkedBy the role that looks at it
 */
public record Seal(
        String name,
        String keepsFrom,
        List<String> holdsBack,
        @Nullable String since,
        List<Upon> until,
        @Nullable String atMost,
        @Nullable String then,
        @Nullable String checkedBy,
        String law,
        Place place) {}
