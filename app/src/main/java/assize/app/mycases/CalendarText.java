package assize.app.mycases;

import assize.app.casefile.ClockLine;
import assize.app.page.Visit;
import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Last days as iCalendar (RFC 5545). The same days give the same bytes. Stateless. */
final class CalendarText {
    private CalendarText() {}

    static byte[] of(Visit visit, List<LastDay> days) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Assize//last days//" + visit.texts().toUpperCase(visit.language())));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", visit.say("page-calendar-name")));
        days.forEach(day -> calendar.add(event(visit, day)));
        StringWriter text = new StringWriter();
        try {
            // somebody without a last day has a calendar too: it is empty, which the library would refuse
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static VEvent event(Visit visit, LastDay day) {
        boolean named = day.file().mayBeNamed();
        ClockLine clock = day.clock();
        VEvent event = new VEvent(false);
        event.add(new Uid(uid(day)));
        event.add(new DtStamp(day.changed()));
        event.add(new LastModified(day.changed()));
        event.add(new Sequence(day.changes()));
        when(event, day);
        event.add(new Transp(Transp.VALUE_TRANSPARENT));
        event.add(new Summary(
                named
                        ? visit.say(
                                "page-calendar-summary",
                                "what",
                                clock.name(),
                                "number",
                                day.file().number())
                        : visit.say("page-calendar-sealed")));
        event.add(new Description(named ? about(clock) : visit.say("page-calendar-sealed-about")));
        return event;
    }

    /** A whole day in the place of the case; what is counted in hours ends at a moment. */
    private static void when(VEvent event, LastDay day) {
        String end = day.clock().iso();
        if (end.length() > 10) {
            var zone = day.file().procedure().head().place();
            event.add(new DtStart<>(LocalDateTime.parse(end).atZone(zone).toInstant()));
        } else {
            event.add(new DtStart<>(LocalDate.parse(end)));
            event.add(new DtEnd<>(LocalDate.parse(end).plusDays(1)));
        }
    }

    private static String about(ClockLine clock) {
        return clock.lastDay() + "\n" + String.join("\n", clock.then()) + "\n" + clock.law();
    }

    /** The same for ever, and telling nothing of the case. */
    private static String uid(LastDay day) {
        return UuidCreator.getNameBasedSha1(day.file().head().id(), day.clock().key())
                .toString();
    }
}
