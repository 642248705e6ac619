package assize.docket.outage;

import assize.docket.log.WholeFile;
import assize.docket.tlog.NoteSigner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Notes outages of a site from what asking it gave. It counts as one when asking failed three times in a row; an outage
 * that lasts is noted an hour at a time. What was found so far lies in the folder, so a monitor that is ended in the
 * middle says, when it begins again, what it had seen and no more. Used by one thread.
 */
public final class Monitor {
    /** How often asking must fail in a row: one lost answer is no outage. */
    public static final int LEAST = 3;

    /** After so long a note is written although the outage goes on. */
    public static final Duration PIECE = Duration.ofHours(1);

    private final Path folder;
    private final NoteSigner signer;
    private final String site;
    private final int every;
    private @Nullable OutageNote open;
    private boolean known;

    /** What asking gave. */
    public enum Asked {
        /** Something can be filed. */
        FINE,
        /** There is an answer, and it is that nothing can be filed. */
        REFUSED,
        /** No answer, or one that says nothing. */
        UNANSWERED
    }

    /**
     * A monitor of one site with a folder of its own.
     *
     * @param every the seconds between two times of asking
     */
    public Monitor(Path folder, NoteSigner signer, String site, int every) {
        this.folder = folder;
        this.signer = signer;
        this.site = site;
        this.every = every;
    }

    /** What an earlier run had seen and not noted, noted now; nothing is added for the time in which nobody asked. */
    public Optional<Path> begin(Instant now) {
        Path seen = seen();
        Optional<OutageNote> left = WholeFile.find(seen)
                .map(bytes -> OutageNote.of(seen.toString(), new String(bytes, StandardCharsets.UTF_8)));
        Optional<Path> note = left.filter(Monitor::counts).map(outage -> write(outage, now));
        forget();
        return note;
    }

    /** Takes in what asking at a moment gave; the file of the note, if one was written. */
    public Optional<Path> asked(Asked what, Instant now) {
        OutageNote before = open;
        if (what == Asked.FINE) {
            open = null;
            Optional<Path> note = before != null && (known || counts(before))
                    ? Optional.of(write(until(before, now), now))
                    : Optional.empty();
            known = false;
            forget();
            return note;
        }
        OutageNote grown = grown(before == null ? new OutageNote(site, now, now, every, 0, 0) : before, what, now);
        open = grown;
        if ((known || counts(grown)) && Duration.between(grown.from(), now).compareTo(PIECE) >= 0) {
            known = true;
            open = new OutageNote(site, now, now, every, 0, 0);
            Path note = write(grown, now);
            forget();
            return Optional.of(note);
        }
        WholeFile.write(seen(), folder.resolve("seen.new"), grown.text().getBytes(StandardCharsets.UTF_8));
        return Optional.empty();
    }

    private static OutageNote until(OutageNote outage, Instant now) {
        return new OutageNote(outage.site(), outage.from(), now, outage.every(), outage.unanswered(), outage.refused());
    }

    private static OutageNote grown(OutageNote outage, Asked what, Instant now) {
        return new OutageNote(
                outage.site(),
                outage.from(),
                now,
                outage.every(),
                outage.unanswered() + (what == Asked.UNANSWERED ? 1 : 0),
                outage.refused() + (what == Asked.REFUSED ? 1 : 0));
    }

    private static boolean counts(OutageNote outage) {
        return outage.unanswered() + outage.refused() >= LEAST && outage.from().isBefore(outage.until());
    }

    private Path write(OutageNote outage, Instant now) {
        String name = outage.from().toString().replace(":", "") + ".outage";
        Path file = folder.resolve("notes").resolve(name);
        WholeFile.write(file, folder.resolve("note.new"), outage.signed(signer, now));
        return file;
    }

    private Path seen() {
        return folder.resolve("seen");
    }

    private void forget() {
        try {
            Files.deleteIfExists(seen());
        } catch (IOException e) {
            throw WholeFile.failed(seen(), e);
        }
    }
}
