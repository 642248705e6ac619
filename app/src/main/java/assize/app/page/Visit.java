package assize.app.page;

import assize.app.identity.Person;
import assize.app.identity.SignIn;
import assize.docket.act.Appointment;
import assize.law.text.Messages;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request as pages see it.
 *
 * @param person who is signed in; null: nobody
 * @param held the appointments that they hold now
 * @param path of the page, for the link to the other language
 * @param door by which they came: a method and a pattern of addresses, with nothing of what was asked for
 * @param csrf what a form must send back
 * @param demo whether this is the demo region
 * @param mailFolder where mails are written to instead of being sent, or empty
 * @param signIn how the person showed who they are in this browser; null where nobody is signed in with one
 * @param origin how browsers reach the site: https://court.example, without a path
 */
public record Visit(
        Locale language,
        @Nullable Person person,
        List<Appointment> held,
        Instant now,
        String path,
        String door,
        String csrf,
        boolean demo,
        String mailFolder,
        @Nullable SignIn signIn,
        String origin) {
    /** What begins the addresses for programs. */
    public static final String API = "/api/";

    /** The words of a key in the visitor's language; the pairs are name, value, name, value. */
    public String say(String key, Object... pairs) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            values.put(pairs[i].toString(), pairs[i + 1]);
        }
        return Messages.in(language).text(key, values);
    }

    /** Whether there are words for a key. */
    public boolean has(String key) {
        return Messages.in(language).find(key, Map.of()) != null;
    }

    /** The language as HTML names it. */
    public String lang() {
        return chinese() ? "zh-Hans" : "en";
    }

    /** The language as the texts of procedures name it. */
    public String texts() {
        return language.getLanguage();
    }

    /** Whether the site is reached over TLS alone, so that cookies go no other way. */
    public boolean secure() {
        return origin.startsWith("https:");
    }

    /** Whether the pages are in Chinese. */
    public boolean chinese() {
        return language.getLanguage().equals("zh");
    }

    /** Who is signed in; for pages that only they reach. */
    public Person someone() {
        Person known = person;
        if (known == null) {
            throw new IllegalStateException("nobody is signed in");
        }
        return known;
    }

    /** Whether they hold an office. */
    public boolean official() {
        return !held.isEmpty();
    }

    /** The same moment for somebody else with what they hold, who wants another language. */
    public Visit as(Person other, List<Appointment> theirs, Locale wanted) {
        return new Visit(wanted, other, theirs, now, path, door, "", demo, mailFolder, null, origin);
    }

    /** Whether a program asks, and not a browser. */
    public boolean program() {
        return path.startsWith(API);
    }

    /** Dates in this language. */
    public Dates dates() {
        return new Dates(language, now);
    }
}
