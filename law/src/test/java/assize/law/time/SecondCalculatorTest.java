package assize.law.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Ten thousand random cases, each counted by both calculators; the seeds are fixed so that a difference comes back. */
class SecondCalculatorTest {
    private static final List<String> RULES = List.of(
            "cn-civil",
            "cn-workday",
            "cn-custody",
            "cn-criminal",
            "cn-civil-months",
            "cn-criminal-month",
            "cn-hours",
            "eu-1182",
            "eu-weeks",
            "ew-cpr",
            "ew-cpr-clear-before",
            "ew-deemed-claim-form",
            "ew-deemed-post",
            "ew-deemed-email",
            "us-frcp",
            "us-frcp-before",
            "us-frcp-mail",
            "us-hours",
            "it-court",
            "it-admin");
    private static final List<String> CALENDARS =
            List.of("CN", "DE", "IE", "EW", "SC", "NI", "US", "US-DC", "IT", "FR", "TARGET", "weekends only", "none");

    @TestFactory
    List<DynamicTest> both_calculators_agree() {
        return RULES.stream()
                .map(rule -> DynamicTest.dynamicTest(rule, () -> {
                    Random random = new Random(rule.hashCode());
                    for (int i = 0; i < 500; i++) {
                        agree(rule, random);
                    }
                }))
                .toList();
    }

    private static void agree(String name, Random random) {
        String calendar = calendar(name, random);
        LocalDate day = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4200));
        LocalTime time = LocalTime.of(random.nextInt(24), random.nextInt(60));
        int n = random.nextInt(4) == 0 ? random.nextInt(1, 200) : random.nextInt(1, 20);
        boolean timed = name.endsWith("-hours") || name.endsWith("email");
        Moment trigger = timed ? Moment.of(day.atTime(time)) : Moment.of(day);
        Count count = Count.of(rule(name), trigger, Length.of(name.endsWith("email") ? 0 : n, unit(name)))
                .under(calendar);
        String expected = expected(name, day.atTime(time), n, calendar);
        assertThat(Laws.TIME.count(count).end()).as(count.toString()).hasToString(expected);
    }

    /** Hours run on the clock of the place, so that theirs is the calendar of their country. */
    private static String calendar(String name, Random random) {
        return switch (name) {
            case "us-hours" -> "US";
            case "cn-hours" -> "CN";
            default -> CALENDARS.get(random.nextInt(CALENDARS.size()));
        };
    }

    private static String rule(String name) {
        return name.equals("cn-civil-months") ? "cn-civil" : name.equals("eu-weeks") ? "eu-1182" : name;
    }

    private static Unit unit(String name) {
        return switch (name) {
            case "cn-civil-months", "cn-criminal-month" -> Unit.MONTH;
            case "eu-weeks" -> Unit.WEEK;
            case "cn-hours", "us-hours" -> Unit.HOUR;
            case "ew-deemed-claim-form", "cn-workday" -> Unit.WORKING_DAY;
            default -> Unit.DAY;
        };
    }

    private static String expected(String name, LocalDateTime at, int n, String calendar) {
        DayByDay by = new DayByDay(day -> Laws.TIME.restDay(calendar, day));
        LocalDate day = at.toLocalDate();
        Object end = switch (name) {
            case "cn-civil", "cn-criminal", "us-frcp", "ew-deemed-post" -> by.forwardTo(DayByDay.daysLater(day, n));
            case "cn-workday", "ew-deemed-claim-form" -> by.workingDaysLater(day, n);
            case "cn-custody" -> DayByDay.daysLater(day, n);
            case "cn-civil-months" -> by.forwardTo(DayByDay.monthsLater(day, n));
            case "cn-criminal-month" -> by.forwardTo(DayByDay.monthEndsLater(day, n));
            case "cn-hours" -> DayByDay.chineseHours(at, n);
            case "eu-1182" -> by.european(day, n);
            case "eu-weeks" -> by.european(day, 7 * n);
            case "ew-cpr" -> by.english(day, n);
            case "ew-cpr-clear-before" -> by.clearBefore(day, n);
            case "ew-deemed-email" ->
                by.forwardTo(at.toLocalTime().isBefore(LocalTime.of(16, 30)) ? day : day.plusDays(1));
            case "us-frcp-before" -> by.backwardTo(DayByDay.daysEarlier(day, n));
            case "us-frcp-mail" -> by.afterMail(day, n);
            case "us-hours" -> by.americanHours(at, n, ZoneId.of("America/New_York"));
            case "it-court" -> by.italianCourt(day, n);
            case "it-admin" -> by.italianOffice(day, n, d -> holiday(calendar, d));
            default -> throw new IllegalArgumentException(name);
        };
        return end.toString();
    }

    private static boolean holiday(String calendar, LocalDate day) {
        return Laws.TIME.holiday(calendar, day).isPresent();
    }
}
