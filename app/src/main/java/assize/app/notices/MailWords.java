package assize.app.notices;

import assize.law.text.Messages;
import java.util.Locale;
import java.util.Map;

/**
 * The words of mails. They name nobody and nothing of what lies in a matter, in the subject as in the text: others may
 * read along. Immutable.
 *
 * @param site its address
 */
record MailWords(String site) {
    /** Subject and text. */
    record Words(String subject, String text) {}

    /** Something new lies in a matter; the number is empty where it must not be told. */
    Words notice(String language, String number) {
        return matter(language, "mail-notice", number);
    }

    /** A last day in a matter has moved; the number is empty where it must not be told. */
    Words moved(String language, String number) {
        return matter(language, "mail-moved", number);
    }

    /** Somebody looked into a matter outside their own work; the number is empty where it must not be told. */
    Words looked(String language, String number) {
        return matter(language, "mail-looked", number);
    }

    private Words matter(String language, String key, String number) {
        String text = key + (number.isEmpty() ? "-text" : "-text-numbered");
        return words(language, key + "-subject", text, Map.of("site", site, "number", number));
    }

    /** A link by which an address is confirmed. */
    Words confirm(String language, String secret) {
        return words(language, "mail-confirm-subject", "mail-confirm-text", Map.of("site", site, "link", link(secret)));
    }

    /** A link by which somebody signs in. */
    Words signIn(String language, String secret) {
        return words(language, "mail-sign-in-subject", "mail-sign-in-text", Map.of("site", site, "link", link(secret)));
    }

    /** An address counts no longer. */
    Words gone(String language) {
        return words(language, "mail-gone-subject", "mail-gone-text", Map.of("site", site));
    }

    private String link(String secret) {
        return site + "/link/" + secret;
    }

    private static Words words(String language, String subject, String text, Map<String, String> values) {
        Messages messages = Messages.in(Locale.of(language));
        String end = messages.text("mail-end", values);
        return new Words(messages.text(subject, values), messages.text(text, values) + "\n\n" + end + "\n");
    }
}
