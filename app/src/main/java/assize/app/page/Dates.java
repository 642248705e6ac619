package assize.app.page;

import assize.law.text.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/**
 * Dates as people read them: weekday, day, month, year, time and zone, never shortened; "in 12 days" stands beside a
 * date and never for it. Immutable.
 */
public record Dates(Locale language, Instant now) {
    /** A whole day: {@code Tuesday 7 April 2026}. */
    public String day(LocalDate day) {
        String pattern = chinese() ? "uuuu年M月d日EEEE" : "EEEE d MMMM uuuu";
        return DateTimeFormatter.ofPattern(pattern, language).format(day);
    }

    /** A moment: {@code Tuesday 7 April 2026, 2:32 pm, Berlin time}. */
    public String moment(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        String time = chinese()
                ? DateTimeFormatter.ofPattern("H:mm", language).format(local)
                : DateTimeFormatter.ofPattern("h:mm a", language).format(local).toLowerCase(Locale.ROOT);
        return say("page-moment", "day", day(local.toLocalDate()), "time", time, "zone", zone(zone));
    }

    /** The end of a clock as the docket keeps it: a day, or a moment for hours. */
    public String lastDay(String end, ZoneId zone) {
        if (end.length() > 10) {
            return moment(LocalDateTime.parse(end).atZone(zone).toInstant(), zone);
        }
        return say("page-until-midnight", "day", day(LocalDate.parse(end)), "zone", zone(zone));
    }

    /** How far away a day is, in words that stand beside it. */
    public String distance(String end, ZoneId zone) {
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone), LocalDate.parse(end.substring(0, 10)));
        if (days == 0) {
            return say("page-today");
        }
        if (days < 0) {
            return days == -1 ? say("page-yesterday") : say("page-days-ago", "days", -days);
        }
        return days == 1 ? say("page-tomorrow") : say("page-in-days", "days", days);
    }

    /** The zone by its city: {@code Berlin time}. */
    private String zone(ZoneId zone) {
        String key = "page-zone-" + zone.getId();
        String known = Messages.in(language).find(key, Map.of());
        return known == null ? zone.getDisplayName(TextStyle.FULL, language) : known;
    }

    private boolean chinese() {
        return language.getLanguage().equals("zh");
    }

    private String say(String key, Object... pairs) {
        java.util.Map<String, Object> values = new java.util.HashMap<>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            values.put(pairs[i].toString(), pairs[i + 1]);
        }
        return Messages.in(language).text(key, values);
    }
}
