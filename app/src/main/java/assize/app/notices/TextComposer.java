package assize.app.notices;

import assize.law.text.Messages;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes text messages. They name nobody and nothing of what lies in a matter, and hold no link: whoever gets one goes
 * to the site as they always do. None signs anybody in. For one thread.
 */
final class TextComposer implements Composer {
    private final Phones phones;
    private final TextSecret secret;
    private final String site;

    /** With the name of the site. */
    TextComposer(Phones phones, TextSecret secret, String site) {
        this.phones = phones;
        this.secret = secret;
        this.site = site;
    }

    @Override
    public Optional<Message> compose(Outbox.Due due, Instant now) {
        return switch (due.kind()) {
            case NOTICE -> told(due, "text-notice");
            case MOVED -> told(due, "text-moved");
            case LOOKED -> told(due, "text-looked");
            case CONFIRM ->
                due.within(Phones.GOOD, now).map(_ -> text(due, due.address(), due.language(), "text-confirm"));
            case GONE ->
                due.within(MailLinks.CONFIRM, now).map(_ -> text(due, due.address(), due.language(), "text-gone"));
            case SIGN_IN -> Optional.empty();
        };
    }

    private Optional<Message> told(Outbox.Due due, String key) {
        return phones.find(Objects.requireNonNull(due.caseId()), due.holder())
                .map(known -> text(due, known.number(), known.language(), key));
    }

    private Message text(Outbox.Due due, String number, String language, String key) {
        Map<String, String> values = Map.of("site", site, "code", secret.code(due.id()));
        String words = Messages.in(Locale.of(language)).text(key, values);
        return new Message(due.id(), number, "", words, due.made());
    }
}
