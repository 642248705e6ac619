package assize.app.casefile;

import assize.app.directory.Region;
import assize.app.page.Visit;
import assize.app.papers.Listed;
import assize.app.papers.Paper;
import assize.app.policy.CaseFile;
import assize.docket.entry.StoredEntry;
import assize.docket.erase.Erasure;
import assize.docket.registry.Contents;
import assize.docket.registry.DrawnLots;
import assize.docket.remark.Priority;
import assize.docket.remark.Reasons;
import assize.docket.remark.UrgentAccess;
import assize.law.access.Seen;
import assize.law.language.Action;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells entries: what happened, who did it, when, what was given; and what is not shown, why. Immutable. */
final class EntryLines {
    private static final Set<String> REMARKS = Set.of(UrgentAccess.TYPE, Priority.BEGINS, Priority.ENDS);

    private final Visit visit;
    private final CaseFile file;
    private final Region region;
    private final CaseWords words;
    private final Map<String, Paper.Scan> scans;
    private final boolean scanned;

    EntryLines(Visit visit, CaseFile file, Region region, Map<String, Paper.Scan> scans, boolean scanned) {
        this.scans = scans;
        this.scanned = scanned;
        this.visit = visit;
        this.file = file;
        this.region = region;
        this.words = new CaseWords(file.procedure(), visit);
    }

    /** Newest first. */
    List<EntryLine> of(List<Seen> seen) {
        List<EntryLine> lines = new ArrayList<>();
        Map<Long, Long> corrected = corrected(seen);
        for (int i = file.entries().size() - 1; i >= 0; i--) {
            EntryLine line = line(file.entries().get(i), seen.get(i));
            Long by = corrected.get(line.seq());
            lines.add(
                    by == null || line.ground() != null
                            ? line
                            : line.correctedBy(visit.say("page-entry-corrected"), by));
        }
        return lines;
    }

    /** Which entries were corrected, by which; the last counts. */
    private Map<Long, Long> corrected(List<Seen> seen) {
        Map<Long, Long> corrected = new HashMap<>();
        for (int i = 0; i < seen.size(); i++) {
            StoredEntry stored = file.entries().get(i);
            byte[] body = stored.body();
            boolean corrects = file.procedure()
                    .findAction(stored.entry().type())
                    .filter(action -> action.builtIn() == Action.BuiltIn.CORRECT)
                    .isPresent();
            if (corrects
                    && body != null
                    && seen.get(i).extent() != Seen.Extent.WITHHELD
                    && Contents.event(body).get("given") instanceof Map<?, ?> given
                    && String.valueOf(given.get("entry")).matches("\\d{1,9}")) {
                corrected.put(Long.valueOf(String.valueOf(given.get("entry"))), stored.seq());
            }
        }
        return corrected;
    }

    private EntryLine line(StoredEntry stored, Seen seen) {
        var entry = stored.entry();
        ZoneId zone = file.procedure().head().place();
        Seen.Ground ground = seen.ground();
        String why = ground == null ? null : visit.say("page-ground-" + ground.kind());
        String when = visit.dates().moment(entry.at(), zone);
        if (seen.extent() == Seen.Extent.WITHHELD) {
            return new EntryLine(
                    stored.seq(), visit.say("page-entry-withheld"), "", "", "", List.of(), List.of(), false, why);
        }
        byte[] body = stored.body();
        String iso = entry.at().atZone(zone).toOffsetDateTime().toString();
        if (body == null) {
            String erased = visit.say("page-entry-erased");
            return new EntryLine(stored.seq(), erased, "", when, iso, List.of(), List.of(), false, why);
        }
        Map<String, Object> event = Contents.event(body);
        boolean whole = seen.extent() == Seen.Extent.WHOLE;
        return new EntryLine(
                stored.seq(),
                title(entry.type(), event),
                who(event),
                when,
                iso,
                whole ? details(entry.type(), body, event) : List.of(),
                whole ? papers(event) : List.of(),
                document(entry.type(), seen),
                why);
    }

    private boolean document(String type, Seen seen) {
        return seen.extent() == Seen.Extent.WHOLE
                && file.procedure()
                        .findAction(type)
                        .filter(action -> action.document() != null)
                        .isPresent();
    }

