package assize.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.browser.Visitor.Device;
import assize.app.site.Browsing;
import assize.app.site.SharedSite;
import assize.app.site.SmallClaim;
import assize.app.site.TestSite;
import assize.docket.store.Database;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A judge with a passkey in a real browser, whose authenticator is the browser's own virtual one. */
@ExtendWith(SharedSite.class)
class PasskeyStoryTest {
    private static Chromium chromium;
    private static TestSite site;
    private static Database beside;

    @BeforeAll
    static void open(SharedSite.Opened opened) {
        chromium = new Chromium();
        site = opened.site();
        beside = opened.beside();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @EnabledIfSystemProperty(named = "stories", matches = "all")
    @Test
    void a_judge_adds_a_passkey_comes_back_by_it_and_decides_by_it() throws Exception {
        String number = sentOut();
        String drawn = SmallClaim.drawn(site, number);
        try (Visitor judge = new Visitor(chromium, site, Device.PHONE.asNarrowAs(320), null)) {
            authenticator(judge);
            judge.as(drawn).goTo("/me").fill("name", "my telephone");
            ceremony(judge, "form[action='/me/passkeys'] button", "#passkeys ~ .az-sheet h3");
            assertThat(judge.text("#passkeys ~ .az-sheet h3")).isEqualTo("my telephone");
            judge.press("form[action='/sign-out'] button").goTo("/sign-in");
            ceremony(judge, "form[action='/sign-in/passkey'] button", "form[action='/sign-out']");
            assertThat(judge.path()).isEqualTo("/cases");
            site.pass(Duration.ofMinutes(10));
            judge.goTo("/cases/" + number).press("a[href*='/do/extend-response-time?']");
            judge.fill("response-time", "10 days").fill("reasons", "The holidays.");
            judge.press("main .az-do button");
            assertThat(judge.path()).isEqualTo("/prove");
            ceremony(judge, "form[action='/sign-in/passkey'] button", "[name='reasons']");
            assertThat(judge.page().locator("[name='reasons']").inputValue()).isEqualTo("The holidays.");
            judge.press("main .az-do button");
            assertThat(judge.page().url()).contains("?done=extend-response-time");
            assertThat(proofs(drawn)).isEqualTo("PASSKEY");
        } finally {
            JdbcClient.create(beside.pool())
                    .sql("delete from site.passkey where person = ?")
                    .params(drawn)
                    .update();
        }
    }

    /** The case is with a judge, and the other side has got it. */
    private static String sentOut() throws IOException, InterruptedException {
        String number = SmallClaim.file(new Browsing(site));
        Browsing clerk = Browsing.as(site, "clerk");
        SmallClaim.sendOut(clerk, number);
        Browsing supplier = new Browsing(site);
        SmallClaim.join(clerk, supplier, number);
        supplier.post("/cases/" + number + "/open/claim-served", java.util.Map.of("to", "defendant"));
        return number;
    }

    private static String proofs(String person) {
        return JdbcClient.create(beside.pool())
                .sql("select proof from site.sign_in where person = ? order by begun desc limit 1")
                .params(person)
                .query(String.class)
                .single();
    }

    /** Presses a button whose form goes out once the authenticator has signed; then this is on the page. */
    private static void ceremony(Visitor visitor, String button, String then) {
        visitor.page().locator(button).first().click();
        visitor.page().locator(then).first().waitFor();
        visitor.look();
    }

    private static void authenticator(Visitor visitor) {
        CDPSession session = visitor.page().context().newCDPSession(visitor.page());
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject asked = new JsonObject();
        asked.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", asked);
    }
}
