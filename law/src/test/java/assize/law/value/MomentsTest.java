package assize.law.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
    @Test
    void every_moment_that_is_written_is_read_back() {
        SplittableRandom chance = new SplittableRandom(5);
        long most = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
        long least = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
        for (int i = 0; i < 20_000; i++) {
            long parts = chance.nextLong(1_000_000_000L);
            long nanos = switch (chance.nextInt(4)) {
                case 0 -> 0;
                case 1 -> parts / 1_000_000 * 1_000_000;
                case 2 -> parts / 1_000 * 1_000;
                default -> parts;
            };
            Instant moment = Instant.ofEpochSecond(chance.nextLong(least, most), nanos);
            assertThat(Moments.parse(moment.toString())).isEqualTo(moment);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-29T10:00:00.5Z",
                "2024-02-29T23:59:59.123456789Z",
                "2026-11-29T24:00:00Z",
                "2026-11-29T10:00:00.Z",
                "2016-12-31T23:59:60Z",
                "+12026-11-29T10:00:00Z",
                "-0001-11-29T10:00:00Z",
                "2026-11-29T10:00:00+01:00"
            })
    void forms_that_are_never_written_are_read_as_the_library_reads_them(String text) {
        assertThat(Moments.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-11-29",
                "2026-02-29T10:00:00Z",
                "2026-13-01T10:00:00Z",
                "2026-11-29T25:00:00Z",
                "2026-11-29T10:60:00Z",
                "2026-11-29T10:00:00.1234567890Z",
                "2026-11-29T10:00:00.1x3Z",
                "2026-11-29 10:00:00Z",
                "2026-11-29T10:00:00",
                "２026-11-29T10:00:00Z"
            })
    void what_tells_no_moment_is_refused(String text) {
        assertThatThrownBy(() -> Moments.parse(text)).isInstanceOf(DateTimeParseException.class);
    }
}
