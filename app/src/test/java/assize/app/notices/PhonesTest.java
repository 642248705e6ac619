package assize.app.notices;

import static assize.app.notices.TextedSite.until;
import static org.assertj.core.api.Assertions.assertThat;

import assize.app.site.Browsing;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers that people give, with a real gateway. */
@ExtendWith(TextedSite.class)
class PhonesTest {
    private TextedSite.Opened opened;
    private TextGateway gateway;

    @BeforeEach
    void look(TextedSite.Opened shared) {
        opened = shared;
        gateway = shared.gateway();
    }

    @Test
    void a_number_counts_by_the_code_that_came_there_and_the_one_before_is_told() throws Exception {
        Browsing somebody = opened.somebody();
        assertThat(somebody.get("/me").body()).contains("We know no number of yours");
        assertThat(somebody.post("/me/phone", Map.of("phone", "００４９ 30 1000001"))
                        .statusCode())
                .isEqualTo(303);
        String code = gateway.to("+49301000001", 1).getFirst().code();
        assertThat(somebody.get("/me").body())
                .contains("We are sending a code to +49301000001", "We know no number of yours");
        StringBuilder wide = new StringBuilder();
        code.chars().forEach(figure -> wide.append((char) (figure - '0' + '０')));
        somebody.post("/me/phone/code", Map.of("code", wide.insert(3, " ").toString()));
        assertThat(somebody.get("/me").body())
                .contains("+49301000001")
                .doesNotContain("We know no number of yours", "We are sending a code");
        opened.confirmed(somebody, "+49301000002");
        assertThat(gateway.to("+49301000001", 2).getLast().text()).contains("sends nothing to this number");
        somebody.post("/me/phone/remove", Map.of());
        assertThat(gateway.to("+49301000002", 2).getLast().text()).contains("sends nothing to this number");
        assertThat(somebody.get("/me").body()).contains("We know no number of yours");
    }

    @Test
    void in_chinese_it_is_the_same() throws Exception {
        Browsing somebody = opened.somebody();
        somebody.get("/language/zh");
        String text = opened.given(somebody, "+8613810000001").text();
        assertThat(text).contains("的验证码，10 分钟内有效");
        assertThat(somebody.get("/me").body()).contains("我们正向 +8613810000001 发送验证码");
        assertThat(somebody.post("/me/phone", Map.of("phone", "12345")).body()).contains("这不是我们能发送短信的电话号码");
    }

