package assize.app.notices;

import assize.app.notices.NotSent.Why;
import assize.law.json.Canonical;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * A gateway for text messages: one request for each, signed, which says who gets which words. Its answer is the status
 * alone: nothing of what else it says is read. For one thread.
 */
final class GatewayPost implements Post {
    /** The header with the signature of a body, in both directions. */
    static final String SIGNATURE = "Assize-Signature";

    /** What it answers to us and not about the number: who are you, no such address, too slow, too many. */
    private static final Set<Integer> ABOUT_US = Set.of(401, 403, 404, 405, 407, 408, 425, 429);

    private final URI gateway;
    private final TextSecret secret;
    private final Duration patience;
    private final HttpClient client;

    /** It is waited for only so long. */
    GatewayPost(URI gateway, TextSecret secret, Duration patience) {
        this.gateway = gateway;
        this.secret = secret;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public void send(Message text) throws NotSent {
        String json = Canonical.text(Map.of("id", text.id().toString(), "to", text.to(), "text", text.text()));
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(gateway)
                .timeout(patience)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", text.id().toString())
                .header(SIGNATURE, secret.signature(body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        judge(asked(request));
    }

    private int asked(HttpRequest request) throws NotSent {
        try {
            HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        } catch (ConnectException e) {
            throw NotSent.of(Why.UNREACHABLE, e);
        } catch (IOException e) {
            throw NotSent.of(Why.OTHER, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw NotSent.of(Why.OTHER, e);
        }
    }

    private static void judge(int status) throws NotSent {
        if (status / 100 == 2) {
            return;
        }
        if (status == 401 || status == 403) {
            throw new NotSent(Why.SIGN_IN, status, null);
        }
        boolean number = status / 100 == 4 && !ABOUT_US.contains(status);
        throw new NotSent(number ? Why.REFUSED : Why.OTHER, status, null);
    }
}
