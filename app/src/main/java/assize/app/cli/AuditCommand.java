package assize.app.cli;

import assize.docket.audit.Audit;
import assize.docket.audit.DocketAudit;
import assize.docket.audit.FolderSource;
import assize.docket.audit.LogSource;
import assize.docket.audit.WebSource;
import assize.docket.store.Database;
import assize.docket.store.Settings;
import assize.docket.tlog.Accepted;
import assize.docket.tlog.Note;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assize audit FOLDER|URL}: a whole log held against what was signed, and against the docket if asked. */
@Command(name = "audit")
final class AuditCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(paramLabel = "FOLDER|URL", descriptionKey = "audit-log")
    private String log = "";

    @Mixin
    private Trust trust = new Trust();

    @Option(names = "--from", paramLabel = "FILE", descriptionKey = "audit-from")
    private List<Path> from = List.of();

    @Option(names = "--leaf", paramLabel = "INDEX", descriptionKey = "audit-leaf-option")
    private List<Long> leaves = List.of();

    @Option(names = "--database", descriptionKey = "audit-database")
    private boolean database;

    AuditCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws URISyntaxException {
        if (log.matches("https?://.*")) {
            try (WebSource source = new WebSource(new URI(log))) {
                return audit(source);
            }
        }
        if (!java.nio.file.Files.isDirectory(Path.of(log))) {
            throw new UnusableInput(Problem.of("audit-no-folder", Place.of(log)));
        }
        return audit(new FolderSource(Path.of(log)));
    }

    private int audit(LogSource source) {
        List<Note> known = from.stream()
                .map(file -> Note.read(file.toString(), ReadFile.bytes(file, Note.MOST_BYTES)))
                .toList();
        Trust.Known trusted = trust.known(desk, source);
        Audit audit = new Audit(source, trusted.policy());
        if (!database) {
            say(source, trusted, audit, audit.run(known, (_, _) -> {}));
            return Exit.FINE;
        }
        try (Database docket = Database.beside(Settings.of(desk.environment()))) {
            DocketAudit looking = new DocketAudit(docket, problem -> desk.out().println(problem.text(desk.language())));
            say(source, trusted, audit, audit.run(known, looking));
            long differing = looking.finish();
            desk.say(
                    differing == 0 ? "audit-docket-holds" : "audit-docket-differs",
                    "differing",
                    "%,d".formatted(differing));
            return differing == 0 ? Exit.FINE : Exit.NO;
        }
    }

    private void say(LogSource source, Trust.Known trusted, Audit audit, Audit.Holds holds) {
        Accepted accepted = holds.accepted();
        desk.say(
                "audit-holds",
                "log",
                source.name(),
                "origin",
                accepted.checkpoint().origin(),
                "size",
                "%,d".formatted(accepted.checkpoint().size()),
                "root",
                accepted.checkpoint().root(),
                "earlier",
                "%,d".formatted(holds.earlier()));
        for (long leaf : leaves) {
            int hashes = audit.inclusion(accepted.checkpoint(), leaf).size();
            desk.say("audit-leaf-holds", "leaf", "%,d".formatted(leaf), "hashes", hashes);
        }
        if (holds.strange() > 0) {
            desk.say("audit-strange", "strange", "%,d".formatted(holds.strange()));
        }
        desk.say("trust-" + trusted.from(), "key", accepted.log().text());
        desk.say(
                accepted.witnesses().isEmpty() ? "audit-no-witness" : "audit-witnesses",
                "witnesses",
                Trust.witnesses(accepted));
    }
}
