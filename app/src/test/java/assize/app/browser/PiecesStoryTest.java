package assize.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.browser.Visitor.Device;
import assize.app.site.Browsing;
import assize.app.site.SharedSite;
import assize.app.site.SmallClaim;
import assize.app.site.TestSite;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several papers in a real browser, whose connection is cut in the middle of one. */
@ExtendWith(SharedSite.class)
class PiecesStoryTest {
    private static Chromium chromium;
    private static TestSite site;

    @BeforeAll
    static void open(SharedSite.Opened opened) {
        chromium = new Chromium();
        site = opened.site();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private static FilePayload file(String name) {
        byte[] bytes = (name + " I have not got it. ").repeat(30_000).getBytes(StandardCharsets.UTF_8);
        return new FilePayload(name, "text/plain", bytes);
    }

    @EnabledIfSystemProperty(named = "stories", matches = "all")
    @Test
    void a_connection_that_is_cut_costs_nothing_that_was_sent() throws Exception {
        try (Visitor visitor = new Visitor(chromium, site, Device.PHONE.asNarrowAs(320), null)) {
            visitor.as("shopkeeper");
            Page page = visitor.page();
            String draft = SmallClaim.draft(Browsing.as(site, "shopkeeper"));
            visitor.goTo(draft + "/papers");
            AtomicBoolean cut = new AtomicBoolean(true);
            StringBuilder sent = new StringBuilder();
            page.route("**/pieces?**", route -> {
                Matcher at =
                        Pattern.compile("starts=(\\d+)").matcher(route.request().url());
                boolean piece = at.find();
                if (piece && Integer.parseInt(at.group(1)) > 0 && cut.get()) {
                    route.abort("connectionreset");
                    return;
                }
                sent.append(piece ? at.group(1) + " " : "");
                route.resume();
            });
            page.locator("#papers").setInputFiles(new FilePayload[] {file("one.txt"), file("two.txt")});
            page.locator("[data-pieces] button").first().waitFor();
            assertThat(page.locator("[data-pieces]").textContent())
                    .containsPattern("(one|two).txt stopped at \\d+ of 100");
            assertThat(page.locator("[data-pieces] [role=status]").textContent())
                    .contains("stopped");
            visitor.look();
            assertThat(sent.toString().strip()).isEqualTo("0 0");
            cut.set(false);
            page.locator("[data-pieces] button").first().click();
            page.locator("strong:text-is('one.txt'), strong:text-is('two.txt'), [data-pieces] button")
                    .first()
                    .waitFor();
            if (page.locator("[data-pieces] button").count() > 0) {
                page.locator("[data-pieces] button").first().click();
            }
            page.locator("strong:text-is('two.txt')").waitFor();
            page.locator("strong:text-is('one.txt')").waitFor();
            assertThat(sent.toString().split(" "))
                    .as("each piece of both once")
                    .containsExactlyInAnyOrder("0", "0", "262144", "262144", "524288", "524288", "786432", "786432");
        }
    }
}
