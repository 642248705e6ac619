package assize.law.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class WorkedDatesTest {
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvFileSource(resources = "worked-dates.txt", delimiter = '|', numLinesToSkip = 2)
    void the_fact_sheets_date(
            String sheet,
            String id,
            String what,
            String rule,
            String trigger,
            String length,
            String calendar,
            @Nullable String raw,
            String end) {
        Derivation derived = Laws.derive(rule, trigger, length, calendar);
        assertThat(derived.end()).hasToString(end);
        assertThat(derived.raw()).hasToString(raw == null ? end : raw);
    }

    @Test
    void custody_of_seven_months_in_four_steps_is_counted_from_the_first_day() {
        Count arrest = Laws.count("cn-custody", "2026-03-31", "2 months", "CN");
        Extension one = new Extension(Length.parse("1 month"), false, "CrPL 156");
        Extension two = new Extension(Length.parse("2 months"), false, "CrPL 158");
        assertThat(Laws.TIME.count(arrest.extending(List.of(one))).end()).hasToString("2026-06-30");
        Derivation longer = Laws.TIME.count(arrest.extending(List.of(one, two)));
        assertThat(longer.end()).hasToString("2026-08-31");
        assertThat(longer.alarm()).as("two months from the old end").hasToString("2026-08-30");
    }

    @Test
    void a_month_more_from_the_president_is_counted_from_the_filing_and_the_other_way_is_kept() {
        Derivation derived = Laws.TIME.count(Laws.count("cn-civil", "2026-03-10", "2 months", "CN")
                .extending(List.of(new Extension(Length.parse("1 month"), false, "CPL 168"))));
        assertThat(derived.end()).hasToString("2026-06-10");
        assertThat(derived.readings())
                .singleElement()
                .extracting(r -> r.end().toString())
                .isEqualTo("2026-06-11");
    }

    @Test
    void an_order_that_adds_to_the_end_adds_to_the_end() {
        Derivation derived = Laws.TIME.count(Laws.count("cn-civil", "2026-07-01", "60 days", "CN")
                .extending(List.of(new Extension(Length.parse("30 days"), true, "order"))));
        assertThat(derived.end()).hasToString("2026-09-30");
        assertThat(derived.otherReading()).isNotNull();
        assertThat(derived.alarm()).hasToString("2026-09-29");
    }

    @Test
    void verification_stops_the_notarys_clock() {
        Derivation derived = Laws.TIME.count(Laws.count("cn-workday", "2026-01-12", "15 working days", "CN")
                .pausing(List.of(new Pause(LocalDate.of(2026, 1, 19), LocalDate.of(2026, 2, 1), "verification"))));
        assertThat(derived.end()).hasToString("2026-02-14");
    }

    @Test
    void a_freeze_of_48_hours_ends_by_elapsed_hours_and_names_the_longer_reading() {
        Derivation derived = Laws.TIME.count(
                Laws.count("cn-hours", "2026-10-01T09:40", "48 hours", "CN").protecting(Protects.PROPERTY));
        assertThat(derived.end()).hasToString("2026-10-03T09:40");
        assertThat(derived.readings())
                .singleElement()
                .extracting(r -> r.end().toString())
                .isEqualTo("2026-10-03T10:00");
    }

    @Test
    void a_meeting_notice_has_a_looser_reading() {
        Derivation derived = Laws.derive("cn-notice-before", "2026-06-20", "10 days", "CN");
        assertThat(derived.readings())
                .singleElement()
                .extracting(r -> r.end().toString())
                .isEqualTo("2026-06-10");
        assertThat(derived.alarm()).as("one working day before").hasToString("2026-06-08");
    }

    @Test
    void electronic_filing_in_new_york_ends_at_midnight_there() {
        Derivation derived = Laws.derive("us-frcp", "2026-02-16", "21 days", "US");
        assertThat(derived.end()).hasToString("2026-03-09");
        assertThat(derived.cutoff()).isEqualTo(Instant.parse("2026-03-10T04:00:00Z"));
    }

    @Test
    void a_first_contact_within_24_hours_is_the_next_morning_in_beijing() {
        Derivation derived = Laws.derive("elapsed", "2026-03-28T22:00", "24 hours", "FR");
        assertThat(derived.cutoff()).isEqualTo(Instant.parse("2026-03-29T21:00:00Z"));
    }
}
