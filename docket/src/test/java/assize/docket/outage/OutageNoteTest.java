package assize.docket.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assize.docket.log.LogBook;
import assize.docket.tlog.KeyType;
import assize.docket.tlog.NotProved;
import assize.docket.tlog.NoteSigner;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is taken as a monitor's note, and what is not: one message for each. */
class OutageNoteTest {
    private static final Instant NOON = Instant.parse("2026-03-12T12:00:00Z");
    private static final String SITE = "https://court.example";
    private static final NoteSigner MONITOR = LogBook.signer("monitor.example", KeyType.ED25519);

    private static OutageNote note(String site, String from, String until) {
        return new OutageNote(site, Instant.parse(from), Instant.parse(until), 30, 700, 20);
    }

    private static OutageNote.Signed read(byte[] bytes) {
        return OutageNote.read("a.outage", bytes, List.of(MONITOR.key()), SITE, NOON);
    }

    private static List<String> codes(OutageNote note) {
        try {
            read(note.signed(MONITOR, NOON));
            return List.of();
        } catch (UnusableInput e) {
            return e.problems().stream().map(Problem::code).toList();
        }
    }

    @Test
    void a_note_of_the_monitor_says_from_when_until_when_and_how_it_was_found() {
        OutageNote note = note(SITE, "2026-03-11T20:00:00Z", "2026-03-12T01:00:00Z");
        OutageNote.Signed read = read(note.signed(MONITOR, NOON));
        assertThat(read.says()).isEqualTo(note);
        assertThat(read.monitor()).isEqualTo("monitor.example");
        assertThat(read(note.signed(MONITOR, NOON.plusSeconds(9))).hash()).isEqualTo(read.hash());
    }

    @Test
    void what_the_monitor_did_not_sign_proves_nothing() {
        OutageNote note = note(SITE, "2026-03-11T20:00:00Z", "2026-03-12T01:00:00Z");
        NoteSigner site = LogBook.signer("court.example/log", KeyType.ED25519);
        assertThatThrownBy(() -> read(note.signed(site, NOON)))
                .isInstanceOfSatisfying(
                        NotProved.class, e -> assertThat(e.problem().code()).isEqualTo("note-not-signed"));
        String longer = new String(note.signed(MONITOR, NOON), StandardCharsets.UTF_8).replace("T01:", "T09:");
        assertThatThrownBy(() -> read(longer.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        NotProved.class, e -> assertThat(e.problem().code()).isEqualTo("note-signature-wrong"));
    }

    @Test
    void what_can_not_be_true_is_told_all_at_once() {
        assertThat(codes(note("https://other.example", "2026-03-11T20:00:00Z", "2026-03-11T20:00:00Z")))
                .containsExactly("outage-other-site", "outage-backwards");
        assertThat(codes(note(SITE, "2026-03-10T11:59:59Z", "2026-03-11T12:00:00Z")))
                .containsExactly("outage-too-long");
        assertThat(codes(note(SITE, "2026-03-10T12:00:00Z", "2026-03-11T12:00:00Z")))
                .isEmpty();
        assertThat(codes(note(SITE, "2026-03-12T11:00:00Z", "2026-03-12T12:02:01Z")))
                .containsExactly("outage-in-future");
        assertThat(codes(note(SITE, "2025-12-01T11:00:00Z", "2025-12-01T12:00:00Z")))
                .containsExactly("outage-too-old");
    }

    @Test
    void another_text_is_no_note_of_an_outage_though_it_is_signed() {
        OutageNote note = note(SITE + "\nextra line", "2026-03-11T20:00:00Z", "2026-03-12T01:00:00Z");
        assertThat(codes(note)).containsExactly("outage-form");
    }
}
