package assize.law.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What must hold of every date, whatever the rule. */
class PropertiesTest {
    private static final List<String> ROLLING = List.of(
            "cn-civil",
            "cn-criminal",
            "cn-workday",
            "eu-1182",
            "us-frcp",
            "us-frap",
            "us-frcp-mail",
            "it-court",
            "ew-deemed-post",
            "arb-uncitral");
    private static final List<String> FORWARD = List.of(
            "cn-civil",
            "cn-criminal",
            "cn-custody",
            "cn-workday",
            "eu-1182",
            "ew-cpr",
            "ew-deemed-post",
            "us-frcp",
            "us-frap",
            "us-frcp-mail",
            "it-court",
            "it-admin",
            "arb-uncitral",
            "elapsed");

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2010, 1, 1).toEpochDay(),
                        LocalDate.of(2030, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<String> rolling() {
        return Arbitraries.of(ROLLING);
    }

    @Provide
    Arbitrary<String> forward() {
        return Arbitraries.of(FORWARD);
    }

    private static LocalDate end(String rule, LocalDate day, int n) {
        return Laws.TIME
                .count(Count.of(rule, Moment.of(day), Length.of(n, Unit.DAY)))
                .end()
                .day();
    }

    /**
     * Within one version of a rule: a new version may give less time to a later event, as Italy did on 13 August 2010.
     */
    @Property(tries = 3000)
    void a_later_event_never_gives_an_earlier_end(
            @ForAll("forward") String rule,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 1, max = 120) int n) {
        assertThat(end(rule, day.plusDays(1), n)).isAfterOrEqualTo(end(rule, day, n));
    }

    @Property(tries = 3000)
    void a_rule_that_rolls_never_ends_on_a_rest_day(
            @ForAll("rolling") String rule,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 1, max = 400) int n) {
        Derivation derived = Laws.TIME.count(Count.of(rule, Moment.of(day), Length.of(n, Unit.DAY)));
        String calendar = String.valueOf(derived.count().calendar());
        assertThat(Laws.TIME.restDay(calendar, derived.end().day())).isFalse();
        assertThat(derived.end()).isGreaterThanOrEqualTo(derived.raw());
    }

    @Property(tries = 2000)
    void a_clock_on_liberty_or_property_is_never_longer_than_the_days_or_hours_that_pass(
            @ForAll("forward") String rule,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 1, max = 200) int n,
            @ForAll boolean property) {
        if (rule.equals("cn-workday") || (rule.equals("ew-cpr") && n <= 5)) {
            return;
        }
        Protects protects = property ? Protects.PROPERTY : Protects.LIBERTY;
        Count count = Count.of(rule, Moment.of(day), Length.of(n, Unit.DAY)).protecting(protects);
        assertThat(Laws.TIME.count(count).end().day()).isEqualTo(day.plusDays(n));
    }

    @Property(tries = 2000)
    void hours_of_a_restraint_are_the_hours_that_pass(
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 0, max = 1439) int minute,
            @ForAll @IntRange(min = 1, max = 100) int n) {
        LocalDateTime start = day.atStartOfDay().plusMinutes(minute);
        Derivation derived = Laws.TIME.count(
                Count.of("cn-hours", Moment.of(start), Length.of(n, Unit.HOUR)).protecting(Protects.LIBERTY));
        assertThat(Duration.between(start.atZone(derived.zone()).toInstant(), derived.cutoff()))
                .isEqualTo(Duration.ofHours(n));
    }

    /** Plain calendar days without a roll are the same way there and back. */
    @Property(tries = 2000)
    void backward_and_forward_agree(@ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 300) int n) {
        LocalDate later = end("elapsed", day, n);
        Count back =
                Count.of("elapsed", Moment.of(later), Length.of(n, Unit.DAY)).before();
        assertThat(Laws.TIME.count(back).end().day()).isEqualTo(day);
    }

    /** Serving on the day found leaves just so many clear days; a day later would be one too few. */
    @Property(tries = 2000)
    void clear_days_before_a_hearing_are_all_there(
            @ForAll("days") LocalDate hearing, @ForAll @IntRange(min = 6, max = 60) int n) {
        Count count = Count.of("ew-cpr-clear-before", Moment.of(hearing), Length.of(n, Unit.CLEAR_DAY));
        LocalDate day = Laws.TIME.count(count).end().day();
        assertThat(day.plusDays(1).datesUntil(hearing).count()).isEqualTo(n);
    }

    @Property(tries = 2000)
    void an_alarm_is_never_after_the_end(
            @ForAll("forward") String rule,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 1, max = 400) int n) {
        Derivation derived = Laws.TIME.count(
                Count.of(rule, Moment.of(day), Length.of(n, Unit.DAY)).protecting(Protects.RIGHT));
        assertThat(derived.alarm()).isLessThanOrEqualTo(derived.end());
        assertThat(derived.readings()).allMatch(reading -> reading.end().compareTo(derived.end()) <= 0);
    }

    @Property(tries = 1000)
    void a_derivation_comes_back_from_its_json(
            @ForAll("forward") String rule,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 1, max = 400) int n) {
        Derivation derived = Laws.TIME.count(Count.of(rule, Moment.of(day), Length.of(n, Unit.DAY)));
        assertThat(Derivation.fromJson(derived.toJson())).isEqualTo(derived);
    }
}