    @Test
    void a_code_is_good_for_five_tries_and_ten_minutes() throws Exception {
        Browsing somebody = opened.somebody();
        String code = opened.given(somebody, "+49301000003").code();
        String other = code.equals("000000") ? "111111" : "000000";
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> wrong = somebody.post("/me/phone/code", Map.of("code", other));
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(wrong.body()).contains("This is not the code that we sent last");
        }
        HttpResponse<String> spent = somebody.post("/me/phone/code", Map.of("code", code));
        assertThat(spent.statusCode()).isEqualTo(422);
        assertThat(spent.body()).contains("This code is no longer good");
        String late = opened.given(somebody, "+49301000003").code();
        opened.site().pass(Duration.ofMinutes(11));
        assertThat(somebody.post("/me/phone/code", Map.of("code", late)).body())
                .contains("This code is no longer good");
        assertThat(somebody.get("/me").body()).contains("We know no number of yours");
    }

    @Test
    void only_who_gave_the_number_can_type_its_code_and_only_the_last_one_counts() throws Exception {
        Browsing somebody = opened.somebody();
        String first = opened.given(somebody, "+49301000004").code();
        String second = opened.given(somebody, "+49301000005").code();
        Browsing other = opened.somebody();
        assertThat(other.post("/me/phone/code", Map.of("code", second)).statusCode())
                .isEqualTo(422);
        if (!first.equals(second)) {
            assertThat(somebody.post("/me/phone/code", Map.of("code", first)).statusCode())
                    .isEqualTo(422);
        }
        assertThat(somebody.post("/me/phone/code", Map.of("code", second)).statusCode())
                .isEqualTo(303);
        // a second click on the same button
        assertThat(somebody.post("/me/phone/code", Map.of("code", second)).statusCode())
                .isEqualTo(303);
        opened.confirmed(other, "+49301000005");
        assertThat(gateway.to("+49301000005", 2))
                .as("two people may share a number, and neither is told that it is gone")
                .hasSize(2);
    }

    @Test
    void two_clicks_send_one_text_and_nobody_is_flooded() throws Exception {
        Browsing somebody = opened.somebody();
        Browsing same = somebody;
        somebody.post("/me/phone", Map.of("phone", "+49301000006"));
        var clicks = List.of(1, 2, 3, 4).stream()
                .map(click -> CompletableFuture.supplyAsync(() -> again(same, "+49301000006")))
                .toList();
        clicks.forEach(click -> assertThat(click.join()).isEqualTo(303));
        for (int asked = 1; asked < 5; asked++) {
            // a code that is not sent within ten minutes is not sent at all
            assertThat(gateway.to("+49301000006", asked)).hasSize(asked);
            opened.site().pass(Duration.ofMinutes(2));
            assertThat(again(somebody, "+49301000006")).isEqualTo(303);
        }
        assertThat(gateway.to("+49301000006", 5)).hasSize(5);
        opened.site().pass(Duration.ofMinutes(2));
        assertThat(again(somebody, "+49301000006")).isEqualTo(429);
        assertThat(again(somebody, "+49301000007")).as("nor by another number").isEqualTo(429);
        assertThat(again(opened.somebody(), "+49301000006"))
                .as("nor by another person")
                .isEqualTo(429);
        assertThat(gateway.to("+49301000006", 5)).hasSize(5);
        opened.site().pass(Duration.ofHours(25));
        assertThat(again(somebody, "+49301000006")).isEqualTo(303);
        for (String typed : List.of("", "x", "0301000006", "+49301000006\nx")) {
            HttpResponse<String> wrong = somebody.post("/me/phone", Map.of("phone", typed));
            assertThat(wrong.statusCode()).as(typed).isEqualTo(422);
            assertThat(wrong.body()).contains("This is no telephone number");
        }
    }

    private static int again(Browsing somebody, String number) {
        try {
            return somebody.post("/me/phone", Map.of("phone", number)).statusCode();
        } catch (java.io.IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void no_code_lies_in_any_table() throws Exception {
        Browsing somebody = opened.somebody();
        TextGateway.Taken taken = opened.given(somebody, "+49301000008");
        String row = JdbcClient.create(opened.beside().pool())
                .sql("select m::text from site.message m where id = ?::uuid")
                .params(taken.id())
                .query(String.class)
                .single();
        String plain = row.replaceAll("[0-9a-f-]{36}", "").replaceAll("\"[^\"]*\"", "");
        assertThat(plain).contains("+49301000008").doesNotContain(taken.code());
    }

    @Test
    void a_number_that_is_refused_is_said_to_be() throws Exception {
        Browsing somebody = opened.somebody();
        gateway.answers("+49301000009", 422);
        somebody.post("/me/phone", Map.of("phone", "+49301000009"));
        until(() -> somebody.get("/me").body().contains("No text message can be sent to +49301000009"));
        opened.site().pass(Duration.ofMinutes(5));
        opened.given(opened.somebody(), "+49301000010");
        assertThat(gateway.to("+49301000009", 1)).as("and not tried again").hasSize(1);
    }

    @Test
    void a_code_that_could_not_be_delivered_is_said_to_be_until_it_was() throws Exception {
        Browsing somebody = opened.somebody();
        TextGateway.Taken taken = opened.given(somebody, "+49301000013");
        opened.report(taken.id(), false);
        assertThat(somebody.get("/me").body()).contains("No text message can be sent to +49301000013");
        opened.report(taken.id(), true);
        assertThat(somebody.get("/me").body()).contains("We are sending a code to +49301000013");
        assertThat(somebody.post("/me/phone/code", Map.of("code", taken.code())).statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_text_that_comes_twice_holds_the_same_code_under_the_same_key() throws Exception {
        Browsing somebody = opened.somebody();
        gateway.answers("+49301000011", 503);
        somebody.post("/me/phone", Map.of("phone", "+49301000011"));
        until(() -> somebody.get("/me").body().contains("The text message has not gone out yet"));
        gateway.answers("+49301000011", 202);
        opened.site().pass(Duration.ofMinutes(1));
        assertThat(gateway.to("+49301000011", 2).stream().distinct()).hasSize(1);
        assertThat(gateway.to("+49301000011", 2)).allMatch(TextGateway.Taken::signed);
    }

    @Test
    void a_number_signs_nobody_in() throws Exception {
        Browsing somebody = opened.somebody();
        opened.confirmed(somebody, "+49301000012");
        Browsing elsewhere = new Browsing(opened.site());
        assertThat(elsewhere
                        .post("/sign-in/link", Map.of("address", "+49301000012"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(somebody.get("/me").body()).contains("You have no way back");
        assertThat(gateway.all()).allSatisfy(taken -> assertThat(taken.text()).doesNotContain("http", "/link"));
    }
}
