package assize.docket.outage;

import assize.docket.entry.Hashes;
import assize.docket.tlog.Note;
import assize.docket.tlog.NoteKey;
import assize.docket.tlog.NoteSigner;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a monitor noted: from when until when nobody could file, and how it found out. A text of seven lines, signed as
 * signed-note has it. Immutable.
 *
 * @param site the address that was asked, as the site itself is called
 * @param from the first time of asking that failed
 * @param until the first that did not, or the last that failed where the outage goes on in the next note
 * @param every how many seconds lay between two times of asking
 * @param unanswered how often no answer came
 * @param refused how often the answer was that nothing can be filed
 */
public record OutageNote(String site, Instant from, Instant until, int every, int unanswered, int refused) {
    /** What one note may cover; a longer outage is noted in pieces, so that times can be moved while it lasts. */
    public static final Duration LONGEST = Duration.ofDays(1);

    /** How long after it an outage may still come into the docket. */
    public static final Duration OLDEST = Duration.ofDays(90);

    /** How far a monitor's clock may go before ours. */
    public static final Duration AHEAD = Duration.ofMinutes(2);

    private static final Pattern FORM = Pattern.compile("""
            assize outage 1
            site (\\S{1,200})
            from (\\S{20,30})
            until (\\S{20,30})
            every ([1-9]\\d{0,4}) s
            unanswered (\\d{1,9})
            refused (\\d{1,9})
            """);

    /**
     * A note with what is needed to enter it.
     *
     * @param hash of the text that was signed, in hex
     * @param note the text with its signatures
     */
    public record Signed(OutageNote says, String monitor, String hash, String note) {}

    /** The lines that are signed. */
    public String text() {
        return "assize outage 1\nsite " + site + "\nfrom " + from + "\nuntil " + until + "\nevery " + every
                + " s\nunanswered " + unanswered + "\nrefused " + refused + "\n";
    }

    /** The signed note. */
    public byte[] signed(NoteSigner signer, Instant now) {
        return new Note("outage", text(), List.of())
                .with(signer.sign(text(), now))
                .bytes();
    }

    /**
     * The note in these bytes, if one of the keys signed it and it can be true: of this site, over, not of the future,
     * not too old or too long. Throws {@link assize.docket.tlog.NotProved} if no key signed it, and
     * {@link UnusableInput} with all that can't be.
     *
     * @param keys of the monitors that the platform trusts
     */
    public static Signed read(String file, byte[] bytes, Collection<NoteKey> keys, String site, Instant now) {
        Note note = Note.read(file, bytes);
        String monitor = note.signers(keys).keySet().iterator().next().name();
        OutageNote says = of(file, note.text());
        List<Problem> problems = says.problems(Place.of(file), site, now);
        if (!problems.isEmpty()) {
            throw new UnusableInput(problems);
        }
        // the text and not the bytes: the same note with one signature more is the same note
        String hash = HexFormat.of().formatHex(Hashes.plain(note.text().getBytes(StandardCharsets.UTF_8)));
        return new Signed(says, monitor, hash, new String(note.bytes(), StandardCharsets.UTF_8));
    }

    /** What a text says that was verified before. */
    static OutageNote of(String file, String text) {
        Matcher parts = FORM.matcher(text);
        if (parts.matches()) {
            try {
                return new OutageNote(
                        parts.group(1),
                        Instant.parse(parts.group(2)),
                        Instant.parse(parts.group(3)),
                        Integer.parseInt(parts.group(4)),
                        Integer.parseInt(parts.group(5)),
                        Integer.parseInt(parts.group(6)));
            } catch (DateTimeException e) {
                throw new UnusableInput(Problem.of("outage-form", Place.of(file)));
            }
        }
        throw new UnusableInput(Problem.of("outage-form", Place.of(file)));
    }

    private List<Problem> problems(Place place, String own, Instant now) {
        List<Problem> problems = new ArrayList<>();
        if (!site.equals(own)) {
            problems.add(Problem.of("outage-other-site", place, "found", site, "allowed", own));
        }
        if (!from.isBefore(until)) {
            problems.add(Problem.of("outage-backwards", place, "from", "" + from, "until", "" + until));
        } else if (Duration.between(from, until).compareTo(LONGEST) > 0) {
            problems.add(Problem.of("outage-too-long", place, "from", "" + from, "until", "" + until));
        }
        if (until.isAfter(now.plus(AHEAD))) {
            problems.add(Problem.of("outage-in-future", place, "until", "" + until, "now", "" + now));
        }
        if (until.isBefore(now.minus(OLDEST))) {
            problems.add(Problem.of("outage-too-old", place, "until", "" + until, "days", "" + OLDEST.toDays()));
        }
        return problems;
    }
}
