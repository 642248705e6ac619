package assize.app.cli;

import assize.docket.lot.Batch;
import assize.docket.lot.Beacon;
import assize.docket.lot.DrawReport;
import assize.docket.lot.Excluded;
import assize.docket.lot.Urn;
import assize.docket.tlog.NoteKey;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assize draw}: draws by lot. By itself it shows what there is. */
@Command(name = "draw")
final class DrawCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command with those below it. */
    static CommandLine of(Desk desk) {
        return new CommandLine(new DrawCommand())
                .addSubcommand(new DrawSteps.Committing(desk))
                .addSubcommand(new DrawSteps.Drawing(desk))
                .addSubcommand(new DrawSteps.GivingUp(desk))
                .addSubcommand(new VerifyingDraw(desk));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return Exit.FINE;
    }

    /** {@code assize draw verify FILE}: a draw computed anew, without network, database or server. */
    @Command(name = "verify")
    private static final class VerifyingDraw implements Callable<Integer> {
        private final Desk desk;

        @Parameters(paramLabel = "FILE", descriptionKey = "draw-file")
        private Path file = Path.of("");

        @Mixin
        private Trust trust = new Trust();

        VerifyingDraw(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            DrawReport report = DrawReport.read(file.toString(), ReadFile.bytes(file, DrawReport.MOST_BYTES));
            Trust.Known asked = trust.asked();
            DrawReport.Holds holds = report.check(asked == null ? report.named() : asked.policy());
            drawn(holds);
            committed(holds);
            randomness(holds);
            desk.say(
                    "trust-" + (asked == null ? "report" : asked.from()),
                    "key",
                    holds.signed().text());
            not(holds.batch());
            return Exit.FINE;
        }

        private void drawn(DrawReport.Holds holds) {
            Batch batch = holds.batch();
            desk.say("draw-holds", "batch", batch.name(), "office", batch.office(), "law", batch.law());
            for (Urn.Lot lot : holds.lots()) {
                desk.say("draw-lot", "draw", lot.draw(), "name", lot.name(), "matter", lot.matter());
            }
            desk.say("draw-proves");
        }

        private void committed(DrawReport.Holds holds) {
            Batch batch = holds.batch();
            desk.say(
                    "draw-committed",
                    "entered",
                    holds.entry().entered(),
                    "seq",
                    holds.entry().seq(),
                    "case",
                    holds.entry().caseId(),
                    "index",
                    "%,d".formatted(holds.index()),
                    "origin",
                    holds.moment().checkpoint().origin(),
                    "eligible",
                    batch.eligible().size());
            for (Excluded one : batch.excluded()) {
                desk.say("draw-excluded", "name", one.name(), "ground", one.ground());
            }
            desk.say("draw-weights", "weights", batch.weights());
        }

        private void randomness(DrawReport.Holds holds) {
            Batch batch = holds.batch();
            long size = holds.moment().checkpoint().size();
            desk.say("draw-moment", "size", "%,d".formatted(size), "index", "%,d".formatted(holds.index()));
            List<NoteKey> witnesses = batch.witnesses();
            List<Instant> cosigned = holds.moment().cosigned();
            if (!witnesses.isEmpty()) {
                String said = IntStream.range(0, witnesses.size())
                        .mapToObj(i -> witnesses.get(i).name() + " " + cosigned.get(i))
                        .collect(Collectors.joining(", "));
                desk.say("draw-cosigned", "witnesses", said);
            }
            batch.beacon().ifPresent(beacon -> desk.say("draw-beacon", words(beacon)));
        }

        private static Object[] words(Beacon beacon) {
            return new Object[] {"name", beacon.name(), "round", beacon.round(), "at", beacon.at()};
        }

        /** What is left open depends on what was committed to. */
        private void not(Batch batch) {
            desk.say("draw-proves-not");
            if (batch.beacon().isPresent()) {
                desk.say("draw-beacon-not", words(batch.beacon().get()));
            } else if (batch.witnesses().isEmpty()) {
                desk.say("draw-alone");
            } else {
                desk.say("draw-witnessed");
            }
        }
    }
}
