package assize.docket.outage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks the public door of a site from outside, as anybody can. Closing it ends what is under way. */
public final class PublicDoor implements AutoCloseable {
    /** Where a site says whether something can be filed. */
    public static final String PATH = "/way-in";

    /** What it says if so. */
    public static final String OPEN = "alive\ncan file\n";

    /** What it says if not. */
    public static final String CLOSED = "alive\ncannot file\n";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpRequest request;
    private final HttpClient client;

    /** The door of the site at an address such as {@code https://court.example}. */
    public PublicDoor(URI origin) {
        this.client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.request =
                HttpRequest.newBuilder(origin.resolve(PATH)).timeout(PATIENCE).build();
    }

    /**
     * Whether the site is alive and something can be filed; waits ten seconds at most. An answer that is neither yes
     * nor no, such as the page of a proxy, is none. Throws InterruptedException if the asking thread is to end.
     */
    public Monitor.Asked ask() throws InterruptedException {
        try {
            HttpResponse<byte[]> answer =
                    client.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), 1_000));
            String said = new String(answer.body(), StandardCharsets.UTF_8);
            if (answer.statusCode() == 200 && said.equals(OPEN)) {
                return Monitor.Asked.FINE;
            }
            return said.startsWith("alive\n") ? Monitor.Asked.REFUSED : Monitor.Asked.UNANSWERED;
        } catch (IOException e) {
            return Monitor.Asked.UNANSWERED;
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
