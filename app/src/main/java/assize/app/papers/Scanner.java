package assize.app.papers;

import assize.app.papers.look.Limits;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A scanner for viruses that speaks as clamd does, over TCP. Safe for all threads. */
public record Scanner(String host, int port) {
    private static final String SETTING = "ASSIZE_CLAMD";
    private static final int CONNECT_MILLIS = 2_000;
    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_ANSWER = 1_000;

    /** What ASSIZE_CLAMD says; throws {@link UnusableInput} for what is no address. */
    public static Optional<Scanner> find(Map<String, String> environment) {
        String address = environment.getOrDefault(SETTING, "");
        if (address.isBlank()) {
            return Optional.empty();
        }
        int colon = address.lastIndexOf(':');
        String port = address.substring(colon + 1);
        if (colon < 1 || !port.matches("\\d{1,5}") || Integer.parseInt(port) > 65_535) {
            throw new UnusableInput(Problem.of("setting-scanner", Place.of(SETTING), "value", address));
        }
        return Optional.of(new Scanner(address.substring(0, colon), Integer.parseInt(port)));
    }

    /** Whether it answers at all. */
    boolean answers() {
        return ask(out -> out.write("zPING\0".getBytes(StandardCharsets.US_ASCII)))
                .startsWith("PONG");
    }

    /** What it finds; OPEN if it is away, too slow, or can't tell. */
    Paper.Scan scan(byte[] bytes) {
        String said = ask(out -> {
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int at = 0; at < bytes.length; at += CHUNK) {
                int length = Math.min(CHUNK, bytes.length - at);
                out.writeInt(length);
                out.write(bytes, at, length);
            }
            out.writeInt(0);
        });
        if (said.equals("stream: OK")) {
            return Paper.Scan.CLEAN;
        }
        return said.startsWith("stream: ") && said.endsWith(" FOUND") ? Paper.Scan.INFECTED : Paper.Scan.OPEN;
    }

    /** What is sent. */
    @FunctionalInterface
    private interface Sent {
        void to(DataOutputStream out) throws IOException;
    }

    /** The answer; empty: there was none in time. */
    private String ask(Sent sent) {
        try (Socket socket = new Socket()) {
            CompletableFuture<Void> end = new CompletableFuture<Void>()
                    .completeOnTimeout(null, Limits.SCAN.toMillis(), TimeUnit.MILLISECONDS);
            CompletableFuture<Void> ended = end.thenRun(() -> close(socket));
            try {
                socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
                DataOutputStream out = new DataOutputStream(socket.getOutputStream());
                sent.to(out);
                out.flush();
                byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
                return new String(answer, StandardCharsets.UTF_8)
                        .replace("\0", "")
                        .strip();
            } finally {
                ended.cancel(false);
                end.cancel(false);
            }
        } catch (IOException e) {
            return "";
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is as good as closed
        }
    }
}
