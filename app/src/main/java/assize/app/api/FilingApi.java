package assize.app.api;

import assize.app.filing.Answers;
import assize.app.filing.Draft;
import assize.app.filing.Drafts;
import assize.app.filing.Filing;
import assize.app.filing.Questions;
import assize.app.page.NotHere;
import assize.app.page.Unfit;
import assize.app.page.Visit;
import assize.app.papers.Bundle;
import assize.app.papers.Gathered;
import assize.app.papers.Gathering;
import assize.app.policy.Access;
import assize.law.language.Action;
import assize.law.language.Procedure;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Filing by programs: all answers at once, and the papers with them. */
@RestController
public final class FilingApi {
    private final Filing filing;
    private final Drafts drafts;
    private final Gathering gathering;
    private final Access access;
    private final CasesApi cases;

    FilingApi(Filing filing, Drafts drafts, Gathering gathering, Access access, CasesApi cases) {
        this.filing = filing;
        this.drafts = drafts;
        this.gathering = gathering;
        this.access = access;
        this.cases = cases;
    }

    @PostMapping(value = "/api/cases", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> file(
            Visit visit, @RequestHeader(name = Keys.HEADER, required = false) @Nullable String key, InputStream body)
            throws IOException {
        return take(visit, key, body, List.of());
    }

    /** The same with papers. */
    @PostMapping(value = "/api/cases", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> file(
            Visit visit,
            @RequestHeader(name = Keys.HEADER, required = false) @Nullable String key,
            @RequestPart("filing") MultipartFile filed,
            @RequestPart(name = "paper", required = false) @Nullable List<MultipartFile> files)
            throws IOException {
        return take(visit, key, filed.getInputStream(), files == null ? List.of() : files);
    }

    private ResponseEntity<?> take(Visit visit, @Nullable String key, InputStream body, List<MultipartFile> files)
            throws IOException {
        String wanted = Keys.filing(key);
        Map<String, Object> sent = Sent.object(body, Set.of("procedure", "answers"), Set.of("act", "as"));
        Procedure procedure = filing.find(Sent.text(sent, "procedure")).orElseThrow(NotHere::new);
        Filing.Opening opening = filing.opening(visit, procedure, Sent.text(sent, "act"), Sent.text(sent, "as"))
                .orElseThrow(NotHere::new);
        Map<String, Object> given = Sent.inner(sent, "answers");
        Answers answers = AnswersJson.read(
                visit, Questions.opening(visit, procedure, opening.action(), opening.role(), counted(given)), given);
        Draft draft = drafts.begin(visit.someone(), opening, wanted, answers.typed(), visit.now());
        if (!same(draft, opening, answers)) {
            throw Keys.reused();
        }
        boolean before = draft.filed() != null;
        if (!before) {
            papers(visit, opening.action(), draft, files);
        }
        Filing.Outcome outcome = filing.file(visit, draft, answers);
        if (outcome.caseId().isEmpty()) {
            drafts.drop(draft.id());
            throw new Unfit(HttpStatus.CONFLICT, outcome.reasons());
        }
        String number = access.get(outcome.caseId().get(), visit.now()).number();
        ResponseEntity<?> shown = cases.after(visit, before ? HttpStatus.OK : HttpStatus.CREATED, number);
        return ResponseEntity.status(shown.getStatusCode())
                .headers(shown.getHeaders())
                .header(HttpHeaders.LOCATION, "/api/cases/" + number)
                .body(shown.getBody());
    }

    private void papers(Visit visit, Action action, Draft draft, List<MultipartFile> files) {
        if (action.form() == null) {
            if (!files.isEmpty()) {
                drafts.drop(draft.id());
                throw new Unfit(
                        HttpStatus.UNPROCESSABLE_CONTENT, List.of(Problem.of("papers-not-taken", Place.of("paper"))));
            }
            return;
        }
        Bundle bundle = Bundle.ofDraft(visit.someone(), draft.id());
        Gathered gathered = gathering.only(bundle, files, visit.now());
        if (!gathered.problems().isEmpty()) {
            gathering.only(bundle, List.of(), visit.now());
            drafts.drop(draft.id());
            throw new Unfit(HttpStatus.UNPROCESSABLE_CONTENT, gathered.problems());
        }
    }

    private static boolean same(Draft draft, Filing.Opening opening, Answers answers) {
        return draft.procedure().equals(opening.procedure().name())
                && draft.action().equals(opening.action().name())
                && draft.as().equals(opening.role())
                && draft.answers().equals(answers.typed());
    }

    /** How many hold each role, as it was answered: it decides whose names are asked. */
    private static Map<String, String> counted(Map<String, Object> given) {
        Map<String, String> counted = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            if (value instanceof Number) {
                counted.put(name, value.toString());
            }
        });
        return counted;
    }
}
