package assize.app.cli;

import assize.app.notices.OwedMetrics;
import assize.docket.store.Database;
import assize.docket.vitals.Metrics;
import assize.docket.vitals.Status;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The metrics of a node at {@code /metrics}, for machines on this one only. */
final class MetricsPage implements AutoCloseable {
    private final HttpServer server;

    MetricsPage(int port, Database database) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16);
        } catch (IOException e) {
            throw new MachineLacks(Problem.of("port-in-use", Place.of("--metrics"), "port", "" + port), e);
        }
        server.createContext("/metrics", exchange -> answer(exchange, database));
        server.start();
    }

    private static void answer(HttpExchange exchange, Database database) throws IOException {
        try (exchange) {
            String owed = OwedMetrics.of(JdbcClient.create(database.pool()));
            byte[] text = (Metrics.of(Status.of(database)) + owed).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
            exchange.sendResponseHeaders(200, text.length);
            exchange.getResponseBody().write(text);
        } catch (MachineLacks e) {
            exchange.sendResponseHeaders(503, -1);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
