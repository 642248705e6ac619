package assize.docket.outage;

import static org.assertj.core.api.Assertions.assertThat;

import assize.docket.log.LogBook;
import assize.docket.tlog.KeyType;
import assize.docket.tlog.NoteSigner;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A monitor from outside: when it speaks of an outage, and of which. */
class MonitorTest {
    private static final NoteSigner SIGNER = LogBook.signer("monitor.example", KeyType.ED25519);
    private static final String SITE = "https://court.example";

    @TempDir
    private Path folder;

    private static Instant at(int second) {
        return Instant.parse("2026-03-11T20:00:00Z").plusSeconds(second);
    }

    private Monitor monitor() {
        return new Monitor(folder, SIGNER, SITE, 30);
    }

    private static OutageNote read(Optional<Path> note) throws IOException {
        Path file = note.orElseThrow();
        return OutageNote.read(file.toString(), Files.readAllBytes(file), List.of(SIGNER.key()), SITE, at(90_000))
                .says();
    }

    @Test
    void an_outage_is_noted_from_the_first_failure_to_the_first_answer() throws IOException {
        Monitor monitor = monitor();
        assertThat(monitor.asked(Monitor.Asked.FINE, at(0))).isEmpty();
        assertThat(monitor.asked(Monitor.Asked.UNANSWERED, at(30))).isEmpty();
        assertThat(monitor.asked(Monitor.Asked.REFUSED, at(60))).isEmpty();
        assertThat(monitor.asked(Monitor.Asked.UNANSWERED, at(90))).isEmpty();
        assertThat(read(monitor.asked(Monitor.Asked.FINE, at(120))))
                .isEqualTo(new OutageNote(SITE, at(30), at(120), 30, 2, 1));
        assertThat(monitor.asked(Monitor.Asked.FINE, at(150))).isEmpty();
    }

    @Test
    void two_lost_answers_are_no_outage() {
        Monitor monitor = monitor();
        monitor.asked(Monitor.Asked.UNANSWERED, at(30));
        monitor.asked(Monitor.Asked.UNANSWERED, at(60));
        assertThat(monitor.asked(Monitor.Asked.FINE, at(90))).isEmpty();
        monitor.asked(Monitor.Asked.UNANSWERED, at(120));
        assertThat(monitor.asked(Monitor.Asked.FINE, at(150))).isEmpty();
    }

    @Test
    void a_long_one_is_noted_by_the_hour_so_that_times_can_move_while_it_lasts() throws IOException {
        Monitor monitor = monitor();
        Optional<Path> piece = Optional.empty();
        int second = 0;
        while (piece.isEmpty()) {
            piece = monitor.asked(Monitor.Asked.UNANSWERED, at(second));
            second += 30;
        }
        assertThat(read(piece)).isEqualTo(new OutageNote(SITE, at(0), at(3_600), 30, 121, 0));
        assertThat(read(monitor.asked(Monitor.Asked.FINE, at(3_630))))
                .isEqualTo(new OutageNote(SITE, at(3_600), at(3_630), 30, 0, 0));
    }

    @Test
    void one_that_is_ended_in_the_middle_says_later_what_it_had_seen_and_no_more() throws IOException {
        Monitor ended = monitor();
        for (int second = 0; second <= 90; second += 30) {
            ended.asked(Monitor.Asked.UNANSWERED, at(second));
        }
        Monitor again = monitor();
        assertThat(read(again.begin(at(80_000)))).isEqualTo(new OutageNote(SITE, at(0), at(90), 30, 4, 0));
        assertThat(again.begin(at(80_000))).isEmpty();
    }

    @Test
    void it_asks_as_anybody_can_and_takes_no_page_of_a_proxy_for_an_answer() throws Exception {
        String[] says = {PublicDoor.OPEN};
        int[] status = {200};
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 8);
        server.createContext("/way-in", exchange -> {
            byte[] body = says[0].getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status[0], body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        URI origin = URI.create("http://localhost:" + server.getAddress().getPort());
        try (PublicDoor door = new PublicDoor(origin)) {
            assertThat(door.ask()).isEqualTo(Monitor.Asked.FINE);
            says[0] = "alive\ncannot file\n";
            status[0] = 503;
            assertThat(door.ask()).isEqualTo(Monitor.Asked.REFUSED);
            says[0] = "<html>We are working on it";
            status[0] = 200;
            assertThat(door.ask()).isEqualTo(Monitor.Asked.UNANSWERED);
            says[0] = "x".repeat(100_000);
            assertThat(door.ask()).isEqualTo(Monitor.Asked.UNANSWERED);
            server.stop(0);
            assertThat(door.ask()).isEqualTo(Monitor.Asked.UNANSWERED);
        }
    }
}
