package assize.app.papers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource({
        "claim.pdf, claim.pdf",
        "../../etc/passwd, passwd",
        "'C:\\Users\\me\\claim.pdf', claim.pdf",
        "'  a \t b.pdf ', a b.pdf",
        "合同 (1).pdf, 合同 (1).pdf",
    })
    void a_name_is_the_last_part_of_what_was_sent(String sent, String shown) {
        assertThat(FileName.clean(sent)).isEqualTo(shown);
    }

    @Test
    void nothing_in_a_name_steers() {
        assertThat(FileName.clean("claim\u202efdp.exe")).isEqualTo("claimfdp.exe");
        assertThat(FileName.clean("cl\0aim\u200b\u2066\r\n.pdf")).isEqualTo("claim.pdf");
        assertThat(FileName.clean("\ud800claim.pdf")).isEqualTo("claim.pdf");
        assertThat(FileName.clean("/")).isEmpty();
    }

    @Test
    void a_long_name_is_cut_and_keeps_its_end() {
        String shown = FileName.clean("长".repeat(300) + ".pdf");
        assertThat(shown.codePointCount(0, shown.length())).isEqualTo(120);
        assertThat(shown).endsWith("长….pdf");
    }
}
