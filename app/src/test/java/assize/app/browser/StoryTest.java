package assize.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.browser.Visitor.Device;
import assize.app.site.SmallClaim;
import assize.app.site.TestSite;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Whole matters, played by people with browsers: from a phone to a judgment and the time to appeal. */
class StoryTest {
    private static final Map<String, String> ANSWER = Map.of(
            "response.admits", "no",
            "response.grounds", "Our timber came late.",
            "response.value-disputed", "no",
            "response.hearing-wanted", "no");
    private static final Map<String, String> JUDGMENT = Map.of(
            "judgment.outcome", "allowed",
            "judgment.amount", "2480",
            "judgment.costs", "376.50",
            "judgment.appeal", "one-month",
            "reasons", "Nothing was delivered [1].");

    @TempDir
    static Path home;

    private static Chromium chromium;
    private static TestSite site;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        site = new TestSite(home);
    }

    @AfterAll
    static void close() {
        if (site != null) {
            assertThat(site.faults()).isEmpty();
            site.close();
            chromium.close();
        }
    }

    @Test
    void a_shopkeeper_claims_from_a_phone_and_a_judge_drawn_by_lot_decides() {
        claimAnsweredAndJudged(Device.PHONE, Device.DESKTOP);
    }

    @Test
    @EnabledIfSystemProperty(named = "stories", matches = "all")
    void the_same_in_chinese_at_the_narrowest() {
        claimAnsweredAndJudged(
                Device.PHONE.in("zh-CN").asNarrowAs(320),
                Device.DESKTOP.in("zh-CN").inTheDark());
    }

    @Test
    @EnabledIfSystemProperty(named = "stories", matches = "all")
    void the_same_without_script() {
        claimAnsweredAndJudged(Device.PHONE.withoutScript(), Device.DESKTOP.withoutScript());
    }

    @Test
    @EnabledIfSystemProperty(named = "stories", matches = "all")
    void the_same_by_keyboard_alone() {
        claimAnsweredAndJudged(Device.PHONE.byKeyboard(), Device.DESKTOP.byKeyboard());
    }

    @Test
    @EnabledIfSystemProperty(named = "stories", matches = "all")
    void who_does_not_answer_is_judged_by_default_and_can_ask_for_review() {
        String number = claimSentOut(Device.PHONE, Device.DESKTOP);
        try (Visitor supplier = joined(number, Device.PHONE);
                Visitor judge = drawn(number, Device.DESKTOP)) {
            supplier.press("form[action*='/open/claim-served'] button");
            assertThat(supplier.text(".az-do")).contains("until midnight, Berlin time");
            assertThat(judge.texts("a[href*='/do/judge-by-default?']")).isEmpty();
            site.pass(Duration.ofDays(29));
            judge.goTo("/cases/" + number);
            assertThat(judge.texts("a[href*='/do/judge-by-default?']")).isEmpty();
            String code = supplier.goTo("/cases/" + number).paperCode();
            site.pass(Duration.ofDays(6));
            // whoever was away for a month signs in again
            supplier.goTo("/cases").fill("code", code).press("form[action='/sign-in'] button");
            try (Visitor again = drawn(number, Device.DESKTOP)) {
                again.act(number, "judge-by-default", JUDGMENT);
            }
            supplier.goTo("/cases/" + number).press("form[action*='/open/judgment'] button");
            assertThat(supplier.texts("a[href*='/do/ask-review?']")).hasSize(1);
        }
    }

    private static void claimAnsweredAndJudged(Device people, Device officials) {
        String number = claimSentOut(people, officials);
        try (Visitor supplier = joined(number, people);
                Visitor clerk = visitor(officials).as("clerk");
                Visitor judge = drawn(number, officials)) {
            supplier.press("form[action*='/open/claim-served'] button");
            supplier.act(number, "respond", ANSWER);
            assertThat(supplier.texts(".az-state--good")).hasSize(1);
            clerk.act(number, "forward-response", Map.of());
            judge.act(number, "judge-claim", JUDGMENT);
            supplier.goTo("/cases/" + number).press("form[action*='/open/judgment'] button");
            assertThat(supplier.texts(".az-do time")).hasSize(1);
            byte[] judgment = supplier.download("a[href*='/decision/']");
            assertThat(new String(judgment, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF-")
                    .contains("/ByteRange");
            assertThat(supplier.texts("details .az-count li")).hasSizeGreaterThan(3);
        }
    }

    /** The claim is filed, registered, a judge drawn, and sent out. */
    private static String claimSentOut(Device people, Device officials) {
        try (Visitor shopkeeper = visitor(people);
                Visitor clerk = visitor(officials).as("clerk")) {
            shopkeeper.goTo("/").goTo("/routes/eu-small-claims").press("form[action^='/file/'] button");
            shopkeeper.press("main form button");
            assertThat(shopkeeper.texts(".govuk-error-summary")).hasSize(1);
            shopkeeper.answer(SmallClaim.ANSWERS);
            shopkeeper
                    .add("bill.txt", "Twelve shelves, paid on 3 November 2025.")
                    .press("main .govuk-button--secondary[name='add']");
            assertThat(shopkeeper.texts(".az-papers li")).hasSize(1);
            shopkeeper.press("main button[name='go']").press("main form button");
            String number = shopkeeper.text(".az-do .az-case-no");
            assertThat(shopkeeper.path()).endsWith("/filed");
            shopkeeper.goTo("/me").fill("address", "shop@mail.example").press("form[action='/me/address'] button");
            shopkeeper.press("form[action='/me/calendar'] button");
            clerk.goTo("/work");
            assertThat(clerk.texts(".az-case-no")).contains(number);
            clerk.act(number, "register", Map.of());
            clerk.press("form[action$='/draw/judge'] button");
            clerk.act(number, "dispatch", Map.of());
            shopkeeper
                    .goTo("/me/programs")
                    .fill("name", "our book-keeping")
                    .press("form[action='/me/programs'] button");
            clerk.goTo("/owed");
            return number;
        }
    }

    /** Whoever got the letter, after typing its code. */
    private static Visitor joined(String number, Device device) {
        String code;
        try (Visitor clerk = visitor(Device.DESKTOP).as("clerk")) {
            clerk.goTo("/cases/" + number).press("form[action$='/letter/defendant'] button");
            code = clerk.page().locator("dd.az-case-no").nth(1).innerText().strip();
        }
        Visitor supplier = visitor(device).goTo("/letter");
        supplier.fill(Map.of("code", "AAAA", "number", number)).press("main form button");
        assertThat(supplier.texts(".govuk-error-summary")).hasSize(1);
        return supplier.fill(Map.of("code", code, "number", number)).press("main form button");
    }

    private static Visitor drawn(String number, Device device) {
        for (String judge : java.util.List.of("judge-1", "judge-2", "judge-3")) {
            Visitor one = visitor(device).as(judge).goTo("/cases/" + number);
            if (one.page().title().contains(number)) {
                return one;
            }
            one.close();
        }
        throw new AssertionError("no judge was drawn");
    }

    private static Visitor visitor(Device device) {
        return new Visitor(chromium, site, device, null);
    }
}
