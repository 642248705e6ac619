package assize.docket.lot;

import assize.docket.entry.StoredEntry;
import assize.docket.log.LogReader;
import assize.docket.receipt.Receipts;
import assize.docket.registry.DrawnLots;
import assize.docket.remark.Remarks;
import assize.docket.store.Database;
import assize.docket.tlog.Checkpoint;
import assize.docket.tlog.NotProved;
import assize.docket.tlog.Note;
import assize.docket.write.CaseFiles;
import assize.docket.write.CaseHead;
import assize.docket.write.Office;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Enters draws in the case for which they are made: the commitment, and then the draw or that it was given up, each by
 * somebody who holds the office and none of them ever taken back. They change nothing of where the case stands in law.
 * Safe for all threads.
 */
public final class LotBook {
    private static final int AT_ONCE = 100;

    private final CaseFiles files;
    private final Remarks remarks;
    private final LogReader log;
    private final Receipts receipts;

    /** For a docket and its log. */
    public LotBook(Database database) {
        this.files = new CaseFiles(database);
        this.remarks = new Remarks(database);
        this.log = new LogReader(database);
        this.receipts = new Receipts(database);
    }

    /**
     * Commits to a batch; gives the place of the entry. From then on the first checkpoint that has it, cosigned by the
     * witnesses named, gives the randomness. Throws {@link UnusableInput} if the batch can't be read again as it is,
     * if it names the key of another log, if another draw of the case is open, or if who enters holds no office.
     */
    public long commit(UUID caseId, Batch batch, Office by) {
        Batch.read("batch", batch.text());
        log.findCheckpoint().ifPresent(note -> same(batch, note));
        return remarks.enter(caseId, by, DrawnLots.COMMITTED, head -> {
            if (lots(head).findOpen().isPresent()) {
                throw new UnusableInput(Problem.of("lots-open", Place.of("case " + caseId)));
            }
            return Map.of(DrawReport.CONTENT, batch.text(), DrawnLots.OFFICE, batch.office());
        });
    }

    /** From a key that does not sign this log nothing could ever be drawn. */
    private static void same(Batch batch, Note last) {
        try {
            last.signers(List.of(batch.log()));
        } catch (NotProved e) {
            throw new UnusableInput(Problem.of(
                    "lots-other-log",
                    Place.of("batch"),
                    "found",
                    batch.log().text(),
                    "allowed",
                    Checkpoint.of(Place.of(last.file()), last.text()).origin()));
        }
    }

    /**
     * Draws what was committed to, and enters the report. Throws {@link MachineLacks} as long as no checkpoint that
     * counts has the commitment.
     *
     * @param beacon the value of the beacon, if the batch names one
     */
    public DrawReport draw(UUID caseId, Optional<String> beacon, Office by) {
        DrawReport[] made = new DrawReport[1];
        remarks.enter(caseId, by, DrawnLots.DRAWN, head -> {
            DrawReport report = report(opened(head), beacon);
            made[0] = report;
            return Map.of(
                    CaseLots.REPORT,
                    new String(report.bytes(), StandardCharsets.UTF_8),
                    DrawnLots.OFFICE,
                    report.batch().office(),
                    DrawnLots.NAMES,
                    report.lots().stream().map(Urn.Lot::name).distinct().toList());
        });
        return made[0];
    }

    /** Gives the open draw up, which stays to be seen with its ground; throws {@link UnusableInput} if none is open. */
    public long giveUp(UUID caseId, String ground, Office by) {
        if (ground.isBlank()) {
            throw new UnusableInput(Problem.of("lots-no-ground", Place.of("case " + caseId)));
        }
        return remarks.enter(caseId, by, DrawnLots.GIVEN_UP, head -> {
            StoredEntry given = opened(head);
            Map<String, Object> says = new LinkedHashMap<>(Map.of("ground", ground));
            if (given.body() != null) {
                says.put(DrawnLots.OFFICE, CaseLots.batch(given).office());
            }
            return says;
        });
    }

    /** The reports of all draws of a case, in their order; those whose content was erased are left out. */
    public List<DrawReport> list(UUID caseId) {
        return CaseLots.of(files.entries(caseId), Long.MAX_VALUE).reports();
    }

    private CaseLots lots(CaseHead head) {
        return CaseLots.of(files.entries(head.id()), head.lastSeq());
    }

    private StoredEntry opened(CaseHead head) {
        return lots(head)
                .findOpen()
                .orElseThrow(() -> new UnusableInput(Problem.of("lots-none", Place.of("case " + head.id()))));
    }

    private DrawReport report(StoredEntry committed, Optional<String> beacon) {
        Place place = Place.of("case " + committed.caseId() + "/" + committed.seq());
        byte[] content = CaseLots.content(committed);
        Batch batch = CaseLots.batch(committed);
        long index = log.findLeaf(committed.caseId(), committed.seq()).orElseThrow(() -> early(place));
        Note note = first(batch, index).orElseThrow(() -> early(place));
        Receipts.Made made = receipts.make(committed.caseId(), committed.seq(), note);
        return DrawReport.of(batch, Moment.of(batch, note, beacon), content, made.receipt());
    }

    /** The first public checkpoint that has the leaf, and that every witness of the batch cosigned. */
    private Optional<Note> first(Batch batch, long index) {
        long above = index;
        while (true) {
            List<Note> notes = log.listPublic(above, AT_ONCE);
            for (Note note : notes) {
                if (cosigned(batch, note)) {
                    return Optional.of(note);
                }
                above = Checkpoint.of(Place.of(note.file()), note.text()).size();
            }
            if (notes.size() < AT_ONCE) {
                return Optional.empty();
            }
        }
    }

    private static boolean cosigned(Batch batch, Note note) {
        try {
            return batch.witnesses().isEmpty()
                    || note.signers(batch.witnesses()).size()
                            == batch.witnesses().size();
        } catch (NotProved e) {
            // none of them signed it
            return false;
        }
    }

    private static MachineLacks early(Place place) {
        return new MachineLacks(Problem.of("lots-early", place), null);
    }
}
