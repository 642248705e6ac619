package assize.docket.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the superuser of the database changes behind the platform's back is found and named. */
class RebuildTest {
    private final Matters matters = new Matters();

    /** Tampers with a case, looks what is found in it, and takes the whole case away again. */
    private List<String> found(String tampering) {
        UUID id = matters.notified("2026-01-08", "2026-02-16", "2026-02-25");
        assertThat(Matters.rebuilt()).isEmpty();
        List<String> found = new ArrayList<>();
        try {
            Matters.tamper(tampering, id);
            Matters.rebuilt().forEach(problem -> {
                assertThat(problem.place().file()).isEqualTo("case " + id);
                found.add(
                        (problem.code() + " " + String.join(" ", problem.said().values())).strip());
            });
        } finally {
            Matters.forget(id);
        }
        assertThat(Matters.rebuilt()).isEmpty();
        return found;
    }

    @Test
    void one_changed_byte_of_a_content() {
        assertThat(found("update content set body = set_byte(body, 40, get_byte(body, 40) # 1)"
                        + " where case_id = ? and seq = 2"))
                .containsExactly("chain-content 2");
    }

    @Test
    void one_changed_byte_of_an_entry() {
        assertThat(found("update entry set bytes = set_byte(bytes, 40, get_byte(bytes, 40) # 1)"
                        + " where case_id = ? and seq = 2"))
                .containsExactly("chain-hash 2");
    }

    @Test
    void an_entry_taken_away_in_the_middle_and_at_the_end() {
        assertThat(found("delete from entry where case_id = ? and seq = 2")).containsExactly("chain-gap 2");
        assertThat(found("delete from entry where case_id = ? and seq = 4")).containsExactly("chain-end 4");
    }

    @Test
    void an_entry_with_its_hash_made_anew() {
        assertThat(found("""
                        update entry set bytes = b.bytes, hash = sha256('\\x00' || b.bytes)
                        from (select case_id as i,
                                     convert_to(replace(convert_from(bytes, 'UTF8'), 'send', 'sent'), 'UTF8') as bytes
                              from entry where case_id = ? and seq = 2) b
                        where case_id = b.i and seq = 2""")).containsExactly("chain-previous 3");
    }

    @Test
    void a_state_that_the_entries_do_not_give() {
        assertThat(found("update case_file set state = convert_to(replace(convert_from(state, 'UTF8'),"
                        + " '115.00 EUR', '15.00 EUR'), 'UTF8') where id = ?"))
                .containsExactly("rebuilt-differs state");
        assertThat(found("update case_file set stage = 'annulled' where id = ?"))
                .containsExactly("rebuilt-differs stage");
        assertThat(found("update case_file set opened_at = opened_at + interval '1 day' where id = ?"))
                .containsExactly("rebuilt-differs opening");
    }

    @Test
    void a_clock_taken_away_put_off_or_stopped() {
        assertThat(found("delete from clock where case_id = ? and name = 'pay-time'"))
                .containsExactly("rebuilt-differs clocks");
        assertThat(found("update clock set due_at = due_at + interval '1 day' where case_id = ?"))
                .containsExactly("rebuilt-differs clocks");
        assertThat(found("update clock set armed = false where case_id = ?")).containsExactly("rebuilt-differs clocks");
    }

    @Test
    void a_turn_taken_away_put_off_or_given_to_another_body_and_how_it_is_mended() {
        for (String tampering : List.of(
                "delete from turn where case_id = ?",
                "update turn set due_at = due_at + interval '1 day' where case_id = ?",
                "update turn set body = 'elsewhere' where case_id = ?")) {
            assertThat(found(tampering)).containsExactly("rebuilt-differs turns");
        }
        UUID id = matters.notified("2026-01-08", "2026-02-16", "2026-02-25");
        Matters.tamper("delete from turn where case_id = ?", id);
        Mending mending = new Mending(matters.procedures, Matters.database());
        assertThat(mending.run()).isEqualTo(1);
        assertThat(Matters.rebuilt()).isEmpty();
        assertThat(mending.run()).isZero();
    }

    @Test
    void a_case_whose_row_was_taken_away() {
        assertThat(found("delete from case_file where id = ?")).containsExactly("case-row-missing");
    }

    /** What is lawfully erased has its entries; ErasureTest. */
    @Test
    void content_that_is_gone_though_nobody_entered_that_it_be_erased() {
        assertThat(found("delete from content where case_id = ? and seq = 2")).containsExactly("content-missing 2");
    }
}
