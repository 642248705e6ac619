package assize.docket.lot;

import static org.assertj.core.api.Assertions.assertThat;

import assize.docket.log.LogBook;
import assize.docket.registry.DrawnLots;
import assize.docket.tlog.NotProved;
import assize.docket.tlog.Policy;
import assize.law.problem.UnusableInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class DrawReportTest {
    /** The report on the page about lots; {@code -Drecord=true} writes another. */
    private static final Path SAMPLE = Path.of(System.getProperty("assize.root"), "docs/a-draw-by-lot.txt");

    private final Draws draws = Draws.newOnes();
    private final Batch batch = draws.batch(List.of(draws.university(), draws.bar()), Optional.of(Draws.BEACON));
    private final DrawReport report = draws.report(batch, Draws.COSIGNED, Optional.of(Draws.VALUE));

    /** The code of what is wrong, or holds. */
    private static String said(Callable<?> asked) {
        try {
            asked.call();
            return "holds";
        } catch (NotProved e) {
            return "no: " + e.problem().code();
        } catch (UnusableInput e) {
            return "unusable: " + e.problems().getFirst().code();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String said(byte[] bytes) {
        return said(() -> {
            DrawReport read = DrawReport.read("report.txt", bytes);
            return read.check(read.named());
        });
    }

    private String changed(String from, String to) {
        String text = new String(report.bytes(), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        return said(Draws.bytes(text.substring(0, at) + to + text.substring(at + from.length())));
    }

    @Test
    void a_report_is_computed_anew_from_its_text_alone() {
        DrawReport read = DrawReport.read("report.txt", report.bytes());
        assertThat(read.bytes()).isEqualTo(report.bytes());
        DrawReport.Holds holds = read.check(read.named());
        assertThat(holds.batch()).isEqualTo(batch);
        assertThat(holds.index()).isEqualTo(3);
        assertThat(holds.entry().entered()).isEqualTo(Draws.ENTERED);
        assertThat(holds.moment().cosigned()).containsExactly(Draws.COSIGNED, Draws.COSIGNED);
        assertThat(holds.lots()).hasSize(3).extracting(Urn.Lot::name).doesNotHaveDuplicates();
        assertThat(report.drawn()).startsWith("seed: ").contains("\nlot 3: ", ", for (2026) civil 1043 (try 1, ");
        assertThat(report.randomness())
                .startsWith("court.example/log\n6\n")
                .containsSubsequence("— university.example/witness ", "— bar.example/witness ")
                .doesNotContain("— court.example")
                .endsWith("\nbeacon: " + Draws.VALUE + "\n");
    }

    @Test
    void without_witness_and_beacon_the_checkpoint_alone_counts() {
        Batch plain = draws.batch(List.of(), Optional.empty());
        DrawReport alone = draws.report(plain, Draws.COSIGNED, Optional.empty());
        assertThat(said(alone.bytes())).isEqualTo("holds");
        assertThat(alone.randomness()).doesNotContain("—").hasLineCount(3);
    }

    @Test
    void what_was_changed_afterwards_is_named() {
        assertThat(changed("eligible: 3 Judge Li", "eligible: 9 Judge Li")).isEqualTo("no: lots-not-committed");
        assertThat(changed("ground: her brother", "ground: her cousin")).isEqualTo("no: lots-not-committed");
        assertThat(changed("seed: ", "seed: 0")).isEqualTo("no: lots-differ");
        assertThat(changed("lot 1: ", "lot 1: not ")).isEqualTo("no: lots-differ");
        assertThat(changed("beacon: " + Draws.VALUE, "beacon: 0")).isEqualTo("no: lots-differ");
        assertThat(changed("court.example/log\n6\n", "court.example/log\n7\n")).isEqualTo("no: lots-differ");
        assertThat(changed("\\neligible: 3 Judge Li", "\\neligible: 9 Judge Li"))
                .isEqualTo("no: lots-not-committed");
        assertThat(changed("index 3", "index 2")).startsWith("no: ");
        assertThat(changed("\n\ncourt.example/log\n6\n", "\n\ncourt.example/log\n7\n"))
                .isEqualTo("no: note-signature-wrong");
        assertThat(changed("Draw by lot", "Draw")).isEqualTo("unusable: lots-no-report");
        assertThat(changed("== drawn", "== gone")).isEqualTo("unusable: lots-part-missing");
        assertThat(changed("beacon: " + Draws.VALUE + "\n", "")).isEqualTo("unusable: lots-beacon-missing");
        assertThat(said(new byte[DrawReport.MOST_BYTES + 1])).isEqualTo("unusable: note-too-large");
        assertThat(said(new byte[] {'D', (byte) 0xff})).isEqualTo("unusable: note-encoding");
    }

    @Test
    void no_byte_can_be_another() {
        byte[] bytes = report.bytes();
        for (int i = 0; i < bytes.length; i += 11) {
            bytes[i] ^= 1;
            assertThat(said(bytes)).as("byte " + i).isNotEqualTo("holds");
            bytes[i] ^= 1;
        }
        assertThat(said(bytes)).isEqualTo("holds");
    }

    @Test
    void an_entry_that_says_something_else_proves_no_draw() {
        Optional<String> value = Optional.of(Draws.VALUE);
        String other = batch.text().replace("Judge Ma", "Judge Mo");
        assertThat(said(draws.report(batch, Draws.COSIGNED, value, other, DrawnLots.COMMITTED)
                        .bytes()))
                .isEqualTo("no: lots-not-committed");
        assertThat(said(draws.report(batch, Draws.COSIGNED, value, batch.text(), "saying")
                        .bytes()))
                .isEqualTo("no: lots-not-committed");
    }

    @Test
    void a_checkpoint_that_came_after_the_beacon_gives_no_draw() {
        Optional<String> value = Optional.of(Draws.VALUE);
        assertThat(said(() -> draws.report(batch, Draws.BEACON.at(), value))).isEqualTo("no: lots-beacon-known");
        assertThat(said(() -> draws.report(batch, Draws.COSIGNED, Optional.empty())))
                .isEqualTo("unusable: lots-beacon-missing");
        Batch without = draws.batch(List.of(draws.bar()), Optional.empty());
        assertThat(said(() -> draws.report(without, Draws.COSIGNED, value))).isEqualTo("unusable: lots-beacon-surplus");
    }

    @Test
    void only_who_was_named_counts_and_all_of_them_must() {
        Draws others = Draws.newOnes();
        Batch named = draws.batch(List.of(others.bar()), Optional.empty());
        assertThat(said(() -> draws.report(named, Draws.COSIGNED, Optional.empty())))
                .isEqualTo("no: lots-not-cosigned");
        Batch foreign = others.batch(List.of(), Optional.empty());
        assertThat(said(() -> draws.report(foreign, Draws.COSIGNED, Optional.empty())))
                .isEqualTo("no: note-not-signed");
        Policy strangers = Policy.withoutWitnesses(
                List.of(LogBook.signer("court.example/log").key()));
        assertThat(said(() -> report.check(strangers))).isEqualTo("no: note-not-signed");
    }

    @Test
    void the_report_on_the_page_holds() throws IOException {
        if (Boolean.getBoolean("record")) {
            Batch shown = draws.batch(List.of(draws.bar()), Optional.of(Draws.BEACON));
            Files.write(
                    SAMPLE,
                    draws.report(shown, Draws.COSIGNED, Optional.of(Draws.VALUE))
                            .bytes());
        }
        DrawReport sample = DrawReport.read("a-draw-by-lot.txt", Files.readAllBytes(SAMPLE));
        assertThat(sample.check(sample.named()).lots()).hasSize(3);
    }
}
