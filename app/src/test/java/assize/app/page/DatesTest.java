package assize.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DatesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-03-26T09:00:00Z");
    private static final Dates ENGLISH = new Dates(Locale.ENGLISH, NOW);
    private static final Dates CHINESE = new Dates(Locale.CHINESE, NOW);

    @Test
    void a_last_day_is_told_in_full_with_its_place() {
        assertThat(ENGLISH.lastDay("2026-04-07", BERLIN))
                .isEqualTo("Tuesday 7 April 2026, until midnight, Berlin time");
        assertThat(CHINESE.lastDay("2026-04-07", BERLIN)).isEqualTo("2026年4月7日星期二，到柏林时间午夜为止");
    }

    @Test
    void a_moment_is_told_with_its_time_and_zone() {
        Instant filed = Instant.parse("2026-02-16T13:32:08Z");
        assertThat(ENGLISH.moment(filed, BERLIN)).isEqualTo("Monday 16 February 2026, 2:32 pm, Berlin time");
        assertThat(CHINESE.moment(filed, BERLIN)).isEqualTo("2026年2月16日星期一，柏林时间 14:32");
        assertThat(ENGLISH.lastDay("2026-04-07T14:30", BERLIN)).isEqualTo("Tuesday 7 April 2026, 2:30 pm, Berlin time");
    }

    @Test
    void how_far_away_stands_beside_it() {
        assertThat(ENGLISH.distance("2026-04-07", BERLIN)).isEqualTo("in 12 days");
        assertThat(ENGLISH.distance("2026-03-26", BERLIN)).isEqualTo("today");
        assertThat(ENGLISH.distance("2026-03-27", BERLIN)).isEqualTo("tomorrow");
        assertThat(ENGLISH.distance("2026-03-20", BERLIN)).isEqualTo("6 days ago");
        assertThat(CHINESE.distance("2026-04-07", BERLIN)).isEqualTo("还有 12 天");
    }

    @Test
    void a_moment_just_before_midnight_belongs_to_the_day_of_its_place() {
        Dates late = new Dates(Locale.ENGLISH, Instant.parse("2026-03-26T23:30:00Z"));
        assertThat(late.distance("2026-03-27", BERLIN)).isEqualTo("today");
    }
}
