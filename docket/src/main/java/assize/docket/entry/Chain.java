package assize.docket.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The entries of one case, each tied to the one before. Pure; safe for all threads. */
public final class Chain {
    private Chain() {}

    /**
     * Makes the next entries of a case.
     *
     * @param seq the place of the last entry so far, 0 if there is none
     * @param prev the hash of the last entry so far, 32 zero bytes if there is none
     * @param salts one for each entry, from {@link Hashes#salts}
     */
    public static List<StoredEntry> next(
            UUID caseId, long seq, byte[] prev, List<NewEntry> news, Instant entered, List<byte[]> salts) {
        List<StoredEntry> made = new ArrayList<>(news.size());
        byte[] before = prev;
        for (int i = 0; i < news.size(); i++) {
            NewEntry entry = news.get(i);
            byte[] salt = salts.get(i);
            String commitment = Entry.hex(Hashes.commitment(salt, entry.content()));
            long place = seq + 1 + i;
            byte[] bytes = new Entry(
                            caseId,
                            place,
                            entry.type(),
                            entry.at(),
                            entered,
                            entry.actor(),
                            Entry.hex(before),
                            commitment)
                    .bytes();
            before = Hashes.leaf(bytes);
            made.add(new StoredEntry(caseId, place, bytes, before, salt, entry.content()));
        }
        return made;
    }

    /**
     * Checks one case's entries, given in the order of their places; no finding means that they are whole. A content
     * that is missing is reported as erased: whether an order stands behind it is for the caller to ask.
     *
     * @param lastSeq the place of the last entry that the case's row, or a checkpoint, names
     * @param lastHash its hash
     */
    public static List<Finding> verify(UUID caseId, List<StoredEntry> entries, long lastSeq, byte[] lastHash) {
        return verify(caseId, entries, lastSeq, lastHash, _ -> {});
    }

    /** The same; each entry that can be read is handed on, so that nobody has to read it again. */
    public static List<Finding> verify(
            UUID caseId, List<StoredEntry> entries, long lastSeq, byte[] lastHash, Consumer<Entry> read) {
        List<Finding> findings = new ArrayList<>();
        byte[] before = new byte[Hashes.LENGTH];
        long expected = 1;
        for (StoredEntry stored : entries) {
            if (stored.seq() != expected) {
                findings.add(new Finding(expected, Finding.Kind.GAP));
            }
            check(caseId, stored, before, findings, read);
            before = stored.hash();
            expected = stored.seq() + 1;
        }
        if (expected - 1 != lastSeq) {
            findings.add(new Finding(Math.min(expected, lastSeq + 1), Finding.Kind.END));
        } else if (!Arrays.equals(before, lastHash)) {
            findings.add(new Finding(lastSeq, Finding.Kind.END));
        }
        return findings;
    }

    /** The first finding that breaks the chain, or null if it is whole; erased content does not break it. */
    public static @Nullable Finding broken(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.kind() != Finding.Kind.ERASED)
                .findFirst()
                .orElse(null);
    }

    private static void check(
            UUID caseId, StoredEntry stored, byte[] before, List<Finding> findings, Consumer<Entry> read) {
        if (!Arrays.equals(Hashes.leaf(stored.bytes()), stored.hash())) {
            findings.add(new Finding(stored.seq(), Finding.Kind.HASH));
        }
        Entry entry;
        try {
            entry = stored.entry();
            read.accept(entry);
        } catch (IllegalArgumentException e) {
            findings.add(new Finding(stored.seq(), Finding.Kind.UNREADABLE));
            return;
        }
        if (!entry.caseId().equals(caseId) || !stored.caseId().equals(caseId) || entry.seq() != stored.seq()) {
            findings.add(new Finding(stored.seq(), Finding.Kind.MISPLACED));
        }
        if (!entry.prev().equals(Entry.hex(before))) {
            findings.add(new Finding(stored.seq(), Finding.Kind.PREVIOUS));
        }
        byte[] salt = stored.salt();
        byte[] body = stored.body();
        if (salt == null || body == null) {
            findings.add(new Finding(stored.seq(), Finding.Kind.ERASED));
        } else if (!entry.content().equals(Entry.hex(Hashes.commitment(salt, body)))) {
            findings.add(new Finding(stored.seq(), Finding.Kind.CONTENT));
        }
    }
}
