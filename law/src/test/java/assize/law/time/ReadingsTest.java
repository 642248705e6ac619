package assize.law.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReadingsTest {
    private static final String FOURTH_OF_JULY = "2026-06-19";

    private static Derivation protecting(Protects protects, String rule, String trigger, String length) {
        return Laws.TIME.count(Laws.count(rule, trigger, length, "").protecting(protects));
    }

    @Test
    void the_friday_before_a_saturday_holiday_is_an_open_question() {
        Derivation plain = Laws.derive("us-frcp", FOURTH_OF_JULY, "14 days", "");
        assertThat(plain.end()).hasToString("2026-07-03");
        assertThat(plain.otherReading()).extracting(Reading::end).hasToString("2026-07-06");
        Derivation right = protecting(Protects.RIGHT, "us-frcp", FOURTH_OF_JULY, "14 days");
        assertThat(right.end()).hasToString("2026-07-06");
        assertThat(right.alarm()).hasToString("2026-07-03");
        assertThat(right.text(Locale.ENGLISH)).contains("Friday 3 July 2026", "Independence Day", "moved here");
    }

    @Test
    void a_month_from_the_last_of_february_reads_two_ways_and_custody_takes_the_shorter() {
        Derivation custody = Laws.derive("cn-custody", "2026-02-28", "1 month", "");
        assertThat(custody.end()).hasToString("2026-03-28");
        assertThat(custody.readings()).extracting(r -> r.end().toString()).containsExactly("2026-03-31");
        Derivation trial = Laws.derive("cn-criminal", "2026-02-28", "1 month", "");
        assertThat(trial.end()).hasToString("2026-03-31");
        assertThat(trial.alarm()).hasToString("2026-03-30");
    }

    @Test
    void a_month_and_a_half_is_a_month_and_fifteen_days() {
        assertThat(Laws.end("cn-criminal-month", "2026-01-31", "1.5 months", "none"))
                .isEqualTo("2026-03-15");
        assertThat(Laws.end("eu-1182", "2026-01-31", "1.5 months", "none")).isEqualTo("2026-03-15");
    }

    @Test
    void a_duty_rolls_and_is_watched_on_the_raw_day() {
        Derivation duty = protecting(Protects.DUTY, "cn-civil", "2026-02-13", "5 days");
        assertThat(duty.end()).hasToString("2026-02-24");
        assertThat(duty.alarm()).hasToString("2026-02-18");
    }

    @Test
    void property_does_not_gain_by_a_holiday_or_by_august() {
        Derivation freeze = protecting(Protects.PROPERTY, "cn-civil", "2026-02-13", "5 days");
        assertThat(freeze.end()).hasToString("2026-02-18");
        assertThat(freeze.text(Locale.ENGLISH)).contains("liberty or property", "Tuesday 24 February 2026");
        assertThat(protecting(Protects.LIBERTY, "it-court", "2026-07-20", "30 days")
                        .end())
                .hasToString("2026-08-19");
    }

    @Test
    void the_fifth_of_january_2027_is_provisional_in_china() {
        assertThat(Laws.derive("cn-civil", "2026-12-19", "15 days", "").provisional())
                .isTrue();
        assertThat(Laws.derive("cn-civil", "2026-12-01", "15 days", "").provisional())
                .isFalse();
        assertThat(Laws.derive("cn-custody", "2026-12-19", "15 days", "").provisional())
                .as("no calendar was needed")
                .isFalse();
    }

    @Test
    void august_and_before_2015_half_of_september_do_not_count_before_an_italian_court() {
        assertThat(Laws.end("it-court", "2013-07-20", "30 days", "")).isEqualTo("2013-10-04");
        assertThat(Laws.end("it-court", "2015-07-20", "30 days", "")).isEqualTo("2015-09-21");
        assertThat(Laws.end("it-court", "2026-08-10", "30 days", "")).isEqualTo("2026-09-30");
        assertThat(Laws.end("it-court", "2026-08-10", "1 month", "")).isEqualTo("2026-09-30");
        assertThat(Laws.end("it-court", "2026-03-10", "6 months", "")).isEqualTo("2026-10-12");
        assertThat(Laws.end("it-court", "2026-09-10", "-30 days", "")).isEqualTo("2026-07-10");
        assertThat(Laws.end("it-court", "2004-05-27", "30 days", ""))
                .as("a Saturday, before March 2006")
                .isEqualTo("2004-06-26");
    }

    @Test
    void a_roll_into_august_goes_on_to_september() {
        Derivation derived = Laws.derive("it-court", "2027-07-01", "30 days", "");
        assertThat(derived.raw()).hasToString("2027-07-31");
        assertThat(derived.end()).hasToString("2027-09-01");
    }

    @Test
    void an_interruption_starts_anew_and_keeps_the_old_end() {
        Derivation first = Laws.derive("cn-civil", "2024-03-04", "3 years", "");
        Derivation again =
                Laws.TIME.recount(first, first.count().from(Moment.parse("2025-05-06")), "demand of 6 May 2025");
        assertThat(first.end()).hasToString("2027-03-04");
        assertThat(again.end()).hasToString("2028-05-08");
        assertThat(again.replaces()).isEqualTo(first);
        assertThat(again.text(Locale.ENGLISH)).contains("4 March 2027", "demand of 6 May 2025");
        assertThat(Derivation.fromJson(again.toJson())).isEqualTo(again);
    }

    @Test
    void everything_in_a_count_comes_back_from_json() {
        Derivation derived = Laws.TIME.count(Laws.count("cn-civil", "2026-03-10", "2 months", "CN")
                .protecting(Protects.RIGHT)
                .pausing(List.of(new Pause(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 9), "appraisal")))
                .extending(List.of(new Extension(Length.parse("1 month"), true, "order")))
                .closed(List.of(LocalDate.of(2026, 6, 18)))
                .underLawOf(LocalDate.of(2026, 1, 1)));
        assertThat(Derivation.fromJson(derived.toJson())).isEqualTo(derived);
        assertThat(derived.text(Locale.CHINESE)).contains("appraisal", "最后一日");
    }

    @Test
    void hours_over_a_change_of_the_clocks_are_real_hours() {
        assertThat(Laws.end("us-hours", "2026-10-30T10:23", "72 hours", "")).isEqualTo("2026-11-02T09:23");
        assertThat(Laws.end("us-hours", "2026-03-06T10:00", "48 hours", "")).isEqualTo("2026-03-09T11:00");
        assertThat(Laws.end("eu-1182", "2026-03-28T10:30", "24 hours", "DE")).isEqualTo("2026-03-29T12:00");
    }

    @Test
    void an_email_after_half_past_four_counts_for_the_next_business_day() {
        assertThat(Laws.end("ew-deemed-email", "2026-05-22T16:29", "0 days", ""))
                .isEqualTo("2026-05-22");
        assertThat(Laws.end("ew-deemed-email", "2026-05-22T16:30", "0 days", ""))
                .isEqualTo("2026-05-26");
        assertThat(Laws.end("ew-deemed-email", "2026-05-21T18:00", "1 business day", ""))
                .isEqualTo("2026-05-22");
    }

    @Test
    void nobody_is_refused_before_the_longer_count_of_an_extension() {
        Derivation right = Laws.TIME.count(Laws.count("cn-civil", "2026-03-10", "2 months", "CN")
                .protecting(Protects.RIGHT)
                .extending(List.of(new Extension(Length.parse("1 month"), false, "court"))));
        assertThat(right.end()).hasToString("2026-06-11");
        assertThat(right.alarm()).hasToString("2026-06-10");
    }
}
