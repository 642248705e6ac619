package assize.law.verify.tell;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.language.Procedure;
import assize.law.language.read.Folder;
import assize.law.language.read.ProcedureReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BurdenTest {
    private static final String HELD = """
            procedure: held
            title: Somebody held
            law: a law
            in-force: "2026-01-01"
            counting: eu-1182
            place: Europe/Berlin
            roles:
              person:  {kind: party}
              police:  {kind: office, at: police}
              judge:   {kind: office, at: court}
            stages:
              free:     {start: true}
              detained: {burden: {liberty: person}}
              remanded: {burden: {liberty: person}}
              over:     {end: true}
            facts:
              asked: {type: flag}
            actions:
              open:     {by: police, opens: free, law: art. 1}
              detain:   {by: police, from: free, to: detained, at-most: 2 times, law: art. 2}
              let-go:   {by: law, upon: first-time passes, from: detained, to: free, favours: person, law: art. 3}
              remand:   {by: judge, from: detained, to: remanded, law: art. 4}
              lengthen: {by: judge, from: remanded, extends: remand-time, law: art. 5}
              release:  {by: law, upon: remand-time passes, from: remanded, to: over, favours: person, law: art. 6}
              end:      {by: judge, from: free, to: over, law: art. 7}
            clocks:
              first-time:
                {owner: police, from: detain, length: 2 days, stopped-by: remand, when-passed: {does: let-go},
                 protects: liberty, law: art. 3}
              remand-time:
                {owner: police, from: remand, length: 1 month, when-passed: {does: release}, protects: liberty,
                 extended-by: {action: lengthen, adds: 10 days, times: 2}, law: art. 6}
            """;

    private static Procedure read(String text) {
        TreeMap<String, byte[]> files = new TreeMap<>(Map.of("procedure.yaml", text.getBytes(StandardCharsets.UTF_8)));
        return ProcedureReader.read(new Folder("held", files), Set.of("eu-1182"));
    }

    @Test
    void a_burden_lasts_no_longer_than_all_runs_of_the_clocks_that_end_it() {
        List<Burden> burdens = Burden.of(read(HELD));
        assertThat(burdens).hasSize(1);
        Burden held = burdens.getFirst();
        assertThat(held.stages()).containsExactly("detained", "remanded");
        assertThat(held.bearers()).containsExactly("person");
        assertThat(held.open()).isEmpty();
        assertThat(held.parts())
                .extracting(part -> part.clock().name() + " " + part.once() + " " + part.runs())
                .containsExactly("first-time 2 2", "remand-time 51 2");
        assertThat(held.days()).isEqualTo(2 * 2 + 51 * 2);
    }

    @Test
    void a_stage_that_no_clock_ends_has_no_bound() {
        Burden held = Burden.of(
                        read(HELD.replace("to: over, favours: person, law: art. 6", "favours: person, law: art. 6")))
                .getFirst();
        assertThat(held.open()).containsExactly("remanded");
    }

    @Test
    void conditions_are_told_in_words() {
        Wordbook words = new Wordbook(read(HELD), Locale.ENGLISH);
        assertThat(GuardWords.of(words, "held", "not passed(first-time) and (asked or running(remand-time))"))
                .isEqualTo("“first time” has not run out, and (“asked”, or “remand time” is running)");
        assertThat(GuardWords.of(words, "held", "every(person, not asked) and paid + 5 EUR >= due"))
                .isEqualTo("for each of them (person): not “asked”, and “paid” + 5 EUR is at least “due”");
        assertThat(GuardWords.of(words, "held", "finding.place == 'north-side' and not told(judge)"))
                .isEqualTo("“place” in “finding” is “north side”, and no notice has reached: judge");
        assertThat(GuardWords.of(words, "held", "what ) is ( this")).isEqualTo("what ) is ( this");
    }
}
