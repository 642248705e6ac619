package assize.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.cli.TestDesk;
import assize.docket.entry.Entry;
import assize.docket.receipt.Opening;
import assize.docket.receipt.Receipt;
import assize.docket.tlog.Accepted;
import assize.docket.tlog.TlogProof;
import assize.law.json.Canonical;
import assize.law.language.Procedure;
import assize.law.language.Upon;
import assize.law.language.read.ProcedureReader;
import assize.law.time.LegalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntryWordsTest {
    private static final Procedure CLAIMS = procedure("eu-small-claims");
    private static final Papers.Proved PROVED = Papers.proved(10, 3);
    private static final Accepted ACCEPTED =
            Papers.printed(Locale.ENGLISH, PROVED).accepted();

    private static Procedure procedure(String name) {
        LegalTime time = LegalTime.load(TestDesk.root().resolve("procedures/time"));
        return ProcedureReader.read(TestDesk.root().resolve("procedures").resolve(name), time.rules());
    }

    private static PrintedReceipt printed(Locale language, String type, String actor, Map<String, Object> event) {
        Entry known = PROVED.receipt().opening().says();
        Entry entry =
                new Entry(known.caseId(), 1, type, known.at(), known.entered(), actor, Entry.NONE, known.content());
        TlogProof proof = PROVED.receipt().proof();
        Receipt receipt = new Receipt(proof, new Opening(entry.bytes(), new byte[32], new byte[32]));
        byte[] content = Canonical.bytes(Map.of("event", event, "effects", List.of()));
        return new EntryWords(CLAIMS, language).printed("A1", receipt, ACCEPTED, content);
    }

    @Test
    void an_act_is_told_in_the_words_of_the_procedure_with_every_answer() {
        Map<String, Object> given = Map.of(
                "claim.value",
                Map.of("money", "2480.00 EUR"),
                "claim.kind",
                "money",
                "claim.states",
                3L,
                "completion.day",
                Map.of("day", "2026-03-05"),
                "response.moment",
                Map.of("moment", "2026-03-05T09:00:00Z"),
                "claim.about",
                "Shelves",
                "claim.heard",
                true);
        Map<String, Object> event = Map.of("action", "lodge", "by", Map.of("role", "claimant"), "given", given);
        PrintedReceipt english = printed(Locale.ENGLISH, "lodge", "party", event);
        assertThat(english.what()).isEqualTo("Lodge the claim form");
        assertThat(english.by()).isEqualTo("Claimant");
        assertThat(english.answers())
                .startsWith(
                        new PrintedReceipt.Answer("Value, without interest and costs", "2480.00 EUR"),
                        new PrintedReceipt.Answer("What the claim is about", "Shelves"),
                        new PrintedReceipt.Answer("Kind of claim", "Money"))
                .contains(new PrintedReceipt.Answer("heard", "Yes"))
                .extracting(PrintedReceipt.Answer::answer)
                .contains("3", "Thursday 5 March 2026", "Thursday 5 March 2026, 10:00:00, Berlin time");
        PrintedReceipt chinese = printed(Locale.CHINESE, "lodge", "party", event);
        assertThat(chinese.answers()).extracting(PrintedReceipt.Answer::answer).contains("2026年3月5日星期四 10:00:00，柏林时间");
    }

    @Test
    void whatever_happens_to_a_notice_a_clock_or_a_linked_case_has_words_in_both_languages() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            for (Upon.How how : Upon.How.values()) {
                Map<String, Object> told = Map.of("notice", "claim-served", "told", how.word(), "to", "defendant");
                assertThat(printed(language, "claim-served " + how.word(), "post", told))
                        .satisfies(one -> assertThat(one.what()).doesNotContain("{", how.word() + " "))
                        .satisfies(one -> assertThat(one.by()).isNotEqualTo("post"));
            }
            assertThat(printed(language, "x passes", "clock", Map.of("clock", "dispatch-time"))
                            .what())
                    .doesNotContain("dispatch-time");
            assertThat(printed(language, "outcome paid of claim", "party", Map.of("link", "claim", "outcome", "paid"))
                            .what())
                    .contains("paid");
            for (String type :
                    List.of("linked", "moved to another version", "begun midway", "erasure asked", "content erased")) {
                assertThat(printed(language, type, "law", Map.of()).what()).isNotEqualTo(type);
            }
        }
    }
}
