package assize.bench.web;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One connection that stays open, with cookies; as little of a browser as a load needs, so that what is measured is the
 * site. For one thread.
 */
public final class Browser implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int LONGEST_ANSWER_MILLIS = 60_000;

    /** A server ends a connection that nobody uses; before it can, another is opened. */
    private static final long LONGEST_IDLE = 5_000_000_000L;

    private final int port;
    private final String host;
    private Socket socket;
    private InputStream in;
    private long used = System.nanoTime();
    private boolean ends;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String csrf = "";

    /** Connected to a site on this machine. */
    public Browser(int port) throws IOException {
        this.port = port;
        this.host = "localhost:" + port;
        this.socket = connect(port);
        this.in = new BufferedInputStream(socket.getInputStream(), 1 << 15);
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(LONGEST_ANSWER_MILLIS);
        return socket;
    }

    /** What came back; where to go on, or empty. */
    public record Answer(int status, String location, String body) {}

    /** Sends this cookie from now on. */
    void cookie(String name, String value) {
        cookies.put(name, value);
    }

    /** Gets a page and keeps the token that its forms bear. */
    public Answer get(String path) throws IOException {
        Answer answer = send("GET " + path, "");
        Matcher token = TOKEN.matcher(answer.body());
        csrf = token.find() ? token.group(1) : csrf;
        return answer;
    }

    /** Sends a form with the token of the last page that had one. */
    public Answer post(String path, Map<String, String> fields) throws IOException {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send("POST " + path, "_csrf=" + encoded(csrf) + "&" + form);
    }

    private Answer send(String what, String form) throws IOException {
        StringBuilder request = new StringBuilder(what + " HTTP/1.1\r\nHost: " + host + "\r\n");
        if (!cookies.isEmpty()) {
            request.append("Cookie: ");
            cookies.forEach((name, value) ->
                    request.append(name).append('=').append(value).append("; "));
            request.setLength(request.length() - 2);
            request.append("\r\n");
        }
        byte[] body = form.getBytes(StandardCharsets.UTF_8);
        if (body.length > 0) {
            request.append(
                    "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length + "\r\n");
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(request.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        whole.writeBytes(body);
        if (ends || System.nanoTime() - used > LONGEST_IDLE) {
            socket.close();
            socket = connect(port);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 15);
            ends = false;
        }
        socket.getOutputStream().write(whole.toByteArray());
        Answer answer = answer();
        used = System.nanoTime();
        return answer;
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().substring(9, 12));
        String location = "";
        int length = 0;
        boolean pieces = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            String value = line.substring(colon + 1).strip();
            switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "location" -> location = value.replaceFirst("^http://[^/]+", "");
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> pieces = true;
                case "set-cookie" -> keep(value);
                case "connection" -> ends = value.equalsIgnoreCase("close");
                default -> {}
            }
        }
        byte[] body = pieces ? pieces() : in.readNBytes(length);
        return new Answer(status, location, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] pieces() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = size(); size > 0; size = size()) {
            all.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private void keep(String set) {
        String pair = set.substring(0, set.indexOf(';'));
        cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int letter = in.read(); letter != '\n'; letter = in.read()) {
            if (letter < 0) {
                throw new IOException("the site closed the connection");
            }
            if (letter != '\r') {
                line.append((char) letter);
            }
        }
        return line.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
