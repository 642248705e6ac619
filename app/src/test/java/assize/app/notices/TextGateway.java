package assize.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.json.Json;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A gateway for text messages over real HTTP; it keeps what it takes, and can be away, slow or unwilling. */
final class TextGateway implements AutoCloseable {
    static final String SECRET = "a secret that the court and its gateway share";

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final TextSecret secret = TextSecret.of(SECRET);
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server = opened(0);

    /** A text as it came, whatever was answered. */
    record Taken(String id, String to, String text, String key, boolean signed) {
        String code() {
            Matcher code = Pattern.compile("\\b\\d{6}\\b").matcher(text);
            assertThat(code.find()).as(text).isTrue();
            return code.group();
        }
    }

    private HttpServer opened(int port) {
        try {
            HttpServer opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16);
            opened.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            opened.createContext("/take", this::take);
            opened.createContext("/silent", exchange -> await());
            opened.createContext("/endless", this::endless);
            opened.createContext("/moved", exchange -> {
                exchange.getResponseHeaders().set("Location", address("/take"));
                exchange.sendResponseHeaders(307, -1);
                exchange.close();
            });
            opened.start();
            return opened;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Map<String, Object> said = Json.object(Json.read("body", body));
        var headers = exchange.getRequestHeaders();
        Taken one = new Taken(
                said.get("id") + "",
                said.get("to") + "",
                said.get("text") + "",
                headers.getFirst("Idempotency-Key"),
                secret.signed(body, headers.getFirst("Assize-Signature")));
        taken.add(one);
        exchange.sendResponseHeaders(answers.getOrDefault(one.to(), 202), -1);
        exchange.close();
    }

    /** Says yes at once and goes on talking. */
    private void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            while (end.getCount() > 0) {
                out.write(new byte[1 << 16]);
            }
        }
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** The settings by which a site sends here. */
    Map<String, String> settings() {
        return Map.of("ASSIZE_TEXTS", address("/take"), "ASSIZE_TEXTS_SECRET", SECRET);
    }

    /** What it answers for a number from now on. */
    void answers(String number, int status) {
        answers.put(number, status);
    }

    /** Nobody listens while something is done. */
    void awayDuring(MailBox.Work work) throws Exception {
        int port = server.getAddress().getPort();
        server.stop(0);
        try {
            work.run();
        } finally {
            server = opened(port);
        }
    }

    List<Taken> all() {
        return taken;
    }

    /** All texts to a number, as soon as there are so many. */
    List<Taken> to(String number, int count) {
        long begun = System.nanoTime();
        List<Taken> found = to(number);
        while (found.size() < count) {
            assertThat(System.nanoTime() - begun)
                    .as("%s of %s texts to %s", found.size(), count, number)
                    .isLessThan(LONGEST.toNanos());
            Thread.onSpinWait();
            found = to(number);
        }
        return found;
    }

    private List<Taken> to(String number) {
        return taken.stream().filter(one -> one.to().equals(number)).toList();
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }
}
