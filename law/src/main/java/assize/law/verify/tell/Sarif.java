package assize.law.verify.tell;

import assize.law.language.Procedure;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.verify.Finding;
import assize.law.verify.Property;
import assize.law.verify.proof.Proof;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What the verifier says as SARIF 2.1.0 (OASIS, 27 March 2020), which editors and code hosts show beside the lines of a
 * file. The properties are the rules; the way to a finding is its code flow; a waiver is a suppression.
 */
public final class Sarif {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/" + "sarif-schema-2.1.0.json";

    private final Locale language;
    private final UnaryOperator<String> uri;
    private final List<Object> results = new ArrayList<>();
    private final List<Object> notifications = new ArrayList<>();

    /** In a language; the operator turns the name of a file in a place into its URI. */
    public Sarif(Locale language, UnaryOperator<String> uri) {
        this.language = language;
        this.uri = uri;
    }

    /** Adds what was found in a procedure. */
    public void add(Proof proof) {
        Wordbook words = new Wordbook(proof.procedure(), language);
        proof.findings().forEach(finding -> results.add(result(finding, words)));
        proof.waived().forEach((finding, waiver) -> {
            Map<String, Object> result = result(finding, words);
            result.put("suppressions", List.of(suppression(waiver)));
            results.add(result);
        });
        ProofText.warnings(proof, false).stream()
                .filter(warning -> proof.findings().stream()
                        .noneMatch(finding -> finding.problem().equals(warning)))
                .forEach(warning -> notifications.add(notification("warning", warning, Told.found(words, warning))));
    }

    /** Adds a file that could not be read. */
    public void add(List<Problem> problems) {
        problems.forEach(problem -> notifications.add(notification("error", problem, problem.found(language))));
    }

    /** The whole log. */
    public Map<String, Object> log(String version) {
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "Assize");
        driver.put("semanticVersion", version);
        driver.put("rules", rules());
        Map<String, Object> invocation = new LinkedHashMap<>();
        invocation.put("executionSuccessful", notifications.stream().noneMatch(Sarif::isError));
        invocation.put("toolExecutionNotifications", notifications);
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("language", language.getLanguage());
        run.put("columnKind", "unicodeCodePoints");
        run.put("invocations", List.of(invocation));
        run.put("results", results);
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return log;
    }

    private static boolean isError(Object notification) {
        return notification instanceof Map<?, ?> map && "error".equals(map.get("level"));
    }

    private List<Object> rules() {
        List<Object> rules = new ArrayList<>();
        for (Property property : Property.values()) {
            Map<String, Object> rule = new LinkedHashMap<>();
            rule.put("id", property.name());
            rule.put("shortDescription", text(Explanation.of(property, "name", language)));
            rule.put("fullDescription", text(Explanation.of(property, "sentence", language)));
            rule.put(
                    "help",
                    text(Explanation.of(property, "root", language) + " "
                            + Explanation.of(property, "mend", language)));
            rules.add(rule);
        }
        return rules;
    }

    private Map<String, Object> result(Finding finding, Wordbook words) {
        Told told = new Told(words, finding);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", finding.property().name());
        result.put("ruleIndex", List.of(Property.values()).indexOf(finding.property()));
        result.put("level", finding.counts() ? "error" : "warning");
        result.put("message", text(told.message() + " " + told.mend() + " " + told.root()));
        result.put("locations", List.of(location(finding.problem().place())));
        result.put("partialFingerprints", Map.of("code/v1", finding.problem().code() + " " + finding.about()));
        if (!finding.path().isEmpty()) {
            List<Object> steps = new ArrayList<>();
            for (String sentence : told.story()) {
                Map<String, Object> at = location(finding.problem().place());
                at.put("message", text(sentence));
                steps.add(Map.of("location", at));
            }
            Map<String, Object> flow = Map.of("threadFlows", List.of(Map.of("locations", steps)));
            result.put("codeFlows", List.of(flow));
        }
        return result;
    }

    private Map<String, Object> suppression(Procedure.Waiver waiver) {
        Map<String, Object> suppression = new LinkedHashMap<>();
        suppression.put("kind", "inSource");
        suppression.put("status", "accepted");
        suppression.put("justification", waiver.because() + " (" + waiver.law() + ")");
        suppression.put("location", location(waiver.place()));
        return suppression;
    }

    private Map<String, Object> notification(String level, Problem problem, String words) {
        Map<String, Object> notification = new LinkedHashMap<>();
        notification.put("level", level);
        notification.put("descriptor", Map.of("id", problem.code()));
        notification.put("message", text(words));
        notification.put("locations", List.of(location(problem.place())));
        return notification;
    }

    private Map<String, Object> location(Place place) {
        Map<String, Object> physical = new LinkedHashMap<>();
        physical.put("artifactLocation", Map.of("uri", uri.apply(place.file())));
        if (place.line() > 0) {
            Map<String, Object> region = new LinkedHashMap<>();
            region.put("startLine", place.line());
            region.put("startColumn", Math.max(1, place.column()));
            physical.put("region", region);
        }
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("physicalLocation", physical);
        return location;
    }

    private static Map<String, Object> text(String words) {
        return Map.of("text", words);
    }
}
