package assize.app.papers;

import assize.law.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What a page does with the papers that somebody gathers: adds, takes out, shows. Safe for all threads. */
public final class Gathering {
    private final Intake intake;
    private final Kept kept;
    private final Scans scans;

    /** With what takes them in and where they are kept. */
    public Gathering(Intake intake, Kept kept, Scans scans) {
        this.intake = intake;
        this.kept = kept;
        this.scans = scans;
    }

    /** Does what a form asked: takes one out, adds what was chosen; then all that is there, and what was not taken. */
    public Gathered sent(Bundle bundle, @Nullable List<MultipartFile> files, String remove, Instant now) {
        if (!remove.isEmpty()) {
            try {
                kept.remove(bundle, UUID.fromString(remove));
            } catch (IllegalArgumentException e) {
                // none has that id: there is nothing to take out
            }
        }
        return of(bundle, intake.take(bundle, files, now));
    }

    /** Takes these and no others: what was gathered before is taken out. */
    public Gathered only(Bundle bundle, List<MultipartFile> files, Instant now) {
        kept.list(bundle).forEach(paper -> kept.remove(bundle, paper.id()));
        return of(bundle, files.isEmpty() ? List.of() : intake.take(bundle, files, now));
    }

    /** What is there. */
    public Gathered of(Bundle bundle, List<Problem> problems) {
        return new Gathered(kept.list(bundle), problems, scans.happen());
    }
}
