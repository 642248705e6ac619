package assize.law.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class VectorsTest {
    @Test
    void every_vector_of_the_fact_sheet_comes_out() {
        StringWriter said = new StringWriter();
        int code = new WhenAnswer(Laws.TIME, new PrintWriter(said), Locale.ENGLISH)
                .vectors(Laws.SHARED.resolve("law/time-computation.md"));
        assertThat(said.toString().strip()).isEqualTo("20 of 20 agree");
        assertThat(code).isZero();
    }
}
