package assize.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.site.Browsing;
import assize.app.site.SmallClaim;
import assize.app.site.TestSite;
import assize.docket.store.Database;
import assize.docket.store.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One site with a gateway for text messages and a mail server, for all tests of texts. */
public final class TextedSite implements ParameterResolver {
    /** The site, what stands beside it, and what people do there. */
    record Opened(TestSite site, TextGateway gateway, MailBox box, Database beside) implements AutoCloseable {
        /** Somebody whom the site knows since they began to file. */
        Browsing somebody() throws IOException, InterruptedException {
            Browsing somebody = new Browsing(site);
            assertThat(somebody.post("/file/eu-small-claims", Map.of()).statusCode())
                    .isEqualTo(303);
            return somebody;
        }

        /** Gives a number; the text that came to it. */
        TextGateway.Taken given(Browsing somebody, String number) throws IOException, InterruptedException {
            int before = gateway.to(number, 0).size();
            assertThat(somebody.post("/me/phone", Map.of("phone", number)).statusCode())
                    .isEqualTo(303);
            return gateway.to(number, before + 1).getLast();
        }

        void confirmed(Browsing somebody, String number) throws IOException, InterruptedException {
            String code = given(somebody, number).code();
            assertThat(somebody.post("/me/phone/code", Map.of("code", code)).statusCode())
                    .isEqualTo(303);
        }

        void addressed(Browsing somebody, String address) throws IOException, InterruptedException {
            somebody.post("/me/address", Map.of("address", address));
            somebody.post(box.to(address, 1).getLast().link(), Map.of());
        }

        /** Somebody's claim, whose judge asks them for something; gives its number. */
        String asked(Browsing claimant) throws IOException, InterruptedException {
            String number = SmallClaim.file(claimant);
            Browsing.as(site, "clerk").post("/cases/" + number + "/draw/judge", Map.of());
            SmallClaim.act(
                    Browsing.as(site, SmallClaim.drawn(site, number)),
                    number,
                    "ask-completion",
                    "judge",
                    Map.of("completion-time", "14 days", "reasons", "The order is missing."));
            return number;
        }

        /** What the gateway reports, signed with a secret. */
        HttpResponse<String> report(String body, String secret) throws IOException, InterruptedException {
            String signature = TextSecret.of(secret).signature(body.getBytes(StandardCharsets.UTF_8));
            return sent(body, signature);
        }

        HttpResponse<String> report(String id, boolean delivered) throws IOException, InterruptedException {
            String state = delivered ? "delivered" : "failed";
            return report("{\"id\":\"" + id + "\",\"state\":\"" + state + "\"}", TextGateway.SECRET);
        }

        HttpResponse<String> sent(String body, String signature) throws IOException, InterruptedException {
            return new Browsing(site)
                    .send(HttpRequest.newBuilder(URI.create(site.at("/api/texts")))
                            .header("Content-Type", "application/json")
                            .header("Assize-Signature", signature)
                            .POST(BodyPublishers.ofString(body)));
        }

        /** How the notices of a case stand: {@code text sent}, one for each way. */
        List<String> ways(String number) {
            return JdbcClient.create(beside.pool())
                    .sql("select m.way || ' ' || m.state || case when m.delivered is null then '' else ' delivered' end"
                            + " || case when m.undelivered is null then '' else ' undelivered' end"
                            + " || case when m.reached is null then '' else ' reached' end"
                            + " from site.message m join case_file c on c.id = m.case_id where c.reference = ?"
                            + " order by m.way, m.made")
                    .params(number)
                    .query((row, at) -> row.getString(1))
                    .list();
        }

        void untilWays(String number, String... ways) throws Exception {
            until(() -> ways(number).equals(List.of(ways)));
        }

        @Override
        public void close() {
            beside.close();
            site.close();
            box.close();
            gateway.close();
            assertThat(site.faults()).isEmpty();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(Opened.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(TextedSite.class))
                .getOrComputeIfAbsent(Opened.class, key -> open(), Opened.class);
    }

    private static Opened open() {
        try {
            Path home = Files.createTempDirectory("assize-texts-");
            MailBox box = new MailBox();
            TextGateway gateway = new TextGateway();
            Map<String, String> settings = new HashMap<>(box.settings());
            settings.putAll(gateway.settings());
            TestSite site = new TestSite(home, settings);
            return new Opened(site, gateway, box, Database.beside(new Settings(home, null, 0, 2)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    static void until(Condition condition) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        while (!condition.holds()) {
            assertThat(System.nanoTime() - begun)
                    .isLessThan(Duration.ofSeconds(20).toNanos());
        }
    }
}
