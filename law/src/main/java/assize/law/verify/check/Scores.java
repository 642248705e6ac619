package assize.law.verify.check;

import assize.law.language.Fact;
import assize.law.language.Form;
import assize.law.problem.Place;
import assize.law.verify.Findings;
import assize.law.verify.Subject;
import java.util.List;
import java.util.Set;

/** Names under which people are scored or rated. The platform has no such field; this is a rule of the product. */
final class Scores {
    /** These mean a score whatever their type. */
    private static final Set<String> ALWAYS = Set.of(
            "score",
            "scores",
            "scoring",
            "rating",
            "ratings",
            "ranking",
            "dangerousness",
            "loyalty",
            "trustworthiness",
            "creditworthiness",
            "obedience");

    /** These mean one where they are a number or a grade. */
    private static final Set<String> AS_GRADE = Set.of(
            "credit", "risk", "danger", "trust", "reliability", "reputation", "suspicion", "honesty", "recidivism");

    private static final Set<String> GRADES =
            Set.of("very-low", "low", "medium", "middle", "high", "very-high", "none", "a", "b", "c", "d", "e");

    private Scores() {}

    static void in(Subject subject, Findings findings) {
        Place place = subject.whole().stages().firstEntry().getValue().place();
        for (Fact fact : Everywhere.facts(subject)) {
            if (scores(fact.name(), fact.type(), List.of())) {
                tell(fact.name(), place, findings);
            }
        }
        for (Form form : subject.whole().forms().values()) {
            for (Form.Field field : form.fields().values()) {
                if (scores(field.name(), field.type(), field.choices())) {
                    tell(form.name() + "." + field.name(), place, findings);
                }
            }
        }
    }

    private static boolean scores(String name, Fact.Type type, List<String> choices) {
        List<String> words = List.of(name.split("-"));
        boolean grade = type == Fact.Type.NUMBER || (!choices.isEmpty() && GRADES.containsAll(choices));
        return words.stream().anyMatch(ALWAYS::contains)
                || (grade && words.stream().anyMatch(AS_GRADE::contains));
    }

    private static void tell(String name, Place place, Findings findings) {
        findings.fails("P24-scores", place, List.of(name), List.of(), "what", name);
    }
}
