package assize.app.cli;

import assize.docket.receipt.Receipts;
import assize.docket.store.Database;
import assize.docket.store.Settings;
import assize.docket.write.CaseFiles;
import assize.docket.write.CaseHead;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assize receipt CASE/SEQ}: the receipt of an entry, and its content beside it. */
@Command(name = "receipt")
final class ReceiptCommand implements Callable<Integer> {
    private static final Pattern ENTRY = Pattern.compile("(.+)/([1-9][0-9]{0,9})");

    private final Desk desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "CASE/SEQ", arity = "0..1", descriptionKey = "receipt-entry")
    private @Nullable String entry;

    @Option(names = "--to", paramLabel = "FOLDER", descriptionKey = "receipt-to")
    private Path folder = Path.of("");

    @Option(names = "--pdf", paramLabel = "FILE", descriptionKey = "receipt-pdf")
    private @Nullable Path pdf;

    private ReceiptCommand(Desk desk) {
        this.desk = desk;
    }

    /** The command with the one below it. */
    static CommandLine of(Desk desk) {
        return new CommandLine(new ReceiptCommand(desk)).addSubcommand(new VerifyReceipt(desk));
    }

    @Override
    public Integer call() {
        String asked = entry;
        if (asked == null) {
            spec.commandLine().usage(spec.commandLine().getOut());
            return Exit.FINE;
        }
        Matcher parts = ENTRY.matcher(asked);
        if (!parts.matches()) {
            throw new UnusableInput(Problem.of("receipt-form", Place.of(asked)));
        }
        try (Database database = Database.beside(Settings.of(desk.environment()))) {
            OwnLog.upToDate(desk, database);
            UUID caseId = caseId(database, parts.group(1));
            Receipts.Made made = new Receipts(database).make(caseId, Long.parseLong(parts.group(2)));
            write(asked.replaceAll("[^\\p{L}\\p{N}._-]+", "-"), made);
            if (pdf != null) {
                write(pdf, ReceiptPages.pdf(desk, database, caseId, made));
                desk.say("receipt-pdf-made", "pdf", pdf);
            }
            return Exit.FINE;
        }
    }

    /** The case that this names: a reference first, since a person knows that. */
    static UUID caseId(Database database, String name) {
        return new CaseFiles(database)
                .withReference(name)
                .map(CaseHead::id)
                .or(() -> id(name))
                .orElseThrow(() -> new UnusableInput(Problem.of("receipt-no-case", Place.of(name))));
    }

    private static Optional<UUID> id(String name) {
        try {
            return Optional.of(UUID.fromString(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void write(String name, Receipts.Made made) {
        Path receipt = write(name + ".receipt.txt", made.receipt().bytes());
        byte[] content = made.content();
        if (content == null) {
            desk.say("receipt-erased", "receipt", receipt);
        } else {
            desk.say("receipt-made", "receipt", receipt, "content", write(name + ".content.json", content));
        }
    }

    private Path write(String name, byte[] bytes) {
        return write(folder.resolve(name), bytes);
    }

    private static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new MachineLacks(Problem.of("file-unwritten", Place.of(file.toString()), "why", "" + e), e);
        }
    }
}
