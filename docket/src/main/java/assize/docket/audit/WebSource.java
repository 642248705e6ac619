package assize.docket.audit;

import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;

/** A log that a web server serves. Closing it ends what is under way. */
public final class WebSource implements LogSource, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** The log whose checkpoint lies directly below this address. */
    public WebSource(URI address) {
        String text = address.toString();
        this.address = text.endsWith("/") ? text : text + "/";
    }

    @Override
    public Optional<byte[]> find(String path, int most) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), most));
            return switch (answer.statusCode()) {
                case 200 -> Optional.of(answer.body());
                case 404, 410 -> Optional.empty();
                default -> throw failed(path, "" + answer.statusCode(), null);
            };
        } catch (IOException e) {
            throw failed(path, e.getClass().getSimpleName() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(path, "interrupted", e);
        }
    }

    private MachineLacks failed(String path, String why, @org.jspecify.annotations.Nullable Throwable cause) {
        return new MachineLacks(Problem.of("log-not-fetched", Place.of(address + path), "why", why), cause);
    }

    @Override
    public SortedMap<Long, byte[]> earlier() {
        return Collections.emptySortedMap();
    }

    @Override
    public String name() {
        return address;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
