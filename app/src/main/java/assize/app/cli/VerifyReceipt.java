package assize.app.cli;

import assize.docket.entry.Entry;
import assize.docket.entry.Hashes;
import assize.docket.receipt.Extract;
import assize.docket.receipt.Opening;
import assize.docket.receipt.Receipt;
import assize.docket.tlog.Accepted;
import assize.docket.tlog.NotProved;
import assize.law.json.Canonical;
import assize.law.json.Json;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assize receipt verify FILE}: what a receipt proves, without network, database or server. */
@Command(name = "verify")
final class VerifyReceipt implements Callable<Integer> {
    private static final int MOST_CONTENT = 64 << 20;

    private final Desk desk;

    @Parameters(paramLabel = "FILE", descriptionKey = "receipt-file")
    private Path file = Path.of("");

    @Option(names = "--content", paramLabel = "FILE", arity = "1..*", descriptionKey = "receipt-content")
    private List<Path> contents = List.of();

    @Mixin
    private Trust trust = new Trust();

    VerifyReceipt(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        byte[] bytes = ReadFile.bytes(file, MOST_CONTENT);
        if (bytes.length > 0 && bytes[0] == '{') {
            return new ExtractWords(desk).say(Extract.read(file.toString(), bytes), trust);
        }
        if (ReceiptInPdf.isPdf(bytes)) {
            ReceiptInPdf inside = ReceiptInPdf.read(file.toString(), bytes);
            return receipt(inside.receipt(), inside.content());
        }
        return receipt(Receipt.read(file.toString(), bytes), null);
    }

    private int receipt(Receipt receipt, byte @Nullable [] inside) {
        Trust.Known trusted = trust.known(desk, receipt.proof().checkpoint());
        Accepted accepted = receipt.check(trusted.policy());
        List<String> lines = new ArrayList<>();
        String entered = "";
        if (inside != null) {
            if (!committed(receipt.opening(), inside)) {
                throw new NotProved(Problem.of("receipt-content-other", Place.of(file.toString())));
            }
            entered = new String(inside, StandardCharsets.UTF_8);
            lines.add(desk.words("receipt-content-same", "content", file));
        }
        for (Path content : contents) {
            byte[] bytes = ReadFile.bytes(content, MOST_CONTENT);
            boolean named = entered.contains("\"" + HexFormat.of().formatHex(Hashes.plain(bytes)) + "\"");
            if (committed(receipt.opening(), bytes)) {
                entered = new String(bytes, StandardCharsets.UTF_8);
                lines.add(desk.words("receipt-content-same", "content", content));
            } else if (named) {
                lines.add(desk.words("receipt-content-named", "content", content));
            } else {
                throw new NotProved(Problem.of("receipt-content-other", Place.of(content.toString())));
            }
        }
        say(receipt, accepted, trusted);
        lines.forEach(desk.out()::println);
        desk.say(contents.isEmpty() && inside == null ? "receipt-proves-no-content" : "receipt-proves-not");
        return Exit.FINE;
    }

    /** Whoever has saved the content in other lines and spaces has the same content. */
    private static boolean committed(Opening opening, byte[] content) {
        try {
            return opening.committedTo(content) || opening.committedTo(Canonical.bytes(Json.read("content", content)));
        } catch (UnusableInput e) {
            return false;
        }
    }

    private void say(Receipt receipt, Accepted accepted, Trust.Known trusted) {
        Entry entry = receipt.opening().says();
        desk.say(
                "receipt-holds",
                "seq",
                entry.seq(),
                "case",
                entry.caseId(),
                "type",
                entry.type(),
                "actor",
                entry.actor(),
                "at",
                entry.at(),
                "entered",
                entry.entered(),
                "index",
                "%,d".formatted(receipt.proof().index()),
                "origin",
                accepted.checkpoint().origin());
        desk.say("trust-" + trusted.from(), "key", accepted.log().text());
        if (accepted.before() == null) {
            desk.say("receipt-no-witness");
        } else {
            desk.say("receipt-before", "before", accepted.before(), "witnesses", Trust.witnesses(accepted));
        }
    }
}
