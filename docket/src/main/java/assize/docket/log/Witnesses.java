package assize.docket.log;

import assize.docket.tlog.Checkpoint;
import assize.docket.tlog.Hash;
import assize.docket.tlog.Merkle;
import assize.docket.tlog.Note;
import assize.docket.tlog.NoteKey;
import assize.docket.tlog.NoteSignature;
import assize.docket.tlog.Policy;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * The witnesses of a policy, asked for their cosignatures (tlog-witness). All are asked at once; each has some seconds
 * and some bytes for its answer, and none can keep the others waiting for longer. Safe for all threads.
 */
final class Witnesses implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long MOST_ANSWER = 1 << 16;

    private final Policy policy;
    private final LogReader log;
    private final Consumer<Problem> teller;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor();
    /** The size that each witness cosigned last, as it said. */
    private final Map<String, Long> reached = new ConcurrentHashMap<>();
    /** What was told of each witness; it is not told again until it changes. */
    private final Map<String, Problem> told = new ConcurrentHashMap<>();

    /** The teller hears of each witness that does not cosign, and why. */
    Witnesses(Policy policy, LogReader log, Consumer<Problem> teller) {
        this.policy = policy;
        this.log = log;
        this.teller = teller;
    }

    /** The note with the cosignatures that were given and hold. */
    Note ask(Note signed) {
        Checkpoint checkpoint = Checkpoint.of(Place.of(signed.file()), signed.text());
        List<Future<Optional<NoteSignature>>> asked = new ArrayList<>();
        policy.addresses()
                .forEach((name, address) -> asked.add(askers.submit(() -> ask(name, address, signed, checkpoint))));
        Note all = signed;
        for (Future<Optional<NoteSignature>> one : asked) {
            try {
                Optional<NoteSignature> given = one.get();
                all = given.isPresent() ? all.with(given.get()) : all;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return signed;
            }
        }
        return all;
    }

    private Optional<NoteSignature> ask(String name, URI address, Note signed, Checkpoint checkpoint) {
        NoteKey key = policy.witnesses().get(name);
        try {
            HttpResponse<String> answer = send(name, address, signed, checkpoint);
            if (answer.statusCode() == 409 && reached(name, answer.body(), checkpoint.size())) {
                answer = send(name, address, signed, checkpoint);
            }
            if (answer.statusCode() != 200 || key == null) {
                tell(name, Problem.of("witness-refused", place(name), "status", "" + answer.statusCode()));
                return Optional.empty();
            }
            Optional<NoteSignature> given = signed.cosignature(answer.body(), key);
            if (given.isEmpty()) {
                tell(name, Problem.of("witness-untrue", place(name)));
            } else {
                reached.put(name, checkpoint.size());
                told.remove(name);
            }
            return given;
        } catch (IOException | UnusableInput e) {
            tell(
                    name,
                    Problem.of(
                            "witness-silent", place(name), "why", e.getClass().getSimpleName()));
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Whether the witness said a size from which the checkpoint can be reached. */
    private boolean reached(String name, String said, long size) {
        if (!said.matches("(0|[1-9][0-9]{0,17})\n")) {
            return false;
        }
        long old = Long.parseLong(said.strip());
        reached.put(name, old);
        return old <= size;
    }

    private HttpResponse<String> send(String name, URI address, Note signed, Checkpoint checkpoint)
            throws IOException, InterruptedException {
        long old = Math.min(reached.getOrDefault(name, 0L), checkpoint.size());
        StringBuilder body = new StringBuilder("old ").append(old).append('\n');
        for (Hash hash : Merkle.consistency(log.tree(checkpoint.size()), old, checkpoint.size())) {
            body.append(hash).append('\n');
        }
        body.append('\n').append(new String(signed.bytes(), StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(address + (("" + address).endsWith("/") ? "" : "/") + "add-checkpoint"))
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return client.send(request, BodyHandlers.limiting(BodyHandlers.ofString(), MOST_ANSWER));
    }

    private void tell(String name, Problem problem) {
        if (!problem.equals(told.put(name, problem))) {
            teller.accept(problem);
        }
    }

    private static Place place(String name) {
        return Place.of(Policy.shown(name));
    }

    @Override
    public void close() {
        client.shutdownNow();
        askers.shutdownNow();
    }
}
