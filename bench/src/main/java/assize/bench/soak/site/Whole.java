package assize.bench.soak.site;

import assize.app.home.Home;
import assize.bench.soak.journal.Fault;
import assize.bench.web.Browser;
import assize.bench.web.Claims;
import assize.bench.web.SiteProcess;
import assize.docket.entry.StoredEntry;
import assize.docket.queue.Queue;
import assize.docket.queue.WaitingCase;
import assize.docket.registry.Procedures;
import assize.docket.registry.Rebuild;
import assize.docket.store.Database;
import assize.docket.write.CaseFiles;
import assize.docket.write.CaseHead;
import assize.law.time.LegalTime;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds what pages show, and what people were told, against the docket as somebody beside the site reads it. */
final class Whole {
    private static final Pattern WAITING = Pattern.compile("href=\"/cases/([0-9A-Z-]+)\"");
    private static final Pattern MORE = Pattern.compile("href=\"(/work\\?after=[^\"]+)\"");
    private static final Pattern ENTRY = Pattern.compile("/receipt/([0-9]+)\"");

    private final Database docket;
    private final Procedures procedures;

    Whole(Database docket, Home home) {
        this.docket = docket;
        this.procedures = new Procedures(
                home.procedures(), LegalTime.load(home.procedures().resolve("time")), docket);
    }

    /** Throws if anything differs; gives how many cases wait for the clerk. */
    int check(SiteProcess site, Map<String, String> stages) throws IOException {
        new Rebuild(procedures, docket)
                .run(
                        problem -> {
                            throw Fault.of("soak-rebuild", "code", problem.code(), "what", problem);
                        },
                        _ -> {});
        try (Browser clerk = site.browser()) {
            Claims.signIn(clerk, "clerk");
            for (Map.Entry<String, String> told : stages.entrySet()) {
                check(clerk, told.getKey(), told.getValue());
            }
            return queue(clerk);
        }
    }

    private void check(Browser clerk, String number, String stage) throws IOException {
        CaseFiles files = new CaseFiles(docket);
        CaseHead head = files.withReference(number)
                .orElseThrow(() -> Fault.of("soak-site-case", "case", number, "told", stage, "docket", "-"));
        if (!head.stage().equals(stage)) {
            throw Fault.of("soak-site-case", "case", number, "told", stage, "docket", head.stage());
        }
        List<String> entered =
                files.entries(head.id()).stream().map(Whole::seq).sorted().toList();
        String page = Claims.expect(200, clerk.get("/cases/" + number), number).body();
        List<String> shown = ENTRY.matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .sorted()
                .toList();
        if (!shown.equals(entered)) {
            throw Fault.of("soak-site-case", "case", number, "told", shown, "docket", entered);
        }
    }

    private static String seq(StoredEntry entry) {
        return Long.toString(entry.seq());
    }

    private int queue(Browser clerk) throws IOException {
        Set<String> shown = new TreeSet<>();
        for (String page = "/work"; !page.isEmpty(); ) {
            String body = Claims.expect(200, clerk.get(page), page).body();
            WAITING.matcher(body).results().map(found -> found.group(1)).forEach(shown::add);
            Matcher more = MORE.matcher(body);
            page = more.find() ? more.toMatchResult().group(1).replace("&amp;", "&") : "";
        }
        Set<String> waiting = new TreeSet<>();
        Queue queue = new Queue(procedures, docket);
        for (Queue.Page page = queue.page("clerk", Queue.MOST, null);
                page != null;
                page = page.next() == null ? null : queue.page("clerk", Queue.MOST, page.next())) {
            waiting.addAll(page.cases().stream()
                    .map(WaitingCase::reference)
                    .map(String::valueOf)
                    .collect(Collectors.toSet()));
        }
        if (!shown.equals(waiting)) {
            throw Fault.of("soak-site-queue", "page", shown, "docket", waiting);
        }
        return shown.size();
    }
}
