package assize.app.mycases;

import assize.app.accounts.StepUp;
import assize.app.accounts.Ways;
import assize.app.identity.Origin;
import assize.app.identity.Person;
import assize.app.notices.Phones;
import assize.app.notices.Reach;
import assize.app.notices.TextSettings;
import assize.app.notices.ToldBy;
import assize.app.outside.Vouching;
import assize.app.page.Pages;
import assize.app.page.Visit;
import assize.app.passkeys.Passkey;
import assize.app.passkeys.Passkeys;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The page about somebody's own: how they are reached, and by what they come back. Safe for all threads. */
public final class MeSheet {
    private final Pages pages;
    private final Reach reach;
    private final Phones phones;
    private final Calendars calendars;
    private final Passkeys passkeys;
    private final StepUp stepUp;
    private final Ways ways;
    private final Origin origin;
    private final Vouching vouching;

    /** Of the site with this address. */
    public MeSheet(
            Pages pages,
            Reach reach,
            Phones phones,
            Calendars calendars,
            Passkeys passkeys,
            StepUp stepUp,
            Ways ways,
            Origin origin,
            Vouching vouching) {
        this.vouching = vouching;
        this.pages = pages;
        this.reach = reach;
        this.phones = phones;
        this.calendars = calendars;
        this.passkeys = passkeys;
        this.stepUp = stepUp;
        this.ways = ways;
        this.origin = origin;
    }

    /**
     * What somebody sent.
     *
     * @param field at which something is wrong, what was typed there, and the key of what is wrong; empty otherwise
     * @param secret the whole address of the calendar, where it was just made; else empty
     */
    record Sent(String field, String typed, String wrong, String secret) {
        /** Nothing. */
        static final Sent NOTHING = new Sent("", "", "", "");

        /** Something that can't be done. */
        static Sent wrong(String field, String typed, String wrong) {
            return new Sent(field, typed, wrong, "");
        }
    }

    /**
     * How somebody is reached by text message.
     *
     * @param folder where texts are written to instead of being sent, or empty
     * @param toldBy by which ways they want to be told; counts where they have an address too
     */
    public record Phone(Optional<Phones.Known> known, Optional<Phones.Given> given, String folder, ToldBy toldBy) {}

    /**
     * What the page shows.
     *
     * @param known the address that counts
     * @param given an address that is not confirmed yet
     * @param phone null where this site sends no text messages
     * @param calendar whether there is an address of their calendar
     * @param mayChange whether they may change by what they come back, or are asked first who they are
     * @param elsewhere the address at which passkeys work, where it is not this one; else empty
     * @param outside the provider outside, or empty
     */
    public record Me(
            Optional<Reach.Known> known,
            Optional<Reach.Given> given,
            @Nullable Phone phone,
            boolean calendar,
            String field,
            String typed,
            String wrong,
            String secret,
            List<Passkey> passkeys,
            Ways.Of ways,
            boolean mayChange,
            String elsewhere,
            String outside) {
        /** What is wrong at a field, or empty. */
        public String wrongAt(String name) {
            return field.equals(name) ? wrong : "";
        }
    }

    ResponseEntity<String> show(Visit visit, HttpStatus status, Sent sent) {
        Person person = visit.someone();
        Me me = new Me(
                reach.find(person.id()),
                reach.given(person.id(), visit.now()),
                phone(visit),
                calendars.has(person),
                sent.field(),
                sent.typed(),
                sent.wrong(),
                sent.secret(),
                passkeys.list(person),
                ways.of(person),
                stepUp.mayChangeWays(visit),
                origin.isHere() ? "" : origin.url(),
                vouching.name());
        return pages.show(status, visit, "mycases/me", me);
    }

    private @Nullable Phone phone(Visit visit) {
        TextSettings settings = phones.offered().orElse(null);
        if (settings == null) {
            return null;
        }
        String person = visit.someone().id();
        return new Phone(
                phones.find(person),
                phones.given(person, visit.now()),
                settings.gateway() == null ? settings.folder().toString() : "",
                reach.toldBy(person));
    }
}
