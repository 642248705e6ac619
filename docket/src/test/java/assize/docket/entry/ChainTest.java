package assize.docket.entry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import assize.docket.entry.Finding.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChainTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private final UUID id = UUID.randomUUID();
    private final List<StoredEntry> whole = made(id, 4);

    private static List<StoredEntry> made(UUID id, int count) {
        List<NewEntry> news = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            news.add(new NewEntry("act-" + i, NOON, "office", ("{\"n\":" + i + "}").getBytes(UTF_8)));
        }
        return Chain.next(id, 0, new byte[32], news, NOON, Arrays.asList(Hashes.salts(count)));
    }

    private List<Finding> verify(List<StoredEntry> entries) {
        return Chain.verify(id, entries, 4, whole.getLast().hash());
    }

    private List<StoredEntry> with(int index, StoredEntry other) {
        List<StoredEntry> changed = new ArrayList<>(whole);
        changed.set(index, other);
        return changed;
    }

    @Test
    void a_whole_chain_has_no_findings() {
        assertThat(verify(whole)).isEmpty();
        assertThat(Chain.verify(id, List.of(), 0, new byte[32])).isEmpty();
    }

    @Test
    void a_missing_entry_is_found() {
        List<StoredEntry> without = List.of(whole.get(0), whole.get(2), whole.get(3));
        assertThat(verify(without)).contains(new Finding(2, Kind.GAP), new Finding(3, Kind.PREVIOUS));
        assertThat(verify(whole.subList(0, 3))).containsExactly(new Finding(4, Kind.END));
        assertThat(verify(List.of())).containsExactly(new Finding(1, Kind.END));
    }

    @Test
    void a_changed_byte_is_found() {
        StoredEntry entry = whole.get(1);
        byte[] bytes =
                new String(entry.bytes(), UTF_8).replace("act-2", "act-9").getBytes(UTF_8);
        assertThat(verify(with(1, new StoredEntry(id, 2, bytes, entry.hash(), entry.salt(), entry.body()))))
                .containsExactly(new Finding(2, Kind.HASH));
    }

    @Test
    void an_entry_rewritten_with_its_hash_is_found_by_the_next_one() {
        StoredEntry entry = whole.get(1);
        byte[] bytes =
                new String(entry.bytes(), UTF_8).replace("act-2", "act-9").getBytes(UTF_8);
        StoredEntry rewritten = new StoredEntry(id, 2, bytes, Hashes.leaf(bytes), entry.salt(), entry.body());
        assertThat(verify(with(1, rewritten))).containsExactly(new Finding(3, Kind.PREVIOUS));
    }

    @Test
    void a_chain_rewritten_to_its_end_is_found_by_the_head() {
        assertThat(Chain.broken(verify(made(id, 4)))).isEqualTo(new Finding(4, Kind.END));
    }

    @Test
    void changed_content_is_found_and_erased_content_is_told_without_breaking_the_chain() {
        StoredEntry entry = whole.get(2);
        byte[] other = "{\"n\":7}".getBytes(UTF_8);
        assertThat(verify(with(2, new StoredEntry(id, 3, entry.bytes(), entry.hash(), entry.salt(), other))))
                .containsExactly(new Finding(3, Kind.CONTENT));
        List<Finding> erased = verify(with(2, new StoredEntry(id, 3, entry.bytes(), entry.hash(), null, null)));
        assertThat(erased).containsExactly(new Finding(3, Kind.ERASED));
        assertThat(Chain.broken(erased)).isNull();
    }

    @Test
    void an_entry_of_another_case_is_found() {
        assertThat(verify(with(0, made(UUID.randomUUID(), 1).getFirst()))).contains(new Finding(1, Kind.MISPLACED));
    }

    @Test
    void bytes_that_are_no_entry_are_found() {
        byte[] bytes = "{}".getBytes(UTF_8);
        assertThat(verify(with(3, new StoredEntry(id, 4, bytes, Hashes.leaf(bytes), null, null))))
                .contains(new Finding(4, Kind.UNREADABLE));
    }

    @Test
    void every_finding_has_words() {
        for (Kind kind : Kind.values()) {
            assertThat(new Finding(3, kind).problem(id).text(Locale.ENGLISH)).contains("3");
            assertThat(new Finding(3, kind).problem(id).text(Locale.CHINESE)).contains("3");
        }
    }
}
