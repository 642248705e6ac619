package assize.docket.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchTest {
    private final Draws draws = Draws.newOnes();
    private final Batch batch = draws.batch(List.of(draws.bar(), draws.university()), Optional.of(Draws.BEACON));

    private String refused(UnaryOperator<String> change) {
        String text = change.apply(batch.text());
        assertThat(text).isNotEqualTo(batch.text());
        UnusableInput refused = catchThrowableOfType(UnusableInput.class, () -> Batch.read("batch.txt", text));
        assertThat(refused).as(text).isNotNull();
        Problem problem = refused.problems().getFirst();
        return problem.code() + " " + problem.place();
    }

    private String refused(String from, String to) {
        return refused(text -> text.replace(from, to));
    }

    @Test
    void a_batch_is_read_as_it_was_written() {
        assertThat(Batch.read("batch.txt", batch.text())).isEqualTo(batch);
        Batch plain = draws.batch(List.of(), Optional.empty());
        assertThat(Batch.read("batch.txt", plain.text())).isEqualTo(plain);
        assertThat(batch.text())
                .startsWith("assize lots, method 1\nbatch: 2026-11-30 civil chamber\noffice: judge\n")
                .contains("\neligible: 4 法官孙\n", "\nexcluded: Judge Ma\nground: her brother", "\nwitness: bar.example")
                .endsWith("\nbeacon: drand quicknet round 4711 at 2026-11-30T09:00:00Z\n");
    }

    @Test
    void whatever_can_not_be_used_is_named_with_its_line() {
        assertThat(refused("method 1", "method 2")).isEqualTo("lots-line batch.txt:1:1");
        assertThat(refused("office: judge\n", "")).isEqualTo("lots-line batch.txt:3:1");
        assertThat(refused("office: judge", "office:judge")).isEqualTo("lots-line batch.txt:3:1");
        assertThat(refused("office: judge", "office:  judge")).isEqualTo("lots-value batch.txt:3:1");
        assertThat(refused("office: judge", "office: ")).isEqualTo("lots-value batch.txt:3:1");
        assertThat(refused("\n", "\r\n")).isEqualTo("lots-line batch.txt:1:1");
        assertThat(refused("judge\n", "judge\r\n")).isEqualTo("lots-value batch.txt:3:1");
        assertThat(refused("civil 1042", "civil 1041")).startsWith("lots-matter-twice batch.txt:");
        assertThat(refused("3 Judge Li", "0 Judge Li")).isEqualTo("lots-weight batch.txt:8:1");
        assertThat(refused("3 Judge Li", "1000001 Judge Li")).isEqualTo("lots-weight batch.txt:8:1");
        assertThat(refused("3 Judge Li", "3.5 Judge Li")).isEqualTo("lots-weight batch.txt:8:1");
        assertThat(refused("3 Judge Li", "3  Judge Li")).isEqualTo("lots-weight batch.txt:8:1");
        assertThat(refused("1 Judge Wu", "1 Judge Li")).isEqualTo("lots-name-twice batch.txt:9:1");
        assertThat(refused("excluded: Judge Ma", "excluded: Judge Wu")).isEqualTo("lots-name-twice batch.txt:12:1");
        assertThat(refused("ground: her", "grounds: her")).isEqualTo("lots-line batch.txt:13:1");
        assertThat(refused("log: court", "log: c0urt")).isEqualTo("key-id batch.txt:15:1");
        assertThat(refused(draws.log().key().text(), draws.bar().key().text())).isEqualTo("lots-key batch.txt:15:1");
        assertThat(refused(draws.bar().key().text(), draws.log().key().text())).isEqualTo("lots-key batch.txt:16:1");
        assertThat(refused(draws.bar().key().text(), draws.university().key().text()))
                .isEqualTo("lots-name-twice batch.txt:17:1");
        assertThat(refused("round 4711", "round 04711")).isEqualTo("lots-beacon batch.txt:18:1");
        assertThat(refused("09:00:00Z", "25:00:00Z")).isEqualTo("lots-beacon batch.txt:18:1");
        assertThat(refused("09:00:00Z", "09:00:00.0Z")).isEqualTo("lots-beacon batch.txt:18:1");
        assertThat(refused(text -> text + "more: lines\n")).isEqualTo("lots-surplus batch.txt:19:1");
        assertThat(refused(text -> text.substring(0, text.length() - 1))).isEqualTo("lots-cut batch.txt:18:1");
        assertThat(refused(text -> "")).isEqualTo("lots-line batch.txt:1:1");
    }

    @Test
    void too_many_lines_are_refused() {
        String many = IntStream.range(0, 10_000)
                .mapToObj(nr -> "eligible: 1 Judge " + nr + "\n")
                .collect(Collectors.joining());
        assertThat(refused("eligible: 3 Judge Li\n", many + "eligible: 3 Judge Li\n"))
                .startsWith("lots-too-many ");
    }
}
