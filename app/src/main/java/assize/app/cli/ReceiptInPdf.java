package assize.app.cli;

import assize.app.documents.Attachments;
import assize.app.documents.PrintedReceipt;
import assize.docket.receipt.Receipt;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What lies inside a document that a receipt proves. The content is shared: it must not be changed.
 *
 * @param content what was entered, or null if it is not in it
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record ReceiptInPdf(Receipt receipt, byte @Nullable [] content) {
    private static final byte[] HEAD = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    static boolean isPdf(byte[] bytes) {
        return bytes.length > HEAD.length && Arrays.equals(bytes, 0, HEAD.length, HEAD, 0, HEAD.length);
    }

    /** Throws {@link UnusableInput} if there is no receipt inside. */
    static ReceiptInPdf read(String file, byte[] bytes) {
        Map<String, byte[]> files =
                Attachments.of(file, bytes, Set.of(PrintedReceipt.RECEIPT_FILE, PrintedReceipt.CONTENT_FILE));
        byte[] receipt = files.get(PrintedReceipt.RECEIPT_FILE);
        if (receipt == null) {
            throw new UnusableInput(Problem.of("document-no-receipt", Place.of(file)));
        }
        return new ReceiptInPdf(Receipt.read(file, receipt), files.get(PrintedReceipt.CONTENT_FILE));
    }
}
