package assize.law.verify.promela;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.language.Procedure;
import assize.law.step.Procedures;
import assize.law.verify.net.NetBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromelaWriterTest {
    private static final Path RECORDED = Path.of(System.getProperty("assize.root", "."))
            .resolve("law/src/test/resources/assize/law/verify/small.pml");

    private static final Procedure SMALL = Procedures.of("""
            facts:
              late: {type: flag}
              claimed: {type: money}
            stages:
              open: {start: true}
              answered: {}
              closed: {end: true}
            notices:
              claim: {from: judge, to: defendant}
            actions:
              begin: {by: plaintiff, opens: open, notice: claim, law: s 1}
              answer: {by: defendant, from: open, to: answered, when: claimed > 5 EUR or not late, law: s 2}
              ask-more: {by: plaintiff, from: answered, at-most: 2 times, law: s 3}
              lapse: {by: law, upon: answer-time passes, from: open, sets: late, law: s 4}
              end: {by: law, when: late and claimed > 5 EUR, from: open, to: closed, law: s 5}
              decide: {by: judge, from: answered, to: closed, law: s 6}
            clocks:
              answer-time: {owner: defendant, from: claim reached, length: 14 days, stopped-by: answer,
                            when-passed: {does: lapse}, protects: right, law: s 2}
            """);

    /** Recorded with {@code -Drecord=true}. */
    @Test
    void a_small_procedure_is_written_as_recorded() throws IOException {
        String written = PromelaWriter.write(NetBuilder.of(SMALL, 1), EnumSet.allOf(PromelaWriter.Part.class));
        if (Boolean.getBoolean("record")) {
            Files.writeString(RECORDED, written);
        }
        assertThat(written)
                .as("mvn -pl law test -Dtest=PromelaWriterTest -Drecord=true records it")
                .isEqualTo(Files.readString(RECORDED));
    }

    @Test
    void a_guard_that_reads_what_is_not_followed_goes_both_ways() {
        assertThat(plain())
                .contains("#define MAY_0 (true)", "#define MAY_NOT_0 (flag_late == 1)")
                .contains("#define MAY_1 (flag_late == 1)", "#define MAY_NOT_1 (true)");
    }

    @Test
    void what_people_read_has_no_code_that_prints() {
        assertThat(plain()).doesNotContain("c_code", "c_state").contains("end_in_closed:");
    }

    @Test
    void no_name_of_the_procedure_ends_a_comment() {
        assertThat(Names.comment("a */ b /* c\nd")).isEqualTo("a * / b / * c d");
    }

    private static String plain() {
        return PromelaWriter.write(NetBuilder.of(SMALL, 1), Set.of());
    }
}
