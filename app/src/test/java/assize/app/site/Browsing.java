package assize.app.site;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the site without a browser: keeps cookies, sends forms as a page would. */
public final class Browsing {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final TestSite site;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private String csrf = "";

    /** Somebody new. */
    public Browsing(TestSite site) {
        this.site = site;
    }

    /** Somebody of the demo region. */
    public static Browsing as(TestSite site, String person) throws IOException, InterruptedException {
        Browsing one = new Browsing(site);
        one.post("/sign-in/demo/" + person, Map.of());
        one.token();
        return one;
    }

    /** Gets a page. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(site.at(path))).GET());
    }

    /** Sends a form, with the token of a page that was got before. */
    public HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        token();
        return again(path, fields);
    }

    /** Keeps the token that pages give now; as the first field of a form. */
    String token() throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get("/sign-in").body());
        csrf = token.find() ? token.group(1) : "";
        return "_csrf=" + encoded(csrf);
    }

    /** Sends a form with the token of the last page got, without getting one for it. */
    public HttpResponse<String> again(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(field -> "&" + encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining());
        return raw(path, "_csrf=" + encoded(csrf) + form);
    }

    /** Sends a form as it stands here. */
    public HttpResponse<String> raw(String path, String form) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(site.at(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** Sends any request. */
    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** The cookies that they send, for who writes a request by hand. */
    public String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
