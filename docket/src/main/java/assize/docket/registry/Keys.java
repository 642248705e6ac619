package assize.docket.registry;

import assize.docket.entry.Hashes;
import assize.docket.write.ActKey;
import assize.docket.write.CaseHead;
import assize.law.json.Canonical;
import assize.law.step.Event;
import assize.law.step.EventJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a key stands for: one act in one case. Stateless. */
final class Keys {
    private Keys() {}

    /** The key of an act that enters so many entries. */
    static ActKey of(String key, CaseHead head, Event event, int entries) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("case", head.id().toString());
        answer.put("seq", head.lastSeq() + entries);
        return new ActKey(key, request(head.revision() == 0 ? null : head.id(), event), Canonical.bytes(answer));
    }

    /** The key of an act that is only asked after. */
    static ActKey asked(String key, @Nullable UUID caseId, Event event) {
        return new ActKey(key, request(caseId, event), new byte[0]);
    }

    /** What was asked. An opening has no case yet: the same act under the same key is the same opening. */
    private static byte[] request(@Nullable UUID caseId, Event event) {
        Map<String, Object> request = EventJson.toJson(event);
        request.put("at", event.at().toString());
        if (caseId != null) {
            request.put("case", caseId.toString());
        }
        return Hashes.plain(Canonical.bytes(request));
    }
}
