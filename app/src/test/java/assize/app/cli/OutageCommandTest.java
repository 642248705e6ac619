package assize.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import assize.docket.log.HomeKey;
import assize.docket.outage.OutageNote;
import assize.docket.tlog.KeyType;
import assize.docket.tlog.NoteSigner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Taking a monitor's notes by hand. */
class OutageCommandTest {
    private static final String SITE = "https://court.example";

    @TempDir
    private Path home;

    @TempDir
    private Path notes;

    private NoteSigner signer(String name) {
        return HomeKey.in(notes.resolve(name), () -> name, KeyType.ED25519)
                .signers(KeyType.ED25519)
                .getFirst();
    }

    /** A note of so many hours that ended at the desk's now, or so long before it. */
    private String note(NoteSigner by, String name, long hours, Duration before) throws IOException {
        var until = TestDesk.MORNING.minus(before);
        OutageNote note = new OutageNote(SITE, until.minus(Duration.ofHours(hours)), until, 30, 5, 0);
        Path file = notes.resolve(name);
        Files.write(file, note.signed(by, until));
        return file.toString();
    }

    private TestDesk desk(NoteSigner trusted) {
        return new TestDesk(
                home, Locale.ENGLISH, "", Map.of("ASSIZE_MONITOR", trusted.key().text()));
    }

    @Test
    void notes_are_taken_once_and_everything_that_is_wrong_with_the_others_is_told() throws IOException {
        NoteSigner monitor = signer("monitor.example");
        String good = note(monitor, "good", 2, Duration.ofHours(1));
        String overlaps = note(monitor, "overlaps", 2, Duration.ofHours(2));
        String forged = note(signer("other.example"), "forged", 1, Duration.ofHours(9));
        String far = note(monitor, "far", 25, Duration.ofDays(-1));
        TestDesk desk = desk(monitor);
        assertThat(desk.run("outage", "--origin", SITE, good, forged)).isEqualTo(Exit.NO);
        assertThat(desk.said()).contains("Noted: out of reach from 2026-03-02T05:00:00Z until 2026-03-02T07:00:00Z");
        assertThat(desk.complained()).contains("note-not-signed");

        TestDesk again = desk(monitor);
        String gone = notes.resolve("gone").toString();
        assertThat(again.run("outage", "--origin", SITE, good, overlaps, far, gone))
                .isEqualTo(Exit.UNUSABLE);
        assertThat(again.said()).contains("Noted before");
        assertThat(again.complained())
                .contains("outage-overlaps", "outage-too-long", "outage-in-future", "outage-unreadable");
    }

    @Test
    void without_a_monitor_that_it_trusts_it_takes_nothing() throws IOException {
        String note = note(signer("monitor.example"), "note", 1, Duration.ZERO);
        TestDesk desk = new TestDesk(home, Locale.CHINESE);
        assertThat(desk.run("outage", "--origin", SITE, note)).isEqualTo(Exit.LACKS);
        assertThat(desk.complained()).contains("ASSIZE_MONITOR", "outage-no-monitor");
    }

    @Test
    void a_monitor_that_can_not_begin_says_all_that_is_missing() {
        TestDesk desk = new TestDesk(home, Locale.ENGLISH);
        assertThat(desk.run("monitor", notes.toString(), "--origin", "court.example/", "--every", "1"))
                .isEqualTo(Exit.UNUSABLE);
        assertThat(desk.complained()).contains("monitor-origin-form", "monitor-every-range", "monitor-no-name");
    }
}
