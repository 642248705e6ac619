package assize.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import assize.docket.store.Database;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Requests that nobody's browser would send, made by chance from a seed: none is answered with a fault or with anything
 * of our inside, and none enters anything. {@code -Dwild=100000} sends so many, {@code -Dseed=7} others.
 */
@ExtendWith(SharedSite.class)
class WildRequestsTest {
    private static final int MANY = Integer.getInteger("wild", 1_000);
    private static final long SEED = Long.getLong("seed", 1);

    private static final Pattern INSIDE =
            Pattern.compile("Exception\\b|\\bat (java|assize|org)\\.|assize\\.(app|docket|law)\\."
                    + "|\\.java:\\d|SQLSTATE|PSQL|/jar/|Whitelabel");

    private static final List<String> WORDS = List.of(
            "",
            " ",
            "0",
            "-1",
            "1e999",
            "NaN",
            "null",
            "true",
            "9223372036854775808",
            "2026-02-30",
            "1.234,5",
            "1,234.567",
            "\u0000",
            "\u202e\u2066abc",
            "\ud83d\udca9",
            "\ud800",
            "Ω≈ç√∫˜µ≤≥÷",
            "山田太郎",
            "مرحبا",
            "' or 1=1 --",
            "<script>alert(1)</script>",
            "{{7*7}}${7*7}#{7*7}",
            "../../etc/passwd",
            "%00%2e%2e%2f",
            "\r\nSet-Cookie: a=b",
            "A",
            "n".repeat(300),
            "x".repeat(9_000),
            "[".repeat(500),
            "{\"answers\":{\"claim.value\":{\"a\":[1,2,3]}}}",
            "{\"answers\":[]}",
            "{\"procedure\":\"eu-small-claims\",\"answers\":{},\"answers\":{}}",
            "{\"what\":[]}",
            "claimant",
            "registry",
            "judge",
            "withdraw",
            "open recusal",
            "recusal 1.decide",
            "eu-small-claims",
            "01940000-0000-7000-8000-000000000000");

    private static TestSite site;
    private static Database beside;
    private static String number;

    @BeforeAll
    static void open(SharedSite.Opened opened) throws Exception {
        site = opened.site();
        beside = opened.beside();
        number = SmallClaim.file(Browsing.as(site, "shopkeeper"));
    }

    @Test
    void no_fault_nothing_of_our_inside_and_nothing_entered() throws Exception {
        Random chance = new Random(SEED);
        List<Browsing> people = List.of(
                new Browsing(site),
                Browsing.as(site, "shopkeeper"),
                Browsing.as(site, "clerk"),
                Browsing.as(site, "judge-1"));
        String key = "Bearer " + Program.keyOf(site, "shopkeeper");
        long before = entries();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Doors.Door door = Doors.ALL.get(chance.nextInt(Doors.ALL.size()));
            HttpRequest.Builder request = request(chance, door, key);
            Browsing somebody = people.get(chance.nextInt(people.size()));
            HttpResponse<String> answer = somebody.send(request);
            HttpRequest sent = answer.request();
            String what = "seed " + SEED + ", request " + i + ": " + sent.method() + " " + sent.uri() + " "
                    + sent.headers().map();
            // 503 is an answer too: the log is not yet so far
            boolean fault = answer.statusCode() >= 500 && answer.statusCode() != 503;
            String all = answer.headers().map() + answer.body();
            if (fault || INSIDE.matcher(all).find()) {
                wrong.add(what + "\n" + answer.statusCode() + all.substring(0, Math.min(600, all.length())));
            }
        }
        assertThat(site.faults()).isEmpty();
        assertThat(wrong).isEmpty();
        assertThat(entries()).isEqualTo(before);
    }

    private static HttpRequest.Builder request(Random chance, Doors.Door door, String key) {
        String path = filled(chance, door.path());
        String query = chance.nextInt(3) == 0
                ? ""
                : "?as=" + word(chance) + "&to=" + word(chance) + "&after=" + word(chance) + "&" + word(chance) + "=1";
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.at(path + query)));
        String type = List.of(
                        "application/json",
                        "application/x-www-form-urlencoded",
                        "text/plain",
                        "multipart/form-data; boundary=b",
                        "multipart/form-data",
                        "application/xml",
                        "*/*;q=x")
                .get(chance.nextInt(7));
        String method = chance.nextInt(8) == 0
                ? List.of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "HEAD", "BREW")
                        .get(chance.nextInt(7))
                : door.method();
        if (chance.nextBoolean()) {
            request.header("Authorization", chance.nextInt(4) == 0 ? "Bearer " + plain(chance) : key);
        }
        if (chance.nextBoolean()) {
            request.header("If-Match", chance.nextBoolean() ? "\"999999\"" : plain(chance));
            request.header("Idempotency-Key", chance.nextBoolean() ? "wild-" + chance.nextInt() : plain(chance));
        }
        request.header("Accept-Language", chance.nextBoolean() ? "zh" : plain(chance));
        request.header("Content-Type", type);
        return request.method(method, BodyPublishers.ofString(body(chance, type)));
    }

    private static String filled(Random chance, String pattern) {
        StringBuilder path = new StringBuilder();
        for (String part : pattern.split("(?=\\{)|(?<=})", -1)) {
            path.append(
                    !part.startsWith("{")
                            ? part
                            : part.equals("{number}") && chance.nextBoolean()
                                    ? number
                                    : word(chance).replace("+", "%20"));
        }
        return path.toString();
    }

    private static String body(Random chance, String type) {
        return switch (type) {
            case "application/x-www-form-urlencoded" ->
                "_csrf=" + word(chance) + "&key=" + word(chance) + "&revision=" + word(chance) + "&" + word(chance)
                        + "=" + word(chance);
            case "multipart/form-data; boundary=b" ->
                "--b\r\nContent-Disposition: form-data; name=\"" + plain(chance) + "\"; filename=\"" + plain(chance)
                        + "\"\r\n\r\n" + WORDS.get(chance.nextInt(WORDS.size()))
                        + (chance.nextBoolean() ? "\r\n--b--\r\n" : "");
            default -> WORDS.get(chance.nextInt(WORDS.size()));
        };
    }

    private static String word(Random chance) {
        String word = WORDS.get(chance.nextInt(WORDS.size()));
        String shorter = word.length() > 3_000 ? word.substring(0, 3_000) : word;
        return URLEncoder.encode(shorter, StandardCharsets.UTF_8);
    }

    /** A word that can stand in a head. */
    private static String plain(Random chance) {
        String word = WORDS.get(chance.nextInt(WORDS.size())).replaceAll("[^ -~]", "");
        return word.isBlank() || word.length() > 3_000 ? "w" : word.strip();
    }

    private static long entries() throws Exception {
        try (Connection connection = beside.pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from entry")) {
            row.next();
            return row.getLong(1);
        }
    }
}
