package assize.law.verify.tell;

import assize.law.language.Procedure;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.verify.Finding;
import assize.law.verify.Property;
import assize.law.verify.net.Move;
import assize.law.verify.proof.Proof;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the verifier says, for tools; the shape is a promise, made on the page docs/reference/verify-json.md. */
public final class ProofJson {
    private ProofJson() {}

    /** One procedure. */
    public static Map<String, Object> of(Proof proof, Wordbook words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("procedure", proof.procedure().name());
        json.put("digest", proof.procedure().digest());
        json.put("title", words.title());
        json.put("verdict", verdict(proof));
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Property property : Property.values()) {
            properties.put(property.name(), lower(proof.verdict(property)));
        }
        json.put("properties", properties);
        List<Object> findings = new ArrayList<>();
        proof.findings().forEach(finding -> findings.add(finding(finding, words)));
        proof.waived().forEach((finding, waiver) -> {
            Map<String, Object> waived = finding(finding, words);
            waived.put("waiver", waiver(waiver));
            findings.add(waived);
        });
        json.put("findings", findings);
        json.put("idle-waivers", proof.idle().stream().map(ProofJson::waiver).toList());
        json.put(
                "warnings",
                proof.remarks().stream().map(remark -> problem(remark, words)).toList());
        json.put("searched", proof.searched().stream().map(ProofJson::searched).toList());
        return json;
    }

    /** A procedure that could not be read, or whose search was stopped, with all that stands in the way. */
    public static Map<String, Object> stopped(
            String name, boolean unreadable, List<Problem> problems, Locale language) {
        List<Object> all = new ArrayList<>();
        for (Problem problem : problems) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("code", problem.code());
            one.put("place", place(problem.place()));
            one.put("message", problem.found(language));
            if (problem.said().containsKey("property")) {
                one.put("property", problem.said().get("property"));
            }
            all.add(one);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("procedure", name);
        json.put("verdict", unreadable ? "unreadable" : "unfinished");
        json.put("problems", all);
        return json;
    }

    /** What is said of a procedure as a whole. */
    static String verdict(Proof proof) {
        return !proof.whole() ? "unfinished" : proof.holds() ? "holds" : "fails";
    }

    private static Map<String, Object> finding(Finding finding, Wordbook words) {
        Told told = new Told(words, finding);
        Map<String, Object> json = problem(finding.problem(), words);
        json.put("property", finding.property().name());
        json.put("level", lower(finding.level()));
        json.put("mend", told.mend());
        json.put("root", told.root());
        json.put("line", finding.procedure());
        json.put("about", finding.about());
        List<Object> path = new ArrayList<>();
        Story story = new Story(words, finding);
        finding.path().forEach(move -> path.add(move(move, story.sentence(move))));
        json.put("path", path);
        return json;
    }

    private static Map<String, Object> problem(Problem problem, Wordbook words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", problem.code());
        json.put("place", place(problem.place()));
        json.put("message", Told.found(words, problem));
        return json;
    }

    private static Map<String, Object> move(Move move, String sentence) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", lower(move.getClass().getSimpleName()));
        json.put("name", Story.name(move));
        json.put("words", sentence);
        return json;
    }

    private static Map<String, Object> waiver(Procedure.Waiver waiver) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("property", waiver.property());
        json.put("about", waiver.about());
        json.put("because", waiver.because());
        json.put("law", waiver.law());
        json.put("place", place(waiver.place()));
        return json;
    }

    private static Map<String, Object> searched(Proof.Searched searched) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("line", searched.line());
        json.put("holders", searched.holders());
        json.put("states", searched.states());
        json.put("largest", searched.largest());
        json.put("whole", searched.whole());
        json.put("growing", searched.growing());
        return json;
    }

    private static Map<String, Object> place(Place place) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", place.file());
        json.put("line", place.line());
        json.put("column", place.column());
        return json;
    }

    private static String lower(Object word) {
        return word.toString().toLowerCase(Locale.ROOT);
    }
}
