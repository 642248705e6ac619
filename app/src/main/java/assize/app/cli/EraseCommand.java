package assize.app.cli;

import assize.app.home.Docket;
import assize.app.site.SiteTables;
import assize.docket.erase.Archivist;
import assize.docket.erase.Erasure;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assize erase CASE --by PERSON --body BODY}: the first time it is asked, the second time, by another, done. */
@Command(name = "erase")
final class EraseCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(paramLabel = "CASE", descriptionKey = "erase-case")
    private String name = "";

    @Option(names = "--by", paramLabel = "PERSON", required = true, descriptionKey = "erase-by")
    private String person = "";

    @Option(names = "--body", paramLabel = "BODY", required = true, descriptionKey = "erase-body")
    private String body = "";

    @Option(names = "--order", paramLabel = "ORDER", descriptionKey = "erase-order")
    private @Nullable String order;

    @Option(names = "--purge", descriptionKey = "erase-purge")
    private boolean purge;

    EraseCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Docket docket = Docket.open(desk.home(), desk.environment())) {
            Erasure erasure = new Erasure(docket.database());
            UUID caseId = ReceiptCommand.caseId(docket.database(), name);
            Archivist by = new Archivist(person, body);
            String asked = order;
            if (asked != null) {
                erasure.ask(caseId, asked, by);
                desk.say("erase-asked", "case", caseId);
            } else {
                desk.say("erase-done", "case", caseId, "contents", "%,d".formatted(erasure.carryOut(caseId, by)));
                if (purge) {
                    erasure.purge();
                    SiteTables.purge(docket.database());
                    desk.say("erase-purged");
                }
            }
            return Exit.FINE;
        }
    }
}
