package assize.bench.soak.node;

import assize.docket.log.LogKeys;
import assize.docket.log.LogSettings;
import assize.docket.log.LogWatch;
import assize.docket.registry.Answer;
import assize.docket.registry.Procedures;
import assize.docket.registry.Registry;
import assize.docket.store.Database;
import assize.docket.store.Settings;
import assize.law.problem.MachineLacks;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import assize.law.step.Event;
import assize.law.time.LegalTime;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A process of the platform that takes steps: requests come by one pipe, answers go by the other. */
public final class StepNode {
    private static final FileOutputStream OUT = new FileOutputStream(FileDescriptor.out);

    private final Registry registry;

    private StepNode(Registry registry) {
        this.registry = registry;
    }

    /** The home folder, the url or nothing for a server of its own, the library, the rules of legal time. */
    public static void main(String[] arguments) throws IOException {
        String url = arguments[1];
        Settings settings = new Settings(Path.of(arguments[0]), url.isEmpty() ? null : url, 0, Settings.CONNECTIONS);
        LegalTime time = LegalTime.load(Path.of(arguments[3]));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Database database = Database.open(settings);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            StepNode node = new StepNode(new Registry(new Procedures(Path.of(arguments[2]), time, database), database));
            LogWatch log = log(settings, database);
            say("ready " + database.url());
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                int number = line.indexOf('\t');
                String asked = line.substring(number + 1);
                String before = line.substring(0, number + 1);
                callers.execute(
                        () -> say(before + node.answer(Request.of(asked)).line()));
            }
            if (log != null) {
                log.close();
            }
        }
    }

    /** A node that is given a key keeps the log, unless it is another than the one that was public last. */
    private static @Nullable LogWatch log(Settings settings, Database database) {
        Map<String, String> environment = System.getenv();
        if (!environment.containsKey("ASSIZE_LOG_KEY")) {
            return null;
        }
        LogSettings kept = LogSettings.find(environment, settings).orElseThrow();
        LogKeys keys = LogKeys.of(kept.keyFile());
        Consumer<Problem> teller = problem -> System.err.println(problem.code());
        return new LogWatch(database, keys, kept.policy(keys), kept.lastSeen(), teller).start(teller);
    }

    /** One write for a line: whoever is killed in the middle of two has said either or not. */
    private static synchronized void say(String line) {
        try {
            OUT.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply answer(Request asked) {
        try {
            return switch (asked.kind()) {
                case "open" -> reply(registry.open(Matters.PROCEDURE, act(asked), null, asked.key()));
                case "say" ->
                    reply(registry.take(UUID.fromString(asked.caseId()), asked.revision(), act(asked), asked.key()));
                default ->
                    new Reply(
                            "read",
                            asked.caseId(),
                            registry.get(UUID.fromString(asked.caseId())).revision(),
                            "");
            };
        } catch (MachineLacks e) {
            return new Reply("lacks", "", 0, e.problem().code());
        } catch (UnusableInput e) {
            return new Reply("failed", "", 0, e.problems().getFirst().code());
        } catch (RuntimeException e) {
            return new Reply("failed", "", 0, String.valueOf(e));
        }
    }

    private static Event.Act act(Request asked) {
        return Matters.act(asked.kind(), asked.text(), asked.at());
    }

    private static Reply reply(Answer answer) {
        return switch (answer) {
            case Answer.Entered entered ->
                new Reply(
                        "entered",
                        entered.caseId().toString(),
                        entered.entries().getLast().seq(),
                        "");
            case Answer.Repeated repeated ->
                new Reply("repeated", repeated.caseId().toString(), repeated.seq(), "");
            case Answer.Changed changed -> new Reply("changed", changed.caseId().toString(), changed.revision(), "");
            case Answer.Refused refused ->
                new Reply("refused", "", 0, refused.reasons().getFirst().code());
            case Answer.KeyReused _ -> new Reply("reused", "", 0, "");
        };
    }
}
