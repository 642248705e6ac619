package assize.docket.remark;

import assize.docket.entry.StoredEntry;
import assize.docket.registry.Contents;
import assize.docket.store.Database;
import assize.docket.write.Office;
import assize.law.json.Json;
import assize.law.problem.UnusableInput;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Looking into a case outside one's own work, where it can't wait: with a reason, for a day, and entered in the file,
 * where the parties read who looked and why. It lets somebody read and nothing else. Safe for all threads.
 */
public final class UrgentAccess {
    /** The type of its entry. */
    public static final String TYPE = "urgent access";

    /** How long it lasts. */
    public static final Duration LASTS = Duration.ofHours(24);

    private final Remarks remarks;

    /** In the cases of a docket. */
    public UrgentAccess(Database database) {
        this.remarks = new Remarks(database);
    }

    /** One that was taken: by whom in which office, and until when. */
    public record Taken(String person, String role, String body, Instant until) {}

    /** Enters that somebody looks, from now on for a day. Throws {@link UnusableInput} if the reason is no sentence. */
    public long take(UUID caseId, String reason, Office by) {
        Map<String, Object> says = Map.of(
                Reasons.REASON,
                Reasons.plain(reason),
                Reasons.UNTIL,
                by.at().plus(LASTS).toString());
        return remarks.enter(caseId, by, TYPE, head -> says);
    }

    /** Those of a case that have not ended. */
    public static List<Taken> open(List<StoredEntry> entries, Instant now) {
        List<Taken> open = new ArrayList<>();
        for (StoredEntry stored : entries) {
            byte[] body = stored.body();
            if (body == null || !stored.entry().type().equals(TYPE)) {
                continue;
            }
            Map<String, Object> content = Contents.read(body);
            Instant until = Instant.parse(String.valueOf(content.get(Reasons.UNTIL)));
            if (Contents.event(body).get("by") instanceof Map<?, ?> by && now.isBefore(until)) {
                Map<String, Object> who = Json.object(by);
                open.add(new Taken(
                        String.valueOf(who.get("person")),
                        String.valueOf(who.get("role")),
                        String.valueOf(who.get("body")),
                        until));
            }
        }
        return open;
    }
}
