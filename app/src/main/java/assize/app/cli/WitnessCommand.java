package assize.app.cli;

import assize.docket.log.HomeKey;
import assize.docket.log.KeyFile;
import assize.docket.tlog.KeyType;
import assize.docket.tlog.NoteKey;
import assize.docket.tlog.NoteSigner;
import assize.docket.witness.Witness;
import assize.docket.witness.WitnessServer;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assize witness FOLDER}: cosigns the checkpoints of logs until it is stopped. Needs no docket. */
@Command(name = "witness")
final class WitnessCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(paramLabel = "FOLDER", descriptionKey = "witness-folder")
    private Path folder = Path.of("");

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "witness-name")
    private String name = "";

    @Option(names = "--log", paramLabel = "KEY", descriptionKey = "witness-log")
    private List<String> logs = List.of();

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "witness-port")
    private int port = 7380;

    @Option(names = "--address", paramLabel = "ADDRESS", descriptionKey = "witness-address")
    private String address = "localhost";

    WitnessCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws InterruptedException {
        List<NoteKey> known =
                logs.stream().map(text -> NoteKey.read(Place.of("--log"), text)).toList();
        if (known.isEmpty()) {
            throw new UnusableInput(Problem.of("witness-no-log", Place.of("--log")));
        }
        List<NoteSigner> signers = keys().signers(KeyType.COSIGNED_ED25519, KeyType.COSIGNED_ML_DSA_44);
        StopSignal stop = StopSignal.heard();
        try (Witness witness = new Witness(folder, signers, known, desk.time());
                WitnessServer server =
                        new WitnessServer(witness, new InetSocketAddress(address, port), desk::complain)) {
            String at = "http://" + address + ":" + server.port();
            desk.say("witness-begun", "address", at);
            signers.forEach(
                    signer -> desk.say("witness-line", "key", signer.key().text(), "address", at));
            desk.out().flush();
            stop.await();
        }
        return Exit.FINE;
    }

    private KeyFile keys() {
        if (!Files.exists(folder.resolve("key.p12")) && !NoteKey.isName(name)) {
            throw new UnusableInput(Problem.of("witness-no-name", Place.of("--name")));
        }
        return HomeKey.in(folder, () -> name, KeyType.COSIGNED_ED25519, KeyType.COSIGNED_ML_DSA_44);
    }
}
