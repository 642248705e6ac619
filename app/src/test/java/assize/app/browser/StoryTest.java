package assize.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.browser.Visitor.Device;
import assize.app.site.TestSite;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Whole matters, played by people with browsers: from a phone to a judgment and the time to appeal. */
class StoryTest {
    @TempDir
    static Path home;

    private static Chromium chromium;
    private static TestSite site;
    private static Claim claim;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        site = new TestSite(home);
        claim = new Claim(chromium, site);
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
    void what_anybody_may_read_is_readable_in_the_dark() {
        try (Visitor somebody = claim.visitor(Device.PHONE.inTheDark())) {
            for (String page : List.of("/", "/topics", "/routes/eu-small-claims", "/letter", "/sign-in", "/nothing")) {
                somebody.goTo(page);
            }
        }
    }

    @EnabledIfSystemProperty(named = "stories", matches = "all")
    @Test
    void somebody_says_how_they_are_reached_and_lets_a_program_act() {
        reachable(Device.PHONE);
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

    private static void claimAnsweredAndJudged(Device people, Device officials) {
        String number = claim.sentOut(people, officials);
        try (Visitor supplier = claim.joined(number, people);
                Visitor clerk = claim.visitor(officials).as("clerk");
                Visitor judge = claim.drawn(number, officials)) {
            supplier.press("form[action*='/open/claim-served'] button");
            supplier.act(number, "respond", Claim.ANSWER);
            assertThat(supplier.texts(".az-state--good")).hasSize(1);
            clerk.act(number, "forward-response", Map.of());
            judge.act(number, "judge-claim", Claim.JUDGMENT);
            supplier.goTo("/cases/" + number).press("form[action*='/open/judgment'] button");
            assertThat(supplier.texts(".az-do time")).hasSize(1);
            byte[] judgment = supplier.download("a[href*='/decision/']");
            assertThat(new String(judgment, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF-")
                    .contains("/ByteRange");
            assertThat(supplier.texts("details .az-count li")).hasSizeGreaterThan(3);
        }
    }

    /** Somebody says how they are reached, and lets a program act for them; an operator sees what is owed. */
    private static void reachable(Device people) {
        try (Visitor shopkeeper = claim.visitor(people).as("shopkeeper");
                Visitor clerk = claim.visitor(people).as("clerk")) {
            shopkeeper.goTo("/me").fill("address", "shop@mail.example").press("form[action='/me/address'] button");
            shopkeeper.press("form[action='/me/calendar'] button");
            shopkeeper
                    .goTo("/me/programs")
                    .fill("name", "our book-keeping")
                    .press("form[action='/me/programs'] button");
            clerk.goTo("/owed");
        }
    }
}
