package assize.docket.receipt;

import assize.docket.entry.StoredEntry;
import assize.docket.log.LogKeys;
import assize.docket.registry.Contents;
import assize.docket.registry.Procedures;
import assize.docket.store.Database;
import assize.docket.tlog.Note;
import assize.docket.write.CaseFiles;
import assize.docket.write.CaseHead;
import assize.law.access.FileAccess;
import assize.law.access.Seen;
import assize.law.json.Json;
import assize.law.language.Procedure;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes extracts from a docket and its log. Safe for all threads. */
public final class Extracts {
    private final Database database;
    private final Procedures procedures;
    private final LogKeys keys;
    private final CaseFiles files;
    private final Receipts receipts;

    /** For a docket, its procedures and the keys of its log. */
    public Extracts(Database database, Procedures procedures, LogKeys keys) {
        this.database = database;
        this.procedures = procedures;
        this.keys = keys;
        this.files = new CaseFiles(database);
        this.receipts = new Receipts(database);
    }

    /**
     * The extract of a case for a role, up to the last public checkpoint. Throws {@link UnusableInput} if the procedure
     * has no such role, and {@link assize.law.problem.MachineLacks} while no public checkpoint covers all entries.
     */
    public Extract make(UUID caseId, String role) {
        Place place = Place.of("case " + caseId);
        CaseHead head = files.find(caseId).orElseThrow(() -> new UnusableInput(Problem.of("receipt-no-case", place)));
        Procedure procedure = procedures.version(head.version()).procedure();
        if (!procedure.roles().containsKey(FileAccess.role(role))) {
            throw new UnusableInput(Problem.of(
                    "extract-role",
                    place,
                    "found",
                    role,
                    "allowed",
                    String.join(", ", procedure.roles().keySet())));
        }
        List<StoredEntry> entries = files.entries(caseId);
        Note checkpoint = receipts.shown(place);
        List<Seen> seen = new FileAccess(procedure, role)
                .of(entries.stream().map(Extracts::entered).toList());
        List<Extract.Entry> shown = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            shown.add(entry(entries.get(i), seen.get(i), checkpoint));
        }
        long withheld = shown.stream().filter(one -> one.shown() == null).count();
        Extract.Statement statement = new Extract.Statement(
                keys.origin(), caseId, role, entries.size(), shown.getLast().hash(), withheld);
        Note signed = keys.sign(statement.text(), database.time().instant());
        return new Extract(statement, signed, checkpoint, shown);
    }

    /** What the entry says happened; of what was erased nobody knows more than its type. */
    private static FileAccess.Entered entered(StoredEntry entry) {
        byte[] body = entry.body();
        return body == null
                ? new FileAccess.Entered(Set.of(), List.of())
                : new FileAccess.Entered(Contents.own(body), Contents.effects(body));
    }

    private Extract.Entry entry(StoredEntry entry, Seen seen, Note checkpoint) {
        String hash = HexFormat.of().formatHex(entry.hash());
        return new Extract.Entry(
                hash,
                seen.ground(),
                seen.extent() == Seen.Extent.WITHHELD
                        ? null
                        : shown(entry, seen.extent() == Seen.Extent.WHOLE, checkpoint));
    }

    private Extract.Shown shown(StoredEntry entry, boolean withContent, Note checkpoint) {
        Receipt receipt = receipts.make(entry.caseId(), entry.seq(), checkpoint).receipt();
        Opening opening = receipt.opening();
        byte @Nullable [] body = withContent ? entry.body() : null;
        // Without the content its salt must not go along: with it, whoever guesses the content could be sure.
        return new Extract.Shown(
                withContent ? opening : new Opening(opening.entry(), opening.leafSalt(), null),
                receipt.proof().index(),
                receipt.proof().hashes(),
                body == null ? null : Json.read("content", body));
    }
}
