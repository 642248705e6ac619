package assize.docket.write;

import assize.docket.entry.Hashes;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands after its last entry. The arrays are shared, not copied: they must not be changed.
 *
 * @param procedure the name of the procedure
 * @param version the digest of the procedure's text under which the case was opened
 * @param reference a name from outside such as that of an imported case, unique, or null
 * @param opened the moment it was opened
 * @param standing whether its clocks stand still until somebody acts, as those of history do
 * @param revision counts the changes; 0 for a case that is not written yet
 * @param lastSeq the place of the last entry; 0 for none
 * @param lastHash the hash of the last entry; 32 zero bytes for none
 * @param state canonical JSON, opaque here
 */
@SuppressWarnings("ArrayRecordComponent") // rows on the hot path; nobody compares them
public record CaseHead(
        UUID id,
        String procedure,
        String version,
        @Nullable String reference,
        Instant opened,
        String stage,
        boolean closed,
        boolean standing,
        long revision,
        long lastSeq,
        byte[] lastHash,
        byte[] state) {
    /** A case that is about to be opened. */
    public static CaseHead opening(
            UUID id, String procedure, String version, @Nullable String reference, Instant opened) {
        return new CaseHead(
                id,
                procedure,
                version,
                reference,
                opened,
                "",
                false,
                false,
                0,
                0,
                new byte[Hashes.LENGTH],
                new byte[0]);
    }

    /** The case after a change, whose last entry has that place and hash. */
    public CaseHead after(Change change, long newLastSeq, byte[] newLastHash) {
        return new CaseHead(
                id,
                procedure,
                version,
                reference,
                opened,
                change.stage(),
                change.closed(),
                change.standing(),
                revision + 1,
                newLastSeq,
                newLastHash,
                change.state());
    }
}
