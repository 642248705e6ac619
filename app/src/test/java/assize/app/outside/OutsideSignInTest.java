package assize.app.outside;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.notices.MailedSite;
import assize.app.site.Browsing;
import assize.app.site.SharedSite;
import assize.app.site.SmallClaim;
import assize.app.site.TestSite;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages by which somebody signs in with a provider outside. */
@ExtendWith({SharedSite.class, MailedSite.class})
class OutsideSignInTest {
    private static TestSite site;
    private static TestProvider provider;

    @BeforeAll
    static void open(SharedSite.Opened opened) {
        site = opened.site();
        provider = opened.provider();
    }

    @AfterAll
    static void close() {
        assertThat(site.faults()).isEmpty();
    }

    @Test
    void somebody_signs_in_by_it_and_finds_their_case_again() throws Exception {
        Browsing somebody = new Browsing(site);
        assertThat(somebody.get("/sign-in").body()).contains("Go on to localhost");
        assertThat(SmallClaim.location(signIn(somebody, "maria"))).isEqualTo("/cases");
        String number = SmallClaim.file(somebody);
        Browsing elsewhere = new Browsing(site);
        signIn(elsewhere, "maria");
        assertThat(elsewhere.get("/cases").body()).contains(number);
        Browsing other = new Browsing(site);
        signIn(other, "peter");
        assertThat(other.get("/cases").body()).doesNotContain(number);
    }

    @Test
    void somebody_connects_it_to_what_they_have_and_takes_it_away_again() throws Exception {
        Browsing somebody = new Browsing(site);
        String number = SmallClaim.file(somebody);
        String onward = somebody.post("/me/outside", Map.of()).body();
        Matcher link = Pattern.compile("href=\"(http[^\"]+authorize[^\"]*)\"").matcher(onward);
        assertThat(link.find()).as(onward).isTrue();
        provider.expect("anna", Map.of());
        URI back = provider.visit(link.group(1).replace("&amp;", "&"));
        assertThat(SmallClaim.location(somebody.get(path(back)))).isEqualTo("/me");
        assertThat(somebody.get("/me").body()).contains("You can sign in with localhost");
        Browsing elsewhere = new Browsing(site);
        signIn(elsewhere, "anna");
        assertThat(elsewhere.get("/cases").body()).contains(number);
        somebody.post("/me/outside/remove", Map.of());
        Browsing later = new Browsing(site);
        signIn(later, "anna");
        assertThat(later.get("/cases").body()).doesNotContain(number);
    }

    @Test
    void what_goes_amiss_is_said_beside_the_other_ways() throws Exception {
        Browsing somebody = new Browsing(site);
        HttpResponse<String> never = somebody.get("/sign-in/outside/back?code=x&state=y");
        assertThat(never.statusCode()).isEqualTo(422);
        assertThat(never.body()).contains("What came back does not fit", "Your code on paper");
        somebody.get("/sign-in/outside");
        assertThat(somebody.get("/cases").statusCode()).isEqualTo(302);
    }

    @Test
    void where_none_is_named_there_is_nothing_of_it() throws Exception {
        Browsing somebody = new Browsing(MailedSite.site());
        assertThat(somebody.get("/sign-in").body()).doesNotContain("/sign-in/outside");
        assertThat(somebody.get("/sign-in/outside").statusCode()).isEqualTo(404);
        assertThat(somebody.get("/sign-in/outside/back?code=x&state=y").statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<String> signIn(Browsing somebody, String subject)
            throws IOException, InterruptedException {
        String address = somebody.get("/sign-in/outside")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        provider.expect(subject, Map.of());
        return somebody.get(path(provider.visit(address)));
    }

    private static String path(URI back) {
        return back.getRawPath() + "?" + back.getRawQuery();
    }
}
