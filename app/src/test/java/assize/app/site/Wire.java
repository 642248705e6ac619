package assize.app.site;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Requests as they go over the wire, under any host's name; keeps cookies as the proxy's browser would. */
final class Wire {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** The length before each piece; what it cuts out of a page otherwise, no test looks at. */
    private static final Pattern CHUNK = Pattern.compile("(?:^|\\r\\n)[0-9a-f]+\\r\\n");

    private final Site site;
    private final String host;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Wire(Site site, String host) {
        this.site = site;
        this.host = host;
    }

    /** What came back. */
    record Answer(int status, List<String> headers, String body) {
        /** All values of a header, one a line. */
        String header(String name) {
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .collect(Collectors.joining("\n"));
        }
    }

    static Answer get(Site site, String host, String path, String... headers) throws IOException {
        return new Wire(site, host).send("GET", path, "", headers);
    }

    Answer get(String path) throws IOException {
        return send("GET", path, "");
    }

    /** Sends a form with the token of the page for signing in. */
    Answer post(String path, String form) throws IOException {
        Matcher token = TOKEN.matcher(get("/sign-in").body());
        return send("POST", path, (token.find() ? "_csrf=" + token.group(1) : "") + "&" + form);
    }

    private Answer send(String method, String path, String form, String... headers) throws IOException {
        StringBuilder request =
                new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n");
        Arrays.stream(headers).forEach(line -> request.append(line).append("\r\n"));
        if (!cookies.isEmpty()) {
            request.append("Cookie: " + String.join("; ", cookies.values()) + "\r\n");
        }
        if (method.equals("POST")) {
            request.append(
                    "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n");
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
            socket.getOutputStream().write((request + "\r\n" + form).getBytes(StandardCharsets.ISO_8859_1));
            return read(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private Answer read(String text) {
        int end = text.indexOf("\r\n\r\n");
        List<String> head = text.substring(0, end).lines().toList();
        Answer answer = new Answer(
                Integer.parseInt(head.getFirst().substring(9, 12)),
                head.subList(1, head.size()),
                text.substring(end + 4));
        if (answer.header("Transfer-Encoding").equals("chunked")) {
            answer = new Answer(
                    answer.status(),
                    answer.headers(),
                    CHUNK.matcher(answer.body()).replaceAll(""));
        }
        answer.header("Set-Cookie").lines().forEach(line -> {
            String pair = line.split(";", 2)[0];
            cookies.put(pair.split("=", 2)[0], pair);
        });
        return answer;
    }
}
