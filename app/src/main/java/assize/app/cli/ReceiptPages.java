package assize.app.cli;

import assize.app.documents.Documents;
import assize.app.documents.EntryWords;
import assize.docket.log.LogKeys;
import assize.docket.log.LogSettings;
import assize.docket.receipt.Receipts;
import assize.docket.registry.Procedures;
import assize.docket.store.Database;
import assize.docket.store.Settings;
import assize.docket.tlog.Accepted;
import assize.docket.tlog.Policy;
import assize.docket.write.CaseFiles;
import assize.docket.write.CaseHead;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.time.LegalTime;
import java.util.UUID;

/** Receipts as pages to print; apart from the command, so that nobody else loads what makes pages. */
final class ReceiptPages {
    private ReceiptPages() {}

    /** The page of a receipt that was made; throws {@link MachineLacks} where the log is not kept. */
    static byte[] pdf(Desk desk, Database database, UUID caseId, Receipts.Made made) {
        CaseHead head = new CaseFiles(database).find(caseId).orElseThrow();
        LegalTime time = LegalTime.load(desk.home().procedures().resolve("time"));
        Procedures procedures = new Procedures(desk.home().procedures(), time, database);
        String reference = head.reference();
        Accepted accepted = made.receipt().check(policy(desk));
        return Documents.receipt(new EntryWords(
                        procedures.version(head.version()).procedure(), desk.language())
                .printed(reference == null ? caseId.toString() : reference, made.receipt(), accepted, made.content()));
    }

    private static Policy policy(Desk desk) {
        return LogSettings.find(desk.environment(), Settings.of(desk.environment()))
                .map(kept -> kept.policy(LogKeys.of(kept.keyFile())))
                .orElseThrow(() -> new MachineLacks(Problem.of("document-no-log", Place.of("--pdf")), null));
    }
}
