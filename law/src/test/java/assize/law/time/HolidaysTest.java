package assize.law.time;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Our calendars against published lists, for every year that these cover. Only days from Monday to Friday can differ.
 */
class HolidaysTest {
    private static final Path FOLDER = Laws.SHARED.resolve("data/holidays");

    /** Days of the American lists that close no federal court, and half-days. */
    private static final Pattern NO_LEGAL_HOLIDAY = Pattern.compile("Groundhog Day|Valentine's Day|Saint Patrick's Day"
            + "|Good Friday|Easter Sunday.*|Mother's Day|Father's Day|Halloween|Election Day|Christmas Eve.*"
            + "|New Year's Eve|Day After Christmas|National Day of Mourning.*");

    @ParameterizedTest
    @CsvSource({"EW, GB_ENG", "SC, GB_SCT", "NI, GB_NIR", "IT, IT_COMMON", "DE-COMMON, DE_COMMON", "TARGET, XECB"})
    void a_calendar_agrees_with_the_published_list(String calendar, String list) {
        assertThat(ours(calendar)).isEqualTo(listed(list, (day, name) -> true));
    }

    @Test
    void france_agrees_but_for_whit_monday_which_stayed_a_holiday_while_it_was_worked() {
        SortedSet<LocalDate> more = ours("FR");
        more.removeAll(listed("FR_COMMON", (day, name) -> true));
        assertThat(more).extracting(LocalDate::toString).containsExactly("2005-05-16", "2006-06-05", "2007-05-28");
        assertThat(ours("FR")).containsAll(listed("FR_COMMON", (day, name) -> true));
    }

    @ParameterizedTest
    @CsvSource({"US, US_COMMON", "US-DC, US_DC"})
    void an_american_calendar_agrees_but_for_fridays_before_a_saturday(String calendar, String list) {
        BiPredicate<LocalDate, String> legal =
                (day, name) -> !NO_LEGAL_HOLIDAY.matcher(name).matches()
                        && !(name.endsWith("(observed)") && day.getDayOfWeek() == DayOfWeek.FRIDAY);
        assertThat(ours(calendar)).isEqualTo(listed(list, legal));
    }

    @Test
    void berlin_has_womens_day_and_two_single_days_more_than_germany() {
        SortedSet<LocalDate> more = ours("DE");
        more.removeAll(ours("DE-COMMON"));
        more.removeIf(day -> day.getMonthValue() == 3 && day.getDayOfMonth() == 8 && day.getYear() >= 2019);
        assertThat(more).containsExactly(LocalDate.of(2020, 5, 8), LocalDate.of(2025, 5, 8));
    }

    @Test
    void china_rests_and_works_as_the_notices_of_twenty_years_say() throws IOException {
        for (int year = 2007; year <= 2026; year++) {
            Map<String, Object> notice =
                    Json.object(Json.read("notice", Files.readAllBytes(FOLDER.resolve("cn/" + year + ".json"))));
            List<Object> days = Json.list(notice.get("days"));
            assertThat(days).isNotEmpty();
            for (Object item : days) {
                Map<String, Object> day = Json.object(item);
                LocalDate date = LocalDate.parse((String) day.get("date"));
                assertThat(Laws.TIME.restDay("CN", date)).as(date.toString()).isEqualTo(day.get("isOffDay"));
            }
        }
    }

    @Test
    void ireland_of_2026_is_that_of_the_sheet() {
        assertThat(ours("IE").subSet(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)))
                .extracting(LocalDate::toString)
                .containsExactly(
                        "2026-01-01",
                        "2026-02-02",
                        "2026-03-17",
                        "2026-04-06",
                        "2026-05-04",
                        "2026-06-01",
                        "2026-08-03",
                        "2026-10-26",
                        "2026-12-25");
        assertThat(Laws.TIME.restDay("IE", LocalDate.of(2030, 2, 1))).isTrue();
        assertThat(Laws.TIME.restDay("IE", LocalDate.of(2030, 2, 4))).isFalse();
    }

    private static SortedSet<LocalDate> ours(String calendar) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (LocalDate day = LocalDate.of(2000, 1, 1); day.getYear() <= 2035; day = day.plusDays(1)) {
            if (weekday(day) && Laws.TIME.restDay(calendar, day)) {
                days.add(day);
            }
        }
        return days;
    }

    private static SortedSet<LocalDate> listed(String list, BiPredicate<LocalDate, String> wanted) {
        SortedSet<LocalDate> days = new TreeSet<>();
        json(list).forEach((date, names) -> {
            LocalDate day = LocalDate.parse(date);
            for (String name : names.toString().split("; ", -1)) {
                if (weekday(day) && wanted.test(day, name)) {
                    days.add(day);
                }
            }
        });
        return days;
    }

    private static Map<String, Object> json(String list) {
        try {
            Path file = FOLDER.resolve("snapshots/" + list + ".json");
            return Json.object(Json.read(list, Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean weekday(LocalDate day) {
        return day.getDayOfWeek().getValue() <= 5;
    }
}
