package assize.docket.remark;

import assize.docket.act.Appointments;
import assize.docket.entry.NewEntry;
import assize.docket.store.Database;
import assize.docket.write.CaseFiles;
import assize.docket.write.CaseHead;
import assize.docket.write.Change;
import assize.docket.write.Difference;
import assize.docket.write.Office;
import assize.docket.write.Result;
import assize.docket.write.Writer;
import assize.law.json.Canonical;
import assize.law.json.Json;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import assize.law.step.Actor;
import assize.law.step.Event;
import assize.law.step.EventJson;
import assize.law.step.State;
import assize.law.step.StateJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Enters remarks in cases, each by a person who holds an office. Safe for all threads. */
public final class Remarks {
    private final CaseFiles files;
    private final Writer writer;

    /** In this docket. */
    public Remarks(Database database) {
        this.files = new CaseFiles(database);
        this.writer = new Writer(database);
    }

    /**
     * Enters something in a case as it stands; if it has changed meanwhile, what to enter is asked anew. Gives the
     * place of the entry. Throws {@link UnusableInput} if there is no such case, or if who enters holds no office.
     *
     * @param says what the content says besides who entered it
     */
    public long enter(UUID caseId, Office by, String type, Function<CaseHead, Map<String, Object>> says) {
        while (true) {
            CaseHead head = files.find(caseId)
                    .orElseThrow(() -> new UnusableInput(Problem.of("no-such-case", Place.of("case " + caseId))));
            Result result = writer.write(List.of(change(head, by, type, says.apply(head))))
                    .getFirst();
            switch (result) {
                case Result.Written written -> {
                    return written.head().lastSeq();
                }
                case Result.NotAppointed not ->
                    throw new UnusableInput(Appointments.denial(by.role(), by.body(), by.at(), type));
                case Result.Refused refused -> throw new MachineLacks(refused.problem(), null);
                default -> {
                    // somebody else changed the case meanwhile
                }
            }
        }
    }

    /** The content of an entry: who did it, as in the entry of any act, and that it changes nothing. */
    public static byte[] content(Office by, String type, Map<String, Object> says) {
        Actor actor = new Actor(by.person(), by.role(), by.body());
        Map<String, Object> content = new LinkedHashMap<>(says);
        content.put("effects", List.of());
        content.put("event", EventJson.toJson(Event.Act.of(type, actor, Map.of(), by.at())));
        return Canonical.bytes(content);
    }

    private static Change change(CaseHead head, Office by, String type, Map<String, Object> says) {
        State before = StateJson.fromJson(Json.object(Json.read("case " + head.id(), head.state())));
        return new Change(
                        head,
                        List.of(new NewEntry(type, by.at(), "office", content(by, type, says))),
                        Canonical.bytes(StateJson.toJson(before.with(List.of(), by.at()))),
                        head.stage(),
                        head.closed(),
                        head.standing(),
                        Difference.of(List.of()),
                        Difference.of(List.of()),
                        List.of(),
                        null,
                        null,
                        List.of())
                .by(by);
    }
}
