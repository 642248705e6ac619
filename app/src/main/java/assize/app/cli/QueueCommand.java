package assize.app.cli;

import assize.app.home.Docket;
import assize.docket.queue.Cursor;
import assize.docket.queue.Queue;
import assize.docket.queue.WaitingCase;
import assize.docket.registry.Procedures;
import assize.law.json.Json;
import assize.law.language.Procedure;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assize queue PERSON [--most N] [--after PLACE] [--json]}: the cases that wait for an official. */
@Command(name = "queue")
final class QueueCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "PERSON", descriptionKey = "queue-person")
    private String person = "";

    @Option(names = "--most", paramLabel = "N", descriptionKey = "queue-most")
    private int most = 50;

    @Option(names = "--after", paramLabel = "PLACE", descriptionKey = "queue-after")
    private @Nullable String after;

    @Option(names = "--json", descriptionKey = "queue-json")
    private boolean json;

    QueueCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (most < 1 || most > Queue.MOST) {
            throw new UnusableInput(
                    Problem.of("queue-size", Place.of("--most"), "found", "" + most, "most", "" + Queue.MOST));
        }
        Cursor from = after == null ? null : Cursor.of(after);
        try (Docket docket = Docket.open(desk.home(), desk.environment())) {
            Queue.Page page = new Queue(docket.procedures(), docket.database()).page(person, most, from);
            if (json) {
                desk.out().println(Json.pretty(json(page)));
            } else {
                print(page, docket.procedures());
            }
            desk.out().flush();
            return Exit.FINE;
        }
    }

    private void print(Queue.Page page, Procedures procedures) {
        if (page.cases().isEmpty()) {
            desk.say(after == null ? "queue-empty" : "queue-end", "person", person);
        }
        for (WaitingCase one : page.cases()) {
            print(one, procedures.version(one.version()).procedure());
        }
        Cursor next = page.next();
        if (next != null) {
            desk.say("queue-next", "place", next.word());
        }
    }

    private void print(WaitingCase one, Procedure procedure) {
        String reference = one.reference();
        desk.say(
                "queue-case",
                "case",
                reference == null ? one.caseId() : reference + " (" + one.caseId() + ")",
                "procedure",
                procedure.title(desk.language().getLanguage()),
                "stage",
                words(procedure, "stage", one.stage()));
        Instant due = one.due();
        String clock = one.clock();
        if (due != null) {
            var local = due.atZone(procedure.head().place()).toLocalDateTime();
            String name = clock == null ? "-" : words(procedure, "clock", clock);
            desk.say(
                    "queue-clock",
                    "clock",
                    name,
                    "moment",
                    local,
                    "zone",
                    procedure.head().place());
        }
        for (WaitingCase.Office office : one.offices()) {
            List<String> may = office.actions().stream()
                    .map(action -> words(procedure, "action", action))
                    .toList();
            desk.say(
                    office.body().isEmpty() ? "queue-open-office" : "queue-office",
                    "role",
                    words(procedure, "role", office.role()),
                    "body",
                    office.body(),
                    "actions",
                    String.join(", ", may));
        }
    }

    private String words(Procedure procedure, String kind, String name) {
        return procedure.texts().of(desk.language().getLanguage(), kind + "." + name);
    }

    private static Map<String, Object> json(Queue.Page page) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("cases", page.cases().stream().map(QueueCommand::json).toList());
        Cursor next = page.next();
        if (next != null) {
            json.put("next", next.word());
        }
        return json;
    }

    private static Map<String, Object> json(WaitingCase one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("case", one.caseId().toString());
        put(json, "reference", one.reference());
        json.put("procedure", one.procedure());
        json.put("version", one.version());
        json.put("stage", one.stage());
        json.put("revision", one.revision());
        json.put("opened", one.opened().toString());
        put(json, "due", one.due());
        put(json, "clock", one.clock());
        json.put("offices", one.offices().stream().map(QueueCommand::json).toList());
        return json;
    }

    private static Map<String, Object> json(WaitingCase.Office office) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("role", office.role());
        json.put("body", office.body());
        json.put("actions", office.actions());
        return json;
    }

    private static void put(Map<String, Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value.toString());
        }
    }
}
