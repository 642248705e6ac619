package assize.app.papers;

import assize.app.site.Browsing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends forms with files as a browser does. */
public final class Sending {
    static final String BOUNDARY = "----a-line-that-is-in-no-file";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final Browsing who;

    /** By somebody, with the token of a page and these fields. */
    public Sending(Browsing who, Map<String, String> fields) throws IOException, InterruptedException {
        this.who = who;
        Matcher token = TOKEN.matcher(who.get("/sign-in").body());
        field("_csrf", token.find() ? token.group(1) : "");
        fields.forEach(this::field);
    }

    private void field(String name, String value) {
        text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    /** With one more file. */
    public Sending file(String name, byte[] bytes) {
        text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"paper\"; filename=\""
                + name.replace("\\", "\\\\").replace("\"", "%22") + "\"\r\nContent-Type: application/pdf\r\n\r\n");
        body.writeBytes(bytes);
        text("\r\n");
        return this;
    }

    private void text(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() {
        text("--" + BOUNDARY + "--\r\n");
        return body.toByteArray();
    }

    /** Sends it. */
    public HttpResponse<String> to(URI address) throws IOException, InterruptedException {
        return who.send(HttpRequest.newBuilder(address)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes())));
    }
}
