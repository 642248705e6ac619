package assize.app.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What we understand of a gateway's answers, however it gives them. */
class GatewayPostTest {
    private static final TextGateway GATEWAY = new TextGateway();
    private static final String NUMBER = "+4930123456";

    @AfterAll
    static void close() {
        GATEWAY.close();
    }

    @Test
    void one_request_says_who_gets_which_words_and_is_signed() throws Exception {
        Message text = text("+4930999999");
        at("/take").send(text);
        TextGateway.Taken taken = GATEWAY.to(text.to(), 1).getFirst();
        assertThat(taken)
                .isEqualTo(new TextGateway.Taken(
                        text.id().toString(), text.to(), "“新”\n\"x\"", text.id().toString(), true));
    }

    @ParameterizedTest
    @CsvSource({
        "400, refused 400",
        "410, refused 410",
        "422, refused 422",
        "401, sign-in 401",
        "403, sign-in 403",
        "404, other 404",
        "408, other 408",
        "429, other 429",
        "302, other 302",
        "500, other 500",
        "503, other 503"
    })
    void an_answer_is_about_the_number_or_about_us(int status, String reason) {
        GATEWAY.answers(NUMBER, status);
        NotSent failure = failure("/take");
        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.why().ofServer()).isEqualTo(!reason.startsWith("refused"));
        assertThat(Way.TEXT.isVain(failure.why())).isEqualTo(reason.startsWith("refused"));
    }

    @Test
    void a_gateway_that_does_not_answer_is_waited_for_only_so_long() {
        assertThat(failure("/silent").reason()).isEqualTo("slow");
    }

    @Test
    void what_it_says_beside_its_yes_is_not_read() throws Exception {
        at("/endless").send(text(NUMBER));
    }

    @Test
    void nobody_is_sent_elsewhere_with_a_number() {
        assertThat(failure("/moved").reason()).isEqualTo("other 307");
    }

    @Test
    void nobody_there_is_told_as_such() {
        Post post = new GatewayPost(URI.create("http://127.0.0.1:9/"), secret(), Duration.ofSeconds(5));
        NotSent failure = catchThrowableOfType(NotSent.class, () -> post.send(text(NUMBER)));
        assertThat(failure.reason()).isEqualTo("unreachable");
    }

    private static NotSent failure(String path) {
        return Objects.requireNonNull(catchThrowableOfType(NotSent.class, () -> at(path).send(text(NUMBER))));
    }

    private static Post at(String path) {
        return new GatewayPost(URI.create(GATEWAY.address(path)), secret(), Duration.ofSeconds(2));
    }

    private static TextSecret secret() {
        return TextSecret.of(TextGateway.SECRET);
    }

    private static Message text(String to) {
        return new Message(UUID.randomUUID(), to, "", "“新”\n\"x\"", Instant.EPOCH);
    }
}
