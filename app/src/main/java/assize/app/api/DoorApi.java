package assize.app.api;

import assize.app.casefile.CaseWords;
import assize.app.filing.Filing;
import assize.app.filing.Questions;
import assize.app.frontdoor.Sheet;
import assize.app.frontdoor.Sheets;
import assize.app.page.NotHere;
import assize.app.page.Visit;
import assize.app.routing.Routing;
import assize.law.language.Procedure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The front door for programs, open to anybody: the contract itself, what can be filed, and what fits. */
@RestController
public final class DoorApi {
    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");

    private final Filing filing;
    private final Routing routing;
    private final Sheets sheets;

    DoorApi(Filing filing, Routing routing, Sheets sheets) {
        this.filing = filing;
        this.routing = routing;
        this.sheets = sheets;
    }

    /** What can be filed. */
    public record Procedures(List<Brief> procedures) {}

    /** A procedure in a list. */
    public record Brief(String name, String title, String law) {}

    /** A procedure with the acts by which people open a case of it. */
    public record One(String name, String title, String law, List<Opening> openings) {}

    /** An act that opens a case, and what is asked for it as a JSON Schema. */
    public record Opening(String act, String text, String as, boolean papers, Map<String, Object> answers) {}

    /**
     * What fits what somebody said. It suggests and never decides; the plain list of topics does the same.
     *
     * @param numbers to call first; none mostly
     */
    public record Ways(List<String> numbers, List<Sheet> topics) {}

    @GetMapping("/api/openapi.yaml")
    ResponseEntity<byte[]> contract() {
        try (InputStream file = DoorApi.class.getResourceAsStream("openapi.yaml")) {
            return ResponseEntity.ok()
                    .contentType(YAML)
                    .body(Objects.requireNonNull(file).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/api/procedures")
    Procedures procedures(Visit visit) {
        return new Procedures(filing.offered().stream()
                .map(procedure -> new Brief(
                        procedure.name(),
                        new CaseWords(procedure, visit).title(),
                        procedure.head().law()))
                .toList());
    }

    @GetMapping("/api/procedures/{name}")
    One procedure(Visit visit, @PathVariable String name) {
        Procedure procedure = filing.find(name).orElseThrow(NotHere::new);
        CaseWords words = new CaseWords(procedure, visit);
        List<Opening> openings = Filing.openings(procedure).stream()
                .map(action -> {
                    String as = Filing.people(procedure, action);
                    var questions = Questions.opening(visit, procedure, action, as, Map.of());
                    String currency = procedure.head().currency();
                    return new Opening(
                            action.name(),
                            words.action(action.name()),
                            as,
                            action.form() != null,
                            AnswersJson.schema(questions, currency));
                })
                .toList();
        return new One(procedure.name(), words.title(), procedure.head().law(), openings);
    }

    @PostMapping(value = "/api/ways", consumes = MediaType.APPLICATION_JSON_VALUE)
    Ways ways(Visit visit, InputStream body) throws IOException {
        String what = Sent.text(Sent.object(body, Set.of("what"), Set.of()), "what");
        if (what.isBlank()) {
            return new Ways(List.of(), List.of());
        }
        return new Ways(
                routing.numbers(what),
                routing.suggest(what).stream()
                        .map(one -> sheets.of(visit, one.topic()))
                        .toList());
    }
}
