package assize.law.verify.check;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.language.read.Folder;
import assize.law.language.read.ProcedureReader;
import assize.law.step.Procedures;
import assize.law.verify.Property;
import assize.law.verify.explore.Bounds;
import assize.law.verify.proof.Verifier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the examples of the properties cannot show: forms, and lawful files in which a rule must keep still. */
class WholeFileChecksTest {
    @Test
    void a_form_of_a_private_fact_is_not_filled_in_outside_its_island() throws IOException {
        String talks = good(Property.P23)
                .replace("{type: flag, private-to: mediation}", "{form: offers, private-to: mediation}")
                .replace("from: talking, sets: offered", "from: talking, form: offers, sets: offered")
                .replace("when: offered, ", "");
        assertThat(found(Property.P23, talks, OFFERS)).isEmpty();
        String asked = talks.replace("to: decided, document", "to: decided, form: offers, document");
        assertThat(found(Property.P23, asked, OFFERS)).containsExactly("P23-form-asks");
        String read = talks.replace("to: decided, document", "to: decided, when: offered.sum > 3, document");
        assertThat(found(Property.P23, read, OFFERS)).containsExactly("P23-guard-reads");
        String open = talks.replace(", private-to: mediation", "");
        assertThat(found(Property.P23, open, OFFERS)).containsExactly("P23-not-private");
    }

    @Test
    void what_is_set_from_a_computed_field_is_computed_too() throws IOException {
        String benefit = good(Property.P24)
                .replace(
                        "matches: {type: yes-no, computed: true, from: the register of residents}",
                        "poor: {type: yes-no}")
                .replace("sets: {matches: true}", "form: offers, sets: {poor: offers.sum > 3}")
                .replace("when: matches", "when: poor")
                .replace("to: refused, document", "to: refused, when: not poor, document");
        assertThat(found(Property.P24, benefit, OFFERS)).isEmpty();
        String computed = OFFERS.replace("type: number", "type: number, computed: true");
        assertThat(found(Property.P24, benefit, computed)).containsExactly("P24-computed-decides");
    }

    @Test
    void a_grade_of_risk_is_a_score_and_a_sum_at_risk_is_none() throws IOException {
        String graded = OFFERS + "  risk-level: {type: text, choices: [low, medium, high]}\n";
        assertThat(found(Property.P24, good(Property.P24), graded)).containsExactly("P24-scores");
        String sum = OFFERS + "  sum-at-risk: {type: money}\n  credit: {type: money}\n";
        assertThat(found(Property.P24, good(Property.P24), sum)).isEmpty();
    }

    @Test
    void an_acquittal_need_not_wait_for_a_motion() throws IOException {
        String acquit = "  acquit: {by: judge, from: trial, to: decided, relies-on-evidence: true, favours: accused,"
                + " law: art. 4}\n";
        String trial = good(Property.P17).replace("  judge-case:", acquit + "  judge-case:");
        assertThat(found(Property.P17, trial, OFFERS)).isEmpty();
        assertThat(found(Property.P17, trial.replace("favours: accused, ", ""), OFFERS))
                .containsExactly("P17-not-settled");
    }

    @Test
    void what_only_goes_back_needs_no_door() throws IOException {
        String freeze = good(Property.P19)
                .replace("  released:", "  to-return: {burden: {property: owner}}\n  released:")
                .replace(
                        "  lapse:  ",
                        "  order:      {by: judge, from: frozen, to: to-return, law: art. 3}\n"
                                + "  give:       {by: judge, from: to-return, to: released, gives: owner, "
                                + "law: art. 3}\n"
                                + "  lapse:  ");
        assertThat(found(Property.P19, freeze, OFFERS)).isEmpty();
        assertThat(found(Property.P19, freeze.replace("gives: owner, ", ""), OFFERS))
                .containsExactly("P19-no-door");
    }

    @Test
    void an_answer_to_somebody_elses_request_may_begin_a_clock_anew() throws IOException {
        String suspension = good2(Property.P27)
                .replace("judging: {owner: judge, from: file", "judging: {owner: judge, from: [file, answer]");
        assertThat(found(Property.P27, suspension, OFFERS)).isEmpty();
        String own = suspension.replace("press:   {by: person", "press:   {by: judge");
        assertThat(found(Property.P27, own, OFFERS)).contains("P27-again");
    }

    @Test
    void what_an_office_brings_in_goes_to_both_sides() throws IOException {
        String both = "opinion: {from: judge, to: [plaintiff, defendant], says: [offers]}";
        String bring = "  bring-in: {by: judge, from: filed, form: offers, notice: opinion, law: art. 3}\n";
        String opinion = read(Property.P13 + "/good-3.yaml")
                .replace("  judge-case:", bring + "  judge-case:")
                .replace("  claim-copy:", "  " + both + "\n  claim-copy:");
        assertThat(found(Property.P13, opinion, OFFERS)).isEmpty();
        String one = opinion.replace(both, both.replace("[plaintiff, defendant]", "plaintiff"));
        assertThat(found(Property.P13, one, OFFERS)).containsExactly("P13-told-one");
    }

    private static final String OFFERS = """
            form: offers
            title: Offers
            fields:
              sum: {type: number, required: true}
            """;

    private static String good(Property property) throws IOException {
        return read(property + "/good.yaml");
    }

    private static String good2(Property property) throws IOException {
        return read(property + "/good-2.yaml");
    }

    private static String read(String name) throws IOException {
        try (InputStream in = Property.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> found(Property property, String text, String form) {
        String name = text.lines()
                .filter(line -> line.startsWith("procedure: "))
                .findFirst()
                .orElseThrow()
                .substring("procedure: ".length());
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("procedure.yaml", text.getBytes(StandardCharsets.UTF_8));
        files.put("forms/offers.yaml", form.getBytes(StandardCharsets.UTF_8));
        return Verifier.verify(ProcedureReader.read(new Folder(name, files), Procedures.TIME.rules()), Bounds.USUAL)
                .findings()
                .stream()
                .filter(finding -> finding.property() == property)
                .map(finding -> finding.problem().code())
                .toList();
    }
}
