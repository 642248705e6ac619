package assize.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.browser.Visitor.Device;
import assize.app.site.SmallClaim;
import assize.app.site.TestSite;
import java.util.Map;

/** A small claim, as people with browsers bring it forward. */
record Claim(Chromium chromium, TestSite site) {
    /** What the supplier says to it. */
    static final Map<String, String> ANSWER = Map.of(
            "response.admits", "no",
            "response.grounds", "Our timber came late.",
            "response.value-disputed", "no",
            "response.hearing-wanted", "no");

    /** What the judge decides. */
    static final Map<String, String> JUDGMENT = Map.of(
            "judgment.outcome", "allowed",
            "judgment.amount", "2480",
            "judgment.costs", "376.50",
            "judgment.appeal", "one-month",
            "reasons", "Nothing was delivered [1].");

    /** Somebody files it, with a bill; gives its number. */
    String filed(Visitor shopkeeper) {
        shopkeeper.goTo("/").goTo("/routes/eu-small-claims").press("form[action^='/file/'] button");
        shopkeeper.press("main form button");
        assertThat(shopkeeper.texts(".govuk-error-summary")).hasSize(1);
        shopkeeper.answer(SmallClaim.ANSWERS);
        shopkeeper
                .add("bill.txt", "Twelve shelves, paid on 3 November 2025.")
                .press("main .govuk-button--secondary[name='add']");
        assertThat(shopkeeper.texts(".az-papers li")).hasSize(1);
        shopkeeper.press("main button[name='go']").press("main form button");
        assertThat(shopkeeper.path()).endsWith("/filed");
        return shopkeeper.text(".az-do .az-case-no");
    }

    /** It is filed, registered, a judge drawn, and sent out. */
    String sentOut(Device people, Device officials) {
        try (Visitor shopkeeper = visitor(people);
                Visitor clerk = visitor(officials).as("clerk")) {
            String number = filed(shopkeeper);
            clerk.goTo("/work");
            assertThat(clerk.texts(".az-case-no")).contains(number);
            clerk.act(number, "register", Map.of());
            clerk.press("form[action$='/draw/judge'] button");
            clerk.act(number, "dispatch", Map.of());
            return number;
        }
    }

    /** Whoever got the letter, after typing its code. */
    Visitor joined(String number, Device device) {
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

    /** The judge who was drawn: the others find no such case. */
    Visitor drawn(String number, Device device) {
        return drawn(number, device, "judge-1", "judge-2", "judge-3");
    }

    /** Whoever of these was drawn. */
    Visitor drawn(String number, Device device, String... list) {
        for (String one : list) {
            Visitor who = visitor(device).as(one).goTo("/cases/" + number);
            if (who.page().title().contains(number)) {
                return who;
            }
            who.close();
        }
        throw new AssertionError("nobody was drawn");
    }

    /** Somebody new with a browser. */
    Visitor visitor(Device device) {
        return new Visitor(chromium, site, device, null);
    }
}
