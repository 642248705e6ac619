package assize.app.mycases;

import assize.app.casefile.CaseWords;
import assize.app.directory.Body;
import assize.app.directory.Region;
import assize.app.documents.Decision;
import assize.app.documents.Documents;
import assize.app.documents.EntryWords;
import assize.app.documents.PrintedReceipt;
import assize.app.documents.Signing;
import assize.app.page.Visit;
import assize.app.policy.CaseFile;
import assize.app.policy.Parties;
import assize.docket.entry.StoredEntry;
import assize.docket.receipt.Receipts;
import assize.docket.registry.Contents;
import assize.docket.tlog.Policy;
import assize.law.json.Json;
import assize.law.language.Action;
import assize.law.language.Clock;
import assize.law.language.Form;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import assize.law.step.Effect;
import assize.law.time.Derivation;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The papers that people take along: the printed receipt of an entry, and a decision with the court's signature. */
public final class IssuedDocuments {
    private final Receipts receipts;
    private final Policy policy;
    private final Signing signing;
    private final Parties parties;
    private final Region region;

    /** With the policy by which the log's own heads are accepted, and the court's key. */
    public IssuedDocuments(Receipts receipts, Policy policy, Signing signing, Parties parties, Region region) {
        this.receipts = receipts;
        this.policy = policy;
        this.signing = signing;
        this.parties = parties;
        this.region = region;
    }

    /** The printed receipt of an entry. */
    byte[] receipt(Visit visit, CaseFile file, long seq) {
        return Documents.receipt(printed(visit, file, seq));
    }

    private static Optional<Action> document(Procedure procedure, StoredEntry entry) {
        return procedure.findAction(entry.entry().type()).filter(action -> action.document() != null);
    }

    /** The decision that stands in an entry, signed by the court now; the receipt tells the entry's own moment. */
    Optional<byte[]> decision(Visit visit, CaseFile file, long seq) {
        StoredEntry entry = file.entries().get((int) seq - 1);
        byte[] body = entry.body();
        Optional<Action> action = document(file.procedure(), entry);
        if (action.isEmpty() || body == null) {
            return Optional.empty();
        }
        byte[] plain = Documents.judgment(made(visit, file, entry, action.get(), body));
        return Optional.of(signing.sign(plain, visit.now()));
    }

    private Decision made(Visit visit, CaseFile file, StoredEntry stored, Action action, byte[] body) {
        CaseWords words = new CaseWords(file.procedure(), visit);
        Map<String, Object> event = Json.object(Contents.read(body).get("event"));
        Map<String, Object> by = event.get("by") instanceof Map<?, ?> found ? Json.object(found) : Map.of();
        String court = String.valueOf(by.getOrDefault("body", ""));
        ZoneId zone = file.procedure().head().place();
        return new Decision(
                visit.language(),
                region.body(court, visit.texts()),
                words.text("form", action.form() == null ? action.name() : action.form()),
                file.number(),
                words.title(),
                parties.list(file.head().id()).stream()
                        .map(party -> new Decision.Party(words.role(party.holder()), party.name()))
                        .toList(),
                decidedBy(visit, words, by),
                place(court),
                stored.entry().at().atZone(zone).toLocalDate(),
                action.law(),
                ordered(file.procedure(), words, action, event),
                reasons(event),
                starts(visit, file, words, action, body),
                challenges(file, words, action),
                printed(visit, file, stored.seq()));
    }

    private String place(String court) {
        Body known = region.bodies().get(court);
        return known == null ? "" : known.place();
    }

    private String decidedBy(Visit visit, CaseWords words, Map<String, Object> by) {
        String person = String.valueOf(by.get("person"));
        String named = region.person(person, visit.texts());
        return named.equals(person) ? words.role(String.valueOf(by.get("role"))) : named;
    }

    /** What was answered on the form, in its order. */
    private static List<String> ordered(
            Procedure procedure, CaseWords words, Action action, Map<String, Object> event) {
        Map<String, Object> given = event.get("given") instanceof Map<?, ?> some ? Json.object(some) : Map.of();
        Form form = action.form() == null ? null : procedure.forms().get(action.form());
        if (form == null) {
            return List.of();
        }
        return form.fields().keySet().stream()
                .map(field -> form.name() + "." + field)
                .filter(given::containsKey)
                .map(name -> words.name(name) + ": " + words.value(name, given.get(name)))
                .toList();
    }

    private static List<String> reasons(Map<String, Object> event) {
        return event.get("given") instanceof Map<?, ?> given && given.get("reasons") instanceof String reasons
                ? reasons.lines().filter(line -> !line.isBlank()).toList()
                : List.of();
    }

    private static List<Decision.Period> starts(
            Visit visit, CaseFile file, CaseWords words, Action action, byte[] body) {
        List<Decision.Period> starts = new ArrayList<>();
        for (Effect effect : Contents.effects(body)) {
            if (effect instanceof Effect.Fixed fixed) {
                Derivation counted = fixed.derivation();
                starts.add(new Decision.Period(
                        words.clock(fixed.copy().key()), fixed.copy().length(), counted));
            }
        }
        for (Clock clock : file.procedure().clocks().values()) {
            boolean later = clock.from().stream()
                    .anyMatch(upon ->
                            upon instanceof Upon.Told told && action.notices().contains(told.notice()));
            if (later) {
                starts.add(new Decision.Period(
                        words.text("clock", clock.name()), visit.say("page-counted-when-reached"), null));
            }
        }
        return starts;
    }

    private static List<Decision.Challenge> challenges(CaseFile file, CaseWords words, Action action) {
        List<Decision.Challenge> challenges = new ArrayList<>();
        Action.@Nullable Power power = action.power();
        for (String name : power == null ? List.<String>of() : power.review()) {
            Procedure.Review review = file.procedure().reviews().get(name);
            if (review != null) {
                String within = review.within();
                String time = file.procedure().clocks().containsKey(within) ? words.text("clock", within) : within;
                challenges.add(new Decision.Challenge(
                        words.action(review.ask()), new Decision.Period(time, "", null), words.law(review.ask())));
            }
        }
        return challenges;
    }

    private PrintedReceipt printed(Visit visit, CaseFile file, long seq) {
        Receipts.Made made = receipts.make(file.head().id(), seq);
        return new EntryWords(file.procedure(), visit.language())
                .printed(file.number(), made.receipt(), made.receipt().check(policy), made.content());
    }
}