    private String title(String type, Map<String, Object> event) {
        if (event.get("notice") instanceof String notice) {
            String how = String.valueOf(event.get("told"));
            return visit.say(
                    "told-notice-" + (how.isEmpty() ? "reached" : how),
                    "notice",
                    words.notice(notice),
                    "to",
                    words.role(String.valueOf(event.get("to"))));
        }
        if (event.get("clock") instanceof String clock) {
            return visit.say(type.endsWith("passes") ? "told-passes" : "told-resumes", "clock", words.clock(clock));
        }
        return switch (type) {
            case DrawnLots.COMMITTED -> visit.say("page-entry-lots-committed");
            case DrawnLots.DRAWN -> visit.say("page-entry-lot-drawn");
            case Erasure.ASKED -> visit.say("page-entry-erasure-asked");
            case Erasure.ERASED -> visit.say("page-entry-content-erased");
            case UrgentAccess.TYPE -> visit.say("page-entry-urgent");
            case Priority.BEGINS -> visit.say("page-entry-priority");
            case Priority.ENDS -> visit.say("page-entry-priority-ends");
            case Contents.OUT_OF_REACH -> visit.say("page-entry-out-of-reach");
            case DrawnLots.GIVEN_UP -> visit.say("page-entry-lots-given-up");
            default -> event.containsKey("action") ? words.action(String.valueOf(event.get("action"))) : type;
        };
    }

    private String who(Map<String, Object> event) {
        if (event.get("monitor") instanceof String monitor) {
            return visit.say("page-by-monitor", "monitor", monitor);
        }
        if (!(event.get("by") instanceof Map<?, ?> by)) {
            return event.containsKey("action") || event.containsKey("clock") ? visit.say("page-by-law") : "";
        }
        String role = words.role(String.valueOf(by.get("role")));
        return by.get("body") instanceof String body ? role + ", " + region.body(body, visit.texts()) : role;
    }

    /** The reason that somebody gave, and until when it lasts. */
    private List<EntryLine.Detail> remark(Map<String, Object> content) {
        List<EntryLine.Detail> details = new ArrayList<>();
        details.add(new EntryLine.Detail(visit.say("page-given-reasons"), String.valueOf(content.get(Reasons.REASON))));
        if (content.get(Reasons.UNTIL) instanceof String until) {
            String end = visit.dates()
                    .moment(Instant.parse(until), file.procedure().head().place());
            details.add(new EntryLine.Detail(visit.say("page-given-until"), end));
        }
        return details;
    }

    private List<EntryLine.Detail> details(String type, byte[] body, Map<String, Object> event) {
        if (REMARKS.contains(type)) {
            return remark(Contents.read(body));
        }
        if (type.equals(Contents.OUT_OF_REACH)) {
            return List.of(outage("page-given-from", event, "from"), outage("page-given-until", event, "until"));
        }
        if (!(event.get("given") instanceof Map<?, ?> given)) {
            return List.of();
        }
        List<EntryLine.Detail> details = new ArrayList<>();
        given.forEach((name, value) -> {
            if (!Listed.GIVEN.equals(name)) {
                String said = words.value(String.valueOf(name), value);
                details.add(new EntryLine.Detail(words.name(String.valueOf(name)), said));
            }
        });
        return details;
    }

    private EntryLine.Detail outage(String words, Map<String, Object> event, String name) {
        Instant at = Instant.parse(String.valueOf(event.get(name)));
        return new EntryLine.Detail(
                visit.say(words),
                visit.dates().moment(at, file.procedure().head().place()));
    }

    private List<EntryLine.Attached> papers(Map<String, Object> event) {
        List<EntryLine.Attached> attached = new ArrayList<>();
        for (Listed paper : Listed.of(event)) {
            String about = visit.say("page-paper-" + paper.type().name()) + ", " + paper.sized();
            Paper.Scan scan = scans.get(paper.sha256());
            String more = scan == null ? visit.say("page-paper-gone") : scan(scan);
            attached.add(new EntryLine.Attached(
                    attached.size() + 1, paper.name(), about + (more.isEmpty() ? "" : " · " + more)));
        }
        return attached;
    }

    /** Where nobody scans, nothing is said of it. */
    private String scan(Paper.Scan scan) {
        return scanned || scan == Paper.Scan.INFECTED ? visit.say("page-paper-scan-" + scan.name()) : "";
    }
}
