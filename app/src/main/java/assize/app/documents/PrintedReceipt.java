package assize.app.documents;

import assize.docket.entry.Entry;
import assize.docket.entry.Hashes;
import assize.docket.receipt.Receipt;
import assize.docket.tlog.Accepted;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the printed receipt of an entry says. The content is shared: it must not be changed.
 *
 * @param caseName the case as people know it
 * @param procedure the name of the procedure, or nothing
 * @param what what was entered, in words
 * @param answers what was filled in, as the procedure asks for it
 * @param by who acted, in words
 * @param zone where the moments are told
 * @param accepted what somebody who trusts the log's own keys and policy accepts
 * @param content as it was entered, or null if it was erased
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record PrintedReceipt(
        Locale language,
        String caseName,
        String procedure,
        String what,
        List<Answer> answers,
        String by,
        ZoneId zone,
        Receipt receipt,
        Accepted accepted,
        byte @Nullable [] content) {
    /** What the receipt is called inside a PDF. */
    public static final String RECEIPT_FILE = "receipt.txt";

    /** What the content of the entry is called inside a PDF. */
    public static final String CONTENT_FILE = "content.json";

    /** A question of a form and its answer. */
    public record Answer(String question, String answer) {}

    /** Keeps a list of its own. */
    public PrintedReceipt {
        answers = List.copyOf(answers);
    }

    /** The entry. */
    public Entry entry() {
        return receipt.opening().says();
    }

    /** The log in which it stands. */
    public String log() {
        return accepted.checkpoint().origin();
    }

    /** The hash by which the next entry and each extract name this one, in groups that can be read out. */
    public String fingerprint() {
        byte[] hash = Hashes.plain(receipt.opening().entry());
        return HexFormat.of().formatHex(hash).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** The witnesses that cosigned, by their names. */
    public Map<String, Instant> witnesses() {
        return new TreeMap<>(accepted.witnesses());
    }

    /** The files that belong into a document which the receipt proves. */
    List<Attachment> files(Wording words) {
        Attachment proof = new Attachment(
                RECEIPT_FILE, "text/plain", words.say("receipt-file"), Attachment.Kind.SUPPLEMENT, receipt.bytes());
        return content == null
                ? List.of(proof)
                : List.of(
                        proof,
                        new Attachment(
                                CONTENT_FILE,
                                "application/json",
                                words.say("content-file"),
                                Attachment.Kind.SOURCE,
                                content));
    }
}
