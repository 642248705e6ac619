package assize.app.documents;

import assize.law.text.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Words, days and moments in the language of a document. Immutable. */
public final class Wording {
    private final Messages messages;
    private final Locale locale;
    private final boolean chinese;

    /** In this language; English where it is none of ours. */
    public Wording(Locale language) {
        chinese = language.getLanguage().equals("zh");
        messages = Messages.in(language);
        locale = chinese ? Locale.SIMPLIFIED_CHINESE : Locale.UK;
    }

    /** The language as HTML names it. */
    public String tag() {
        return chinese ? "zh-CN" : "en";
    }

    boolean chinese() {
        return chinese;
    }

    /** The words of a key below {@code document.}; the pairs are name, value, name, value. */
    public String say(String key, Object... pairs) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            values.put(pairs[i].toString(), pairs[i + 1]);
        }
        return messages.text("document." + key, values);
    }

    /** The words of a key, or these where it has none. */
    String sayOr(String key, String other) {
        String known = messages.find("document." + key, Map.of());
        return known == null ? other : known;
    }

    /** A day with its weekday. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(say("day-form"), locale).format(day);
    }

    /** A moment to the second, at a place. */
    public String moment(Instant moment, ZoneId zone) {
        ZonedDateTime there = moment.atZone(zone);
        String time = DateTimeFormatter.ofPattern(say("time-form"), locale).format(there);
        return say("moment", "day", day(there.toLocalDate()), "time", time, "place", place(zone));
    }

    /** A number as people write it. */
    public String number(long number) {
        return String.format(locale, "%,d", number);
    }

    private String place(ZoneId zone) {
        String city = zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
        return sayOr("time-of." + zone.getId().replace('/', '.'), say("time-of", "city", city));
    }
}
