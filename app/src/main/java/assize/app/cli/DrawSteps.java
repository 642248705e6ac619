package assize.app.cli;

import assize.app.home.Docket;
import assize.docket.lot.Batch;
import assize.docket.lot.DrawReport;
import assize.docket.lot.LotBook;
import assize.docket.write.Office;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The steps of a draw by lot in a case: committed, then drawn or given up. */
final class DrawSteps {
    private DrawSteps() {}

    /** Who does it, in which case. */
    private static final class InCase {
        @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "draw-case")
        private String name = "";

        @Option(names = "--by", paramLabel = "PERSON", required = true, descriptionKey = "draw-by")
        private String person = "";

        @Option(names = "--role", paramLabel = "ROLE", required = true, descriptionKey = "draw-role")
        private String role = "";

        @Option(names = "--body", paramLabel = "BODY", required = true, descriptionKey = "draw-body")
        private String body = "";

        UUID caseId(Docket docket) {
            return ReceiptCommand.caseId(docket.database(), name);
        }

        Office office(Docket docket) {
            return new Office(person, role, body, docket.database().time().instant());
        }
    }

    /** {@code assize draw commit CASE BATCH}: the list, the exclusions and the weights are entered before the draw. */
    @Command(name = "commit")
    static final class Committing implements Callable<Integer> {
        private final Desk desk;

        @Mixin
        private InCase where = new InCase();

        @Parameters(index = "1", paramLabel = "BATCH", descriptionKey = "draw-batch")
        private Path file = Path.of("");

        Committing(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            byte[] bytes = ReadFile.bytes(file, DrawReport.MOST_BYTES);
            Batch batch = Batch.read(file.toString(), new String(bytes, StandardCharsets.UTF_8));
            try (Docket docket = Docket.open(desk.home(), desk.environment())) {
                OwnLog.upToDate(desk, docket.database());
                long seq = new LotBook(docket.database()).commit(where.caseId(docket), batch, where.office(docket));
                OwnLog.upToDate(desk, docket.database());
                desk.say("draw-committed-now", "batch", batch.name(), "seq", seq);
                return Exit.FINE;
            }
        }
    }

    /** {@code assize draw now CASE}: draws from the first checkpoint that counts, and writes the report. */
    @Command(name = "now")
    static final class Drawing implements Callable<Integer> {
        private final Desk desk;

        @Mixin
        private InCase where = new InCase();

        @Option(names = "--beacon", paramLabel = "VALUE", descriptionKey = "draw-beacon-value")
        private @Nullable String beacon;

        @Option(names = "--to", paramLabel = "FILE", required = true, descriptionKey = "draw-to")
        private Path file = Path.of("");

        Drawing(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            try (Docket docket = Docket.open(desk.home(), desk.environment())) {
                OwnLog.upToDate(desk, docket.database());
                DrawReport report = new LotBook(docket.database())
                        .draw(where.caseId(docket), Optional.ofNullable(beacon), where.office(docket));
                Files.write(file, report.bytes());
                desk.say("draw-done", "file", file);
                return Exit.FINE;
            } catch (IOException e) {
                throw new MachineLacks(Problem.of("file-unwritten", Place.of(file.toString()), "why", "" + e), e);
            }
        }
    }

    /** {@code assize draw give-up CASE --ground WORDS}: the draw that is open stays to be seen, with its ground. */
    @Command(name = "give-up")
    static final class GivingUp implements Callable<Integer> {
        private final Desk desk;

        @Mixin
        private InCase where = new InCase();

        @Option(names = "--ground", paramLabel = "WORDS", required = true, descriptionKey = "draw-ground")
        private String ground = "";

        GivingUp(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            try (Docket docket = Docket.open(desk.home(), desk.environment())) {
                long seq = new LotBook(docket.database()).giveUp(where.caseId(docket), ground, where.office(docket));
                desk.say("draw-given-up", "seq", seq);
                return Exit.FINE;
            }
        }
    }
}
