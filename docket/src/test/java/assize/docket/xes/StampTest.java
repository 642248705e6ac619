package assize.docket.xes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StampTest {
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    @Test
    void the_date_is_the_one_written_though_it_is_the_day_before_in_greenwich() {
        Stamp stamp = Stamp.of("2006-07-24T00:00:00+02:00");
        assertThat(stamp.date()).isEqualTo(LocalDate.of(2006, 7, 24));
        assertThat(stamp.at(ZoneOffset.UTC)).isEqualTo(OffsetDateTime.parse("2006-07-24T00:00:00+02:00"));
        assertThat(stamp.at(ZoneOffset.UTC).toInstant()).hasToString("2006-07-23T22:00:00Z");
    }

    @Test
    void a_stamp_without_offset_takes_that_of_its_place() {
        assertThat(Stamp.of("2006-07-24T00:00:00").at(ROME)).hasToString("2006-07-24T00:00+02:00");
        assertThat(Stamp.of("2006-12-24T00:00:00.000").at(ROME)).hasToString("2006-12-24T00:00+01:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1999-12-31T23:59:59Z",
                "2024-02-29T12:00:00-03:30",
                "2024-02-29T12:00:00.5+14:00",
                "2024-02-29T12:00:00.123456789-11:45"
            })
    void what_the_standard_allows_is_read_as_the_platform_reads_it(String text) {
        assertThat(Stamp.of(text).at(ROME)).isEqualTo(OffsetDateTime.parse(text));
        assertThat(Stamp.of(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024-02-29",
                "2023-02-29T00:00:00",
                "2024-13-01T00:00:00",
                "2024-02-29T25:00:00Z",
                "2024-02-29 00:00:00",
                "2024-02-29T00:00:00.",
                "2024-02-29T00:00:00,5",
                "2024-02-29T00:00:00z",
                "2024-02-29T00:00:00+1:00",
                "2024-02-29T00:00:00+01:60",
                "2024-02-29T00:00:00+19:00",
                "2024-02-29T00:00:00+01:00 ",
                "2024-02-29T00:00:00Z+01:00",
                "٢٠٢٤-02-29T00:00:00Z"
            })
    void anything_else_is_no_stamp(String text) {
        assertThat(Stamp.find(text)).isNull();
    }
}
