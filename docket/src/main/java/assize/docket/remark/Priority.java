package assize.docket.remark;

import assize.docket.entry.StoredEntry;
import assize.docket.registry.Contents;
import assize.docket.store.Database;
import assize.docket.write.CaseFiles;
import assize.docket.write.Office;
import assize.law.json.Json;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * That an office takes a case before others: said by a person with a reason, entered in the file, where the parties
 * read it, and with an end. It moves no last day and opens no action. Safe for all threads.
 */
public final class Priority {
    /** The type of the entry by which it begins. */
    public static final String BEGINS = "priority";

    /** The type of the entry by which somebody ends it. */
    public static final String ENDS = "priority ends";

    /** How long it lasts, unless it is given again. */
    public static final Duration LASTS = Duration.ofDays(30);

    private final Remarks remarks;
    private final CaseFiles files;

    /** In the cases of a docket. */
    public Priority(Database database) {
        this.remarks = new Remarks(database);
        this.files = new CaseFiles(database);
    }

    /** One that lasts: at which body, from when until when. Who gave it and why stands in its entry. */
    public record Given(String body, Instant from, Instant until) {}

    /**
     * Enters it, from now on for a time. Throws {@link UnusableInput} if the reason is no sentence, or if the case has
     * priority already.
     */
    public Given give(UUID caseId, String reason, Office by) {
        String plain = Reasons.plain(reason);
        Instant until = by.at().plus(LASTS);
        remarks.enter(caseId, by, BEGINS, head -> {
            if (now(files.entries(head.id()), by.at()).isPresent()) {
                throw new UnusableInput(Problem.of("priority-given", Place.of("case " + caseId)));
            }
            return Map.of(Reasons.REASON, plain, Reasons.UNTIL, until.toString());
        });
        return new Given(by.body(), by.at(), until);
    }

    /** Enters its end. Throws {@link UnusableInput} if the reason is no sentence, or if the case has no priority. */
    public void end(UUID caseId, String reason, Office by) {
        String plain = Reasons.plain(reason);
        remarks.enter(caseId, by, ENDS, head -> {
            if (now(files.entries(head.id()), by.at()).isEmpty()) {
                throw new UnusableInput(Problem.of("priority-none", Place.of("case " + caseId)));
            }
            return Map.of(Reasons.REASON, plain);
        });
    }

    /** What a case's entries say of it now; empty: it has none. */
    public static Optional<Given> now(List<StoredEntry> entries, Instant now) {
        for (StoredEntry stored : entries.reversed()) {
            byte[] body = stored.body();
            String type = stored.entry().type();
            if (type.equals(ENDS)) {
                return Optional.empty();
            }
            if (type.equals(BEGINS) && body != null) {
                return Optional.of(given(stored, body)).filter(given -> now.isBefore(given.until()));
            }
        }
        return Optional.empty();
    }

    private static Given given(StoredEntry stored, byte[] body) {
        Map<String, Object> content = Contents.read(body);
        Map<String, Object> by = Json.object(
                Objects.requireNonNull(Contents.event(body).get("by"), "every remark names who entered it"));
        return new Given(
                String.valueOf(by.get("body")),
                stored.entry().at(),
                Instant.parse(String.valueOf(content.get(Reasons.UNTIL))));
    }
}
