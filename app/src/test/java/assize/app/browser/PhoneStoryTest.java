package assize.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.browser.Visitor.Device;
import assize.app.site.Browsing;
import assize.app.site.SmallClaim;
import assize.app.site.TestSite;
import assize.docket.store.Database;
import assize.docket.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody of the demo gives a telephone number in a real browser; each text is a file, which they read. */
class PhoneStoryTest {
    private static final long LOOK_NANOS = 20_000_000;

    @TempDir
    static Path home;

    private static Chromium chromium;
    private static TestSite site;
    private static Database beside;

    @BeforeAll
    static void open() throws Exception {
        chromium = new Chromium();
        site = new TestSite(home);
        beside = Database.beside(new Settings(home, null, 0, 2));
        // the first page of a site takes longest, and no browser needs to wait for it
        Browsing.as(site, "helper").get("/me");
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
        if (site != null) {
            beside.close();
            site.close();
            assertThat(site.faults()).isEmpty();
        }
    }

    @EnabledIfSystemProperty(named = "stories", matches = "all")
    @Test
    void in_english_on_a_narrow_phone() throws Exception {
        gives(Device.PHONE.asNarrowAs(320), "shopkeeper", "+49 30 5000001", "+49305000001");
    }

    @Test
    void in_chinese_on_a_narrow_phone_in_the_dark() throws Exception {
        gives(Device.PHONE.in("zh-CN").asNarrowAs(320).inTheDark(), "supplier", "+86 138 5000 0002", "+8613850000002");
    }

    @EnabledIfSystemProperty(named = "stories", matches = "all")
    @Test
    void by_keyboard_without_script() throws Exception {
        gives(Device.DESKTOP.withoutScript().byKeyboard(), "driver", "+49 30 5000003", "+49305000003");
    }

    private static void gives(Device device, String person, String typed, String number) throws Exception {
        try (Visitor visitor = new Visitor(chromium, site, device, null)) {
            visitor.as(person).goTo("/me");
            visitor.fill("phone", "0170").press("form[action='/me/phone'] button");
            assertThat(visitor.texts("#phone-error")).hasSize(1);
            visitor.fill("phone", typed).press("form[action='/me/phone'] button");
            assertThat(visitor.text("#text ~ .az-sheet")).contains(number);
            String code = code(number);
            String wrong = code.equals("000000") ? "111111" : "000000";
            visitor.fill("code", wrong).press("form[action='/me/phone/code'] button");
            assertThat(visitor.texts("#code-error")).hasSize(1);
            visitor.fill("code", code).press("form[action='/me/phone/code'] button");
            assertThat(visitor.text("#text ~ .az-facts")).contains(number);
            JdbcClient.create(beside.pool())
                    .sql("update site.person set reach = ? where phone = ?")
                    .params(person + "@mail.example", number)
                    .update();
            visitor.goTo("/me").fill("by", "text").press("form[action='/me/told-by'] button");
            assertThat(visitor.page().locator("#by-text").isChecked()).isTrue();
            SmallClaim.file(Browsing.as(site, person));
            visitor.press("form[action='/me/phone/remove'] button");
            assertThat(visitor.page().locator("#text ~ .az-facts").count()).isZero();
            visitor.goTo("/cases");
        }
    }

    @EnabledIfSystemProperty(named = "stories", matches = "all")
    @Test
    void what_is_owed_stands_on_a_narrow_page_by_each_way() throws Exception {
        JdbcClient.create(beside.pool())
                .sql("insert into site.message (id, way, kind, case_id, seq, notice, holder, body, must, made, state,"
                        + " next_try, reason, delivered, undelivered) select gen_random_uuid(), way, 'notice',"
                        + " gen_random_uuid(), 1, 'claim-served', 'defendant', 'court', true, now(), state,"
                        + " now() + interval '1 day', case state when 'failed' then 'sign-in 401' else '' end,"
                        + " case fact when 'delivered' then now() end, case fact when 'undelivered' then now() end"
                        + " from (values ('mail', 'waiting', ''), ('mail', 'failed', ''), ('mail', 'sent', ''),"
                        + " ('mail', 'shut', ''), ('text', 'waiting', ''), ('text', 'failed', ''),"
                        + " ('text', 'sent', ''),"
                        + " ('text', 'sent', 'delivered'), ('text', 'shut', 'undelivered')) x (way, state, fact)")
                .update();
        for (String language : new String[] {"en-GB", "zh-CN"}) {
            Device device = Device.PHONE.in(language).asNarrowAs(320);
            try (Visitor helper = new Visitor(chromium, site, device, null)) {
                helper.as("helper").goTo("/owed");
                assertThat(helper.texts("caption + thead + tbody th")).hasSizeGreaterThanOrEqualTo(9);
                assertThat(helper.text("main")).doesNotContain("page-owed", "-why-");
            }
        }
        JdbcClient.create(beside.pool())
                .sql("delete from site.message where next_try > now() + interval '12 hours'")
                .update();
    }

    /** The code in the last text to a number, once it lies there. */
    private static String code(String number) throws IOException {
        long begun = System.nanoTime();
        while (true) {
            assertThat(System.nanoTime() - begun)
                    .isLessThan(Duration.ofSeconds(20).toNanos());
            LockSupport.parkNanos(LOOK_NANOS);
            if (!Files.isDirectory(home.resolve("texts"))) {
                continue;
            }
            try (Stream<Path> files = Files.list(home.resolve("texts"))) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".txt")).toList()) {
                    String text = Files.readString(file);
                    Matcher code = Pattern.compile("\\b\\d{6}\\b").matcher(text.replace(number, ""));
                    if (text.startsWith(number) && code.find()) {
                        return code.group();
                    }
                }
            }
        }
    }
}
