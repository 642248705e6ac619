package assize.docket.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assize.docket.entry.Chain;
import assize.docket.entry.Entry;
import assize.docket.write.CaseHead;
import assize.law.problem.UnusableInput;
import assize.law.step.Event;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RegistryTest {
    private final Matters matters = new Matters();
    private final Registry registry = matters.registry;

    @Test
    void a_fine_goes_from_the_finding_to_the_prefects_silence_entry_by_entry() {
        UUID id = matters.notified("2026-01-08", "2026-02-16", "2026-02-25");
        Matters.entered(registry.take(id, 0, matters.act("appeal-to-prefect", matters.offender(), "2026-04-27"), null));
        Matters.entered(registry.take(
                id, 0, matters.act("send-file", matters.office("Ugo Riva", "police"), "2026-06-10"), null));
        assertThat(registry.until(id, Matters.at("2026-10-24"))).isEmpty();
        registry.until(id, Matters.at("2026-10-25"));
        assertThat(matters.types(id))
                .containsExactly(
                        "create",
                        "send",
                        "report reached",
                        "report-arrives",
                        "reduced-time passes",
                        "judge-time passes",
                        "appeal-to-prefect",
                        "send-file",
                        "decision-time passes",
                        "silence-upholds");
        assertThat(matters.files.entries(id).stream().map(e -> e.entry().actor()))
                .containsExactly(
                        "office", "office", "office", "law", "clock", "clock", "party", "office", "clock", "law");
        CaseHead head = registry.get(id);
        assertThat(head.stage()).isEqualTo("annulled");
        assertThat(head.closed()).isTrue();
        assertThat(matters.files.clocks(id)).isEmpty();
        assertThat(Chain.verify(id, matters.files.entries(id), head.lastSeq(), head.lastHash()))
                .isEmpty();
        assertThat(Matters.rebuilt()).isEmpty();
    }

    @Test
    void each_entry_names_the_one_before_and_no_person() {
        UUID id = matters.notified("2026-01-08", "2026-02-16", "2026-02-25");
        var entries = matters.files.entries(id);
        assertThat(entries.getFirst().entry().prev()).isEqualTo(Entry.NONE);
        for (int i = 1; i < entries.size(); i++) {
            assertThat(entries.get(i).entry().prev())
                    .isEqualTo(java.util.HexFormat.of()
                            .formatHex(entries.get(i - 1).hash()));
            assertThat(new String(entries.get(i).bytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .doesNotContain("Ugo Riva", "Anna Neri");
        }
    }

    @Test
    void a_refused_act_enters_nothing_but_the_clocks_that_had_passed() {
        UUID id = matters.opened("2026-01-12");
        Answer late = registry.take(id, 0, matters.sending("2026-04-14"), null);
        assertThat(Matters.refused(late)).contains("stage-not-open");
        assertThat(matters.types(id)).containsExactly("create", "send-time passes", "lapse");
        assertThat(matters.stage(id)).isEqualTo("lapsed");
        Answer later = registry.take(id, 0, matters.sending("2026-04-15"), null);
        assertThat(Matters.refused(later)).contains("stage-not-open");
        assertThat(matters.types(id)).hasSize(3);
    }

    @Test
    void an_act_dated_before_the_last_entry_is_refused() {
        UUID id = matters.opened("2026-01-12");
        assertThat(Matters.refused(registry.take(id, 0, matters.sending("2026-01-11"), null)))
                .containsExactly("moment-before-last");
    }

    @Test
    void a_case_that_is_not_there_is_told_as_such() {
        assertThatThrownBy(() -> registry.take(UUID.randomUUID(), 0, matters.payment("2026-01-12", "1 EUR"), null))
                .isInstanceOfSatisfying(
                        UnusableInput.class,
                        e -> assertThat(e.problems()).extracting(p -> p.code()).containsExactly("no-such-case"));
    }

    @Test
    void a_small_claim_is_opened_under_the_calendar_of_its_place() {
        var procedure = matters.procedures.current("eu-small-claims").procedure();
        var given = Matters.values(
                procedure,
                "lodge",
                Map.of("claim.value", "2400 EUR", "claim.about", "a car", "claim.kind", "money", "calendar", "FR"));
        Event.Act lodge = Event.Act.of(
                "lodge", new assize.law.step.Actor("Jean Petit", "claimant", null), given, Matters.at("2026-07-03"));
        UUID id = Matters.entered(registry.open("eu-small-claims", lodge, null, null))
                .caseId();
        assertThat(registry.state(id).calendar()).isEqualTo("FR");
        assertThat(matters.files.clocks(id)).isNotEmpty();
        assertThat(List.of(registry.get(id).procedure(), registry.get(id).stage()))
                .containsExactly("eu-small-claims", "lodged");
    }
}
