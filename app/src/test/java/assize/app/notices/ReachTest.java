package assize.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.site.Browsing;
import assize.app.site.TestSite;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Addresses that people give, and signing in by them, with a real mail server. */
@ExtendWith(MailedSite.class)
class ReachTest {
    private TestSite site;
    private MailBox box;

    @BeforeEach
    void look() {
        site = MailedSite.site();
        box = MailedSite.box();
    }

    @Test
    void an_address_counts_by_the_button_and_not_by_opening_the_link() throws Exception {
        Browsing shopkeeper = somebody();
        String link = given(shopkeeper, "shop@mail.example");
        Browsing scanner = new Browsing(site);
        assertThat(scanner.get(link).body()).contains("Yes, use it");
        assertThat(scanner.get(link).statusCode()).isEqualTo(200);
        assertThat(shopkeeper.get("/me").body()).contains("We know no address of yours");
        given(somebody(), "never@mail.example");
        assertThat(askedToSignIn("never@mail.example")).isEqualTo(200);
        assertThat(new Browsing(site).post(link, Map.of()).body()).contains("Your address counts now");
        assertThat(shopkeeper.get("/me").body())
                .contains("shop@mail.example")
                .doesNotContain("We know no address of yours", "We are sending a link");
        assertThat(new Browsing(site).post(link, Map.of()).statusCode()).isEqualTo(404);
        assertThat(askedToSignIn("shop@mail.example")).isEqualTo(200);
        assertThat(box.to("shop@mail.example", 2)).hasSize(2);
        assertThat(box.to("never@mail.example", 1))
                .as("an address that was not confirmed signs nobody in")
                .hasSize(1);
    }

    @Test
    void a_link_signs_in_once_whichever_browser_uses_it() throws Exception {
        confirmed(somebody(), "supplier@mail.example");
        assertThat(askedToSignIn(" Supplier@MAIL.example ")).isEqualTo(200);
        String link = box.to("supplier@mail.example", 2).getLast().link();
        Browsing elsewhere = new Browsing(site);
        assertThat(elsewhere.get(link).body()).contains("Sign me in");
        HttpResponse<String> used = elsewhere.post(link, Map.of());
        assertThat(used.statusCode()).isEqualTo(303);
        assertThat(elsewhere.get("/me").body()).contains("supplier@mail.example");
        assertThat(new Browsing(site).post(link, Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_link_that_has_grown_old_is_as_if_it_were_not() throws Exception {
        confirmed(somebody(), "old@mail.example");
        askedToSignIn("old@mail.example");
        String link = box.to("old@mail.example", 2).getLast().link();
        site.pass(Duration.ofMinutes(16));
        String none = link.replaceFirst("[^/]+$", "2222-2222-2222-2222-2222-2222-2222");
        HttpResponse<String> late = new Browsing(site).post(link, Map.of());
        assertThat(late.statusCode()).isEqualTo(404);
        assertThat(plain(late.body(), link))
                .isEqualTo(plain(new Browsing(site).post(none, Map.of()).body(), none));
    }

    @Test
    void whether_an_address_is_known_is_not_told() throws Exception {
        confirmed(somebody(), "known@mail.example");
        Browsing asking = new Browsing(site);
        HttpResponse<String> known = asking.post("/sign-in/link", Map.of("address", "known@mail.example"));
        HttpResponse<String> unknown = asking.post("/sign-in/link", Map.of("address", "other@mail.example"));
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
        assertThat(plain(unknown.body(), "other@mail.example")).isEqualTo(plain(known.body(), "known@mail.example"));
        // what was asked first goes out first: after these nothing to the unknown one can come any more
        confirmed(somebody(), "after@mail.example");
        assertThat(box.received()).extracting(MailBox.Letter::to).doesNotContain("other@mail.example");
    }

    @Test
    void the_address_of_before_is_told_and_signs_nobody_in() throws Exception {
        Browsing holder = somebody();
        confirmed(holder, "first@mail.example");
        askedToSignIn("first@mail.example");
        String link = box.to("first@mail.example", 2).getLast().link();
        confirmed(holder, "second@mail.example");
        assertThat(box.to("first@mail.example", 3).getLast().subject()).isEqualTo("This address is no longer used");
        assertThat(new Browsing(site).post(link, Map.of()).statusCode()).isEqualTo(404);
        holder.post("/me/address/remove", Map.of());
        assertThat(box.to("second@mail.example", 2).getLast().subject()).isEqualTo("This address is no longer used");
        assertThat(holder.get("/me").body()).contains("We know no address of yours");
    }

    @Test
    void an_address_belongs_to_one_person() throws Exception {
        Browsing first = somebody();
        confirmed(first, "one@mail.example");
        String link = given(somebody(), "one@mail.example");
        assertThat(new Browsing(site).post(link, Map.of()).body()).contains("belongs to another sign-in");
        assertThat(first.get("/me").body()).contains("one@mail.example");
    }

    @Test
    void nobody_is_flooded_and_what_was_typed_stays() throws Exception {
        Browsing asking = somebody();
        for (int i = 0; i < 5; i++) {
            assertThat(asking.post("/me/address", Map.of("address", "many@mail.example"))
                            .statusCode())
                    .isEqualTo(303);
        }
        HttpResponse<String> more = asking.post("/me/address", Map.of("address", "many@mail.example"));
        assertThat(more.statusCode()).isEqualTo(429);
        assertThat(more.body()).contains("value=\"many@mail.example\"");
        assertThat(askedToSignIn("many@mail.example")).isEqualTo(200);
        assertThat(box.to("many@mail.example", 5)).hasSize(5);
        for (String typed : List.of("", "x", "a@b", "a@b.c\nBcc: x@y.example", "a b@c.example", "a@-x.example")) {
            HttpResponse<String> wrong = asking.post("/me/address", Map.of("address", typed));
            assertThat(wrong.statusCode()).as(typed).isEqualTo(422);
            assertThat(wrong.body()).contains("This is no e-mail address");
        }
    }

    /** Somebody whom the site knows since they began to file. */
    private Browsing somebody() throws IOException, InterruptedException {
        Browsing somebody = new Browsing(site);
        assertThat(somebody.post("/file/eu-small-claims", Map.of()).statusCode())
                .isEqualTo(303);
        return somebody;
    }

    /** Gives an address; the link that came to it. */
    private String given(Browsing somebody, String address) throws IOException, InterruptedException {
        long before =
                box.received().stream().filter(one -> one.to().equals(address)).count();
        assertThat(somebody.post("/me/address", Map.of("address", address)).statusCode())
                .isEqualTo(303);
        return box.to(address, (int) before + 1).getLast().link();
    }

    private void confirmed(Browsing somebody, String address) throws IOException, InterruptedException {
        String link = given(somebody, address);
        assertThat(new Browsing(site).post(link, Map.of()).body()).contains("Your address counts now");
    }

    private int askedToSignIn(String address) throws IOException, InterruptedException {
        return new Browsing(site)
                .post("/sign-in/link", Map.of("address", address))
                .statusCode();
    }

    private static String plain(String body, String own) {
        return body.replace(own, "").replaceAll("(?m)^.*_csrf.*$", "").replaceAll("to=[^\"]*", "");
    }
}
