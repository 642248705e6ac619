package assize.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.browser.Visitor.Device;
import assize.app.site.Acting;
import assize.app.site.Browsing;
import assize.app.site.TestSite;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Five more matters, played by people with browsers. One is played without script in each run; with
 * {@code -Dstories=all} all five, also with script, where every page is looked at, and by keyboard alone.
 */
class OtherStoriesTest {
    private static final boolean ALL = "all".equals(System.getProperty("stories"));
    private static final int NEIGHBOURS = ALL ? 200 : 5;

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

    static Stream<Device> ways() {
        return ALL
                ? Stream.of(Device.PHONE, Device.PHONE.withoutScript(), Device.PHONE.byKeyboard())
                : Stream.of(Device.PHONE.withoutScript());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void who_answers_on_the_last_minute_is_in_time(Device people) {
        String number = claim.sentOut(people, people);
        try (Visitor supplier = claim.joined(number, people)) {
            supplier.press("form[action*='/open/claim-served'] button");
            LocalDate last = LocalDate.parse(supplier.page()
                    .locator(".az-do time")
                    .first()
                    .getAttribute("datetime")
                    .substring(0, 10));
            String code = supplier.paperCode();
            Duration left = Duration.between(site.now(), last.plusDays(1).atStartOfDay(ZoneId.of("Europe/Berlin")));
            site.pass(left.minusMinutes(20));
            supplier.goTo("/cases").fill("code", code).press("form[action='/sign-in'] button");
            supplier.goTo("/cases/" + number).press("a[href*='/do/respond?']").fill(Claim.ANSWER);
            site.pass(Duration.between(site.now(), last.plusDays(1).atStartOfDay(ZoneId.of("Europe/Berlin")))
                    .minusSeconds(50));
            supplier.press("main .az-do button");
            assertThat(supplier.texts(".az-state--good")).hasSize(1);
            site.pass(Duration.ofMinutes(2));
            try (Visitor judge = claim.drawn(number, people)) {
                assertThat(judge.texts("a[href*='/do/judge-by-default?']")).isEmpty();
            }
        }
    }

    @EnabledIfSystemProperty(named = "stories", matches = "all")
    @ParameterizedTest
    @MethodSource("ways")
    void who_does_not_answer_is_judged_by_default_and_has_it_set_aside(Device people) {
        String number = claim.sentOut(people, people);
        try (Visitor supplier = claim.joined(number, people);
                Visitor judge = claim.drawn(number, people)) {
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
            try (Visitor again = claim.drawn(number, people)) {
                again.act(number, "judge-by-default", Claim.JUDGMENT);
            }
            supplier.goTo("/cases/" + number).press("form[action*='/open/judgment'] button");
            supplier.act(number, "ask-review", Map.of("review.ground", "force-majeure"));
        }
        try (Visitor clerk = claim.visitor(people).as("clerk")) {
            clerk.goTo("/cases/" + number).press("form[action$='/draw/review-judge'] button");
        }
        try (Visitor review = claim.drawn(number, people, "review-judge", "review-judge-2", "review-judge-3")) {
            review.act(number, "void-judgment", Map.of("reasons", "The supplier was in hospital."));
            assertThat(review.texts("a[href*='/do/void-judgment?']")).isEmpty();
        }
    }

    @EnabledIfSystemProperty(named = "stories", matches = "all")
    @ParameterizedTest
    @MethodSource("ways")
    void what_two_hundred_neighbours_report_is_handled_as_one(Device people) throws Exception {
        try (Visitor neighbour = claim.visitor(people);
                Visitor operator = claim.visitor(people).as("operator");
                Visitor unit = claim.visitor(people).as("lead-unit")) {
            neighbour.goTo("/").goTo("/routes/public-concern").press("form[action^='/file/'] button");
            neighbour.answer(concern(1)).press("main button[name='go']").press("main form button");
            String first = neighbour.text(".az-do .az-case-no");
            Browsing desk = Browsing.as(site, "operator");
            for (int i = 2; i <= NEIGHBOURS; i++) {
                String number = Acting.file(new Browsing(site), "public-concern", Map.of(), concern(i));
                Map<String, String> join = Map.of("linked-case", first, "reasons", "One smell.");
                if (i == 2) {
                    operator.act(number, "join-cases", join);
                } else {
                    assize.app.site.SmallClaim.act(desk, number, "join-cases", "operator", join);
                }
            }
            operator.act(
                    first, "dispatch", Map.of("dispatching.unit", "environment", "dispatching.about-this-unit", "no"));
            unit.act(first, "take-up", Map.of());
            unit.act(
                    first,
                    "reply-result",
                    Map.of("result.done", "The filter was renewed.", "reasons", "It was broken."));
            neighbour.act(first, "say-solved", Map.of());
            assertThat(neighbour.goTo("/cases/" + first).text("main")).contains("Filed away");
        }
    }

    private static Map<String, String> concern(int number) {
        Map<String, String> concern = new LinkedHashMap<>();
        concern.put("concern.about", "It smells of solvent at night.");
        concern.put("concern.kind", "air");
        concern.put("concern.place", "South gate");
        concern.put("concern.emergency", "no");
        concern.put("party:caller.name", "Neighbour " + number);
        concern.put("party:caller.address", "House " + number);
        return concern;
    }

    @EnabledIfSystemProperty(named = "stories", matches = "all")
    @ParameterizedTest
    @MethodSource("ways")
    void a_sealed_matter_is_seen_by_nobody_outside_until_the_seal_ends(Device people) {
        String number;
        try (Visitor bank = claim.visitor(people).as("institution")) {
            bank.goTo("/work").press("form[action='/file/asset-freeze-tracing'] button");
            Map<String, String> report = new LinkedHashMap<>();
            report.put("suspicious-transaction.asset", "one account");
            report.put("suspicious-transaction.what-was-seen", "loans from unknown lenders");
            report.put("party:owner.name", "The account holder");
            report.put("party:owner.address", "Jinan");
            bank.answer(report).press("main button[name='go']").press("main form button");
            number = bank.text(".az-do .az-case-no");
        }
        Map<String, String> query = new LinkedHashMap<>();
        query.put("tracing-query.account", "one account of one holder");
        query.put("tracing-query.purpose", "where the loans came from");
        query.put("tracing-query.authorised-by", "head of the city branch");
        query.put("tracing-query.notice-number", "2026-17");
        query.put("tracing-query.first-card", "A 102");
        query.put("tracing-query.second-card", "A 233");
        query.put("reasons", "the lenders are not known");
        try (Visitor investigator = claim.visitor(people).as("investigator")) {
            investigator.act(number, "open-inquiry", Map.of("reasons", "the report was checked"));
            investigator.act(number, "trace-query", query);
            assertThat(investigator.goTo("/cases/" + number).texts("form[action$='/letter/owner']"))
                    .isEmpty();
        }
        try (Visitor owner = claim.visitor(people).as("account-holder")) {
            String nothing = owner.goTo("/cases/2345-6789-ABCD").text("main");
            assertThat(owner.goTo("/cases/" + number).text("main")).isEqualTo(nothing);
            assertThat(owner.goTo("/cases").text("main")).doesNotContain(number);
        }
        site.pass(Duration.ofDays(190));
        String code;
        try (Visitor investigator = claim.visitor(people).as("investigator")) {
            // the end of the seal is entered before the act
            investigator.act(
                    number, "name-victim", Map.of("party:victim.name", "A saver", "party:victim.address", "Jinan"));
            code = investigator
                    .goTo("/cases/" + number)
                    .press("form[action$='/letter/owner'] button")
                    .page()
                    .locator("dd.az-case-no")
                    .nth(1)
                    .innerText()
                    .strip();
        }
        try (Visitor owner = claim.visitor(people).goTo("/letter")) {
            owner.fill(Map.of("code", code, "number", number)).press("main form button");
            assertThat(owner.goTo("/cases/" + number).text("main"))
                    .contains("Notice of a query")
                    .doesNotContain("sealed for now");
        }
    }

    @EnabledIfSystemProperty(named = "stories", matches = "all")
    @ParameterizedTest
    @MethodSource("ways")
    void a_filing_that_was_sent_back_is_completed_and_keeps_its_first_day(Device people) {
        try (Visitor shopkeeper = claim.visitor(people)) {
            String number = claim.filed(shopkeeper);
            String filed = received(shopkeeper, number);
            try (Visitor clerk = claim.visitor(people).as("clerk")) {
                clerk.goTo("/cases/" + number).press("form[action$='/draw/judge'] button");
            }
            try (Visitor judge = claim.drawn(number, people)) {
                judge.act(
                        number,
                        "ask-completion",
                        Map.of("completion-time", "14 days", "reasons", "Which States is missing."));
            }
            shopkeeper.goTo("/cases/" + number).press("form[action*='/open/completion-request'] button");
            site.pass(Duration.ofDays(3));
            shopkeeper.act(number, "complete", Map.of("completion.what", "Germany and Ireland."));
            assertThat(received(shopkeeper, number)).isEqualTo(filed);
        }
    }

    /** What the page tells of the first entry, with its day. */
    private static String received(Visitor who, String number) {
        return who.goTo("/cases/" + number)
                .page()
                .locator("li:has-text('Lodge the claim form') time")
                .first()
                .getAttribute("datetime");
    }
}
