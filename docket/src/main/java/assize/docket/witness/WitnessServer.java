package assize.docket.witness;

import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * A witness at an address: {@code POST /add-checkpoint} cosigns, {@code GET /} shows. What stands between it and the
 * world (TLS, limits by address) is for a web server before it.
 */
public final class WitnessServer implements AutoCloseable {
    /** A proof of 63 hashes and a checkpoint with some signatures of the largest kind. */
    private static final int MOST_BODY = 1 << 16;

    private final Witness witness;
    private final Consumer<Problem> teller;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    static {
        // Whoever sends slowly must not hold a thread and a connection for ever.
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        System.setProperty("sun.net.httpserver.maxRspTime", "10");
    }

    /**
     * Begins at once; throws {@link MachineLacks} if the port is taken. The teller hears what keeps it from signing.
     */
    public WitnessServer(Witness witness, InetSocketAddress address, Consumer<Problem> teller) {
        this.witness = witness;
        this.teller = teller;
        try {
            server = HttpServer.create(address, 64);
        } catch (IOException e) {
            throw new MachineLacks(Problem.of("port-in-use", Place.of("--port"), "port", "" + address.getPort()), e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = asked(exchange);
            byte[] body = answer.bytes();
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer asked(HttpExchange exchange) throws IOException {
        String what =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        try {
            return switch (what) {
                case "GET /" -> witness.shown();
                case "POST /add-checkpoint" -> {
                    byte[] body = exchange.getRequestBody().readNBytes(MOST_BODY + 1);
                    yield body.length > MOST_BODY ? Answer.of(400, "The request is too long.") : witness.add(body);
                }
                default -> Answer.of(404, "There is POST /add-checkpoint, and GET /");
            };
        } catch (MachineLacks e) {
            teller.accept(e.problem());
            return Answer.of(500, "The witness can't keep what it would sign.");
        }
    }

    /** The port at which it listens. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
