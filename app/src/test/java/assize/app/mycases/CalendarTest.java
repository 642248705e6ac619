package assize.app.mycases;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.notices.MailedSite;
import assize.app.site.Browsing;
import assize.app.site.SmallClaim;
import assize.app.site.TestSite;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Sequence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody's last days in their own calendar, as a program that knows only the address gets them. */
@ExtendWith(MailedSite.class)
class CalendarTest {
    private TestSite site;
    private Browsing clerk;

    @BeforeEach
    void look() throws Exception {
        site = MailedSite.site();
        clerk = Browsing.as(site, "clerk");
    }

    @Test
    void it_holds_the_last_day_that_the_page_shows_and_tells_when_that_moves() throws Exception {
        Browsing supplier = new Browsing(site);
        String number = served(supplier);
        String path = path(supplier);
        VEvent event = event(path, shownName(supplier, number));
        assertThat(start(event)).isEqualTo(shown(supplier, number));
        assertThat(day(event, "DTEND")).isEqualTo(shown(supplier, number).plusDays(1));
        assertThat(event.getRequiredProperty("SUMMARY").getValue()).contains(number);
        assertThat(sequence(event)).isZero();
        assertThat(new Browsing(site).get(path).body())
                .isEqualTo(new Browsing(site).get(path).body());
        SmallClaim.act(
                Browsing.as(site, SmallClaim.drawn(site, number)),
                number,
                "extend-response-time",
                "judge",
                Map.of("response-time", "10 days", "reasons", "The holidays."));
        supplier.post("/cases/" + number + "/open/more-time", Map.of("to", "defendant"));
        VEvent moved = event(path, shownName(supplier, number));
        assertThat(moved.getUid()).isEqualTo(event.getUid());
        assertThat(sequence(moved)).isEqualTo(1);
        assertThat(start(moved)).isAfter(start(event)).isEqualTo(shown(supplier, number));
        // calendars count whole seconds, and on a quick machine both are in one
        assertThat(changed(moved)).isAfterOrEqualTo(changed(event));
    }

    @Test
    void an_address_that_was_given_up_opens_nothing() throws Exception {
        Browsing somebody = Browsing.as(site, "helper");
        String first = path(somebody);
        String second = path(somebody);
        assertThat(new Browsing(site).get(second).statusCode()).isEqualTo(200);
        HttpResponse<String> before = new Browsing(site).get(first);
        HttpResponse<String> never = new Browsing(site).get("/calendar/2222.ics");
        assertThat(before.statusCode()).isEqualTo(404);
        assertThat(plain(before.body())).isEqualTo(plain(never.body()));
        somebody.post("/me/calendar/remove", Map.of());
        assertThat(new Browsing(site).get(second).statusCode()).isEqualTo(404);
        assertThat(somebody.get("/me").body()).contains("Give me an address for my calendar");
    }

    private String served(Browsing supplier) throws IOException, InterruptedException {
        String number = SmallClaim.file(new Browsing(site));
        SmallClaim.sendOut(clerk, number);
        SmallClaim.join(clerk, supplier, number);
        supplier.post("/cases/" + number + "/open/claim-served", Map.of("to", "defendant"));
        return number;
    }

    /** A new address of somebody's calendar. */
    private static String path(Browsing somebody) throws IOException, InterruptedException {
        String page = somebody.post("/me/calendar", Map.of()).body();
        Matcher address =
                Pattern.compile("http://[^/<]+(/calendar/[^<]+\\.ics)").matcher(page);
        assertThat(address.find()).as(page).isTrue();
        return address.group(1);
    }

    private VEvent event(String path, String what) throws IOException, InterruptedException, ParserException {
        HttpResponse<String> answer = new Browsing(site).get(path);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        Calendar calendar = new CalendarBuilder().build(new StringReader(answer.body()));
        List<VEvent> events = calendar.getComponents("VEVENT");
        assertThat(calendar.validate().hasErrors()).isFalse();
        return events.stream()
                .filter(event -> event.getRequiredProperty("SUMMARY").getValue().startsWith(what))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate start(VEvent event) {
        return day(event, "DTSTART");
    }

    private static LocalDate day(VEvent event, String property) {
        return LocalDate.from(((DateProperty<?>) event.getRequiredProperty(property)).getDate());
    }

    private static Instant changed(VEvent event) {
        return ((LastModified) event.getRequiredProperty("LAST-MODIFIED")).getDate();
    }

    private static int sequence(VEvent event) {
        return ((Sequence) event.getRequiredProperty("SEQUENCE")).getSequenceNo();
    }

    /** The last day in the green block of the page of the case. */
    private static LocalDate shown(Browsing somebody, String number) throws IOException, InterruptedException {
        Matcher day = Pattern.compile("az-do__day\"><time datetime=\"([^\"]+)\"")
                .matcher(somebody.get("/cases/" + number).body());
        assertThat(day.find()).isTrue();
        return LocalDate.parse(day.group(1));
    }

    private static String shownName(Browsing somebody, String number) throws IOException, InterruptedException {
        Matcher name = Pattern.compile("id=\"next\">([^<]+)</h2>")
                .matcher(somebody.get("/cases/" + number).body());
        assertThat(name.find()).isTrue();
        return name.group(1);
    }

    private static String plain(String body) {
        return body.replaceAll("to=[^\"]*", "");
    }
}
