package assize.app.api;

import assize.app.filing.Acts;
import assize.app.filing.Answers;
import assize.app.filing.Effects;
import assize.app.page.Unfit;
import assize.app.page.Visit;
import assize.app.papers.Gathered;
import assize.app.papers.Gathering;
import assize.app.papers.Paper;
import assize.docket.registry.Answer;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Acting by programs: what is asked for an act, and the act, on a case that is still as it was read. */
@RestController
public final class ActsApi {
    private final Acts acts;
    private final Gathering gathering;
    private final CasesApi cases;

    ActsApi(Acts acts, Gathering gathering, CasesApi cases) {
        this.acts = acts;
        this.gathering = gathering;
        this.cases = cases;
    }

    /**
     * An act before it is taken.
     *
     * @param effects what it starts, in sentences
     * @param answers what is asked, as a JSON Schema
     */
    public record Asked(
            String name,
            String text,
            String as,
            String towards,
            String law,
            List<String> effects,
            boolean papers,
            Map<String, Object> answers) {}

    @GetMapping("/api/cases/{number}/acts/{name}")
    ResponseEntity<Asked> show(
            Visit visit,
            @PathVariable String number,
            @PathVariable String name,
            @RequestParam String as,
            @RequestParam(defaultValue = "") String to) {
        Acts.Asked asked = acts.asked(visit, number, name, as, to);
        var procedure = asked.file().procedure();
        var step = asked.step();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Asked(
                        step.name(),
                        step.text(),
                        step.as(),
                        step.towards(),
                        step.law(),
                        Effects.of(visit, procedure, asked.action()),
                        asked.takesPapers(),
                        AnswersJson.schema(
                                acts.questions(visit, asked), procedure.head().currency())));
    }

    @PostMapping(value = "/api/cases/{number}/acts/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> act(
            Visit visit,
            @PathVariable String number,
            @PathVariable String name,
            @RequestParam String as,
            @RequestParam(defaultValue = "") String to,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestHeader(name = Keys.HEADER, required = false) @Nullable String key,
            InputStream body)
            throws IOException {
        return take(visit, acts.asked(visit, number, name, as, to), match, key, body, List.of());
    }

    /** The same with papers. */
    @PostMapping(value = "/api/cases/{number}/acts/{name}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> act(
            Visit visit,
            @PathVariable String number,
            @PathVariable String name,
            @RequestParam String as,
            @RequestParam(defaultValue = "") String to,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestHeader(name = Keys.HEADER, required = false) @Nullable String key,
            @RequestPart("act") MultipartFile act,
            @RequestPart(name = "paper", required = false) @Nullable List<MultipartFile> files)
            throws IOException {
        Acts.Asked asked = acts.asked(visit, number, name, as, to);
        return take(visit, asked, match, key, act.getInputStream(), files == null ? List.of() : files);
    }

    private ResponseEntity<?> take(
            Visit visit,
            Acts.Asked asked,
            @Nullable String match,
            @Nullable String key,
            InputStream body,
            List<MultipartFile> files)
            throws IOException {
        Keys.Act wanted = Keys.act(match, key);
        Map<String, Object> sent = Sent.object(body, Set.of(), Set.of("answers"));
        Answers answers = AnswersJson.read(visit, acts.questions(visit, asked), Sent.inner(sent, "answers"));
        List<Paper> papers = papers(visit, asked, files);
        String own = visit.someone().id() + " " + wanted.key();
        String number = asked.file().number();
        return switch (acts.take(visit, asked, answers, papers, wanted.revision(), own)) {
            case Answer.Entered _, Answer.Repeated _ -> cases.after(visit, HttpStatus.OK, number);
            case Answer.Refused refused -> throw new Unfit(HttpStatus.CONFLICT, refused.reasons());
            case Answer.Changed changed ->
                throw new Unfit(
                        HttpStatus.PRECONDITION_FAILED,
                        List.of(Problem.of(
                                "case-changed",
                                Place.of(HttpHeaders.IF_MATCH),
                                "seen",
                                wanted.revision() + "",
                                "now",
                                changed.revision() + "")));
            case Answer.KeyReused _ -> throw Keys.reused();
        };
    }

    /** The papers of this act and no others: what was gathered for it before is thrown away. */
    private List<Paper> papers(Visit visit, Acts.Asked asked, List<MultipartFile> files) {
        if (!asked.takesPapers()) {
            if (!files.isEmpty()) {
                throw new Unfit(
                        HttpStatus.UNPROCESSABLE_CONTENT, List.of(Problem.of("papers-not-taken", Place.of("paper"))));
            }
            return List.of();
        }
        Gathered gathered = gathering.only(Acts.bundle(visit, asked), files, visit.now());
        if (!gathered.problems().isEmpty()) {
            throw new Unfit(HttpStatus.UNPROCESSABLE_CONTENT, gathered.problems());
        }
        return gathered.papers();
    }
}
