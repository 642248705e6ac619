package assize.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.api.Contract;
import assize.law.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program that acts for somebody with their key; every answer is held against the contract. */
public final class Program {
    private static final Pattern KEY = Pattern.compile("<code>([0-9A-Z-]{20,100})</code>");

    private final TestSite site;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String key;

    /** With this key. */
    public Program(TestSite site, String key) {
        this.site = site;
        this.key = key;
    }

    /** With a key that somebody of the demo region makes. */
    public static Program of(TestSite site, String person) throws IOException, InterruptedException {
        return new Program(site, keyOf(site, person));
    }

    /** A key that somebody of the demo region makes. */
    static String keyOf(TestSite site, String person) throws IOException, InterruptedException {
        String page = Browsing.as(site, person)
                .post("/me/programs", Map.of("name", "book-keeping"))
                .body();
        Matcher made = KEY.matcher(page);
        assertThat(made.find()).as(page).isTrue();
        return made.group(1);
    }

    /** Gets what stands at an address; the pattern is how the contract names it. */
    public HttpResponse<String> get(String pattern, Object... parts) throws IOException, InterruptedException {
        return send("GET", pattern, filled(pattern, parts), Map.of(), null);
    }

    /** Sends an object under a new key. */
    public HttpResponse<String> post(String pattern, Object body, Object... parts)
            throws IOException, InterruptedException {
        return send("POST", pattern, filled(pattern, parts), Map.of("Idempotency-Key", UUID.randomUUID() + ""), body);
    }

    /** Takes an act on the case as it is now. */
    public HttpResponse<String> act(String number, String name, String as, Map<String, Object> answers)
            throws IOException, InterruptedException {
        String etag =
                get("/api/cases/{number}", number).headers().firstValue("ETag").orElse("");
        return send(
                "POST",
                "/api/cases/{number}/acts/{name}",
                filled("/api/cases/{number}/acts/{name}", number, name) + "?as=" + as,
                Map.of("Idempotency-Key", UUID.randomUUID() + "", "If-Match", etag),
                Map.of("answers", answers));
    }

    /** Sends anything. */
    public HttpResponse<String> send(
            String method,
            String pattern,
            String path,
            Map<String, String> headers,
            @org.jspecify.annotations.Nullable Object body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.at(path)));
        headers.forEach(request::header);
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        String text = body instanceof String plain ? plain : body == null ? "" : Json.pretty(body);
        HttpResponse<String> answer = client.send(
                request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text))
                        .build(),
                BodyHandlers.ofString());
        Contract.keeps(method + " " + pattern, answer);
        return answer;
    }

    /** What an answer says. */
    public static Map<String, Object> read(HttpResponse<String> answer) {
        return Json.object(Json.read("answer", answer.body().getBytes(StandardCharsets.UTF_8)));
    }

    private static String filled(String pattern, Object... parts) {
        String path = pattern;
        for (Object part : parts) {
            path = path.replaceFirst(
                    "\\{[a-z]+}",
                    Matcher.quoteReplacement(URLEncoder.encode(part.toString(), StandardCharsets.UTF_8)
                            .replace("+", "%20")));
        }
        return path;
    }
}
