package assize.app.filing;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is filling in.
 *
 * @param as the role in which it is filed
 * @param answers as they were typed, by field
 * @param sent when it was first sent; null: it was not
 * @param filed the case that it opened; null: it is not filed yet
 */
public record Draft(
        UUID id,
        String procedure,
        String action,
        String as,
        Map<String, String> answers,
        @Nullable Instant sent,
        @Nullable UUID filed) {
    /** The address of its answers. */
    public String path() {
        return "/drafts/" + id;
    }
}
