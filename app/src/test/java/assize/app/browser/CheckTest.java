package assize.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.browser.Visitor.Device;
import assize.app.cli.TestDesk;
import assize.app.site.Browsing;
import assize.app.site.SmallClaim;
import assize.app.site.TestSite;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A real receipt, checked in the browser: on the site, and with the file to keep while there is no network. */
@EnabledIfSystemProperty(named = "stories", matches = "all")
class CheckTest {
    private static final String NOT_PROVED = "This is not proved";

    @TempDir
    static Path folder;

    private static Chromium chromium;
    private static TestSite site;
    private static String receipt = "";
    private static String content = "";

    @BeforeAll
    static void a_claim_is_filed_and_its_receipt_kept() throws Exception {
        chromium = new Chromium();
        Path home = Files.createDirectory(folder.resolve("home"));
        site = new TestSite(home);
        Browsing shopkeeper = Browsing.as(site, "shopkeeper");
        SmallClaim.file(shopkeeper);
        String number = SmallClaim.file(shopkeeper);
        TestDesk desk = new TestDesk(home, Locale.ENGLISH);
        assertThat(desk.run("receipt", number + "/1", "--to", folder.toString()))
                .as(desk.complained())
                .isZero();
        content = Files.readString(folder.resolve(number + "-1.content.json"));
        HttpResponse<String> download = shopkeeper.get("/cases/" + number + "/receipt/1");
        assertThat(download.statusCode()).as(download.body()).isEqualTo(200);
        receipt = download.body();
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
    void a_receipt_that_holds_says_what_it_proves_and_what_not_and_nothing_is_sent() throws IOException {
        try (Visitor somebody = visitor(Device.PHONE).goTo("/").press("a[href='/check']")) {
            List<String> sent = requests(somebody.page());
            somebody.page().setInputFiles("#receipt-file", file("r.txt", receipt));
            somebody.page().setInputFiles("#content-file", file("c.json", content));
            awaitText(somebody, "#receipt", receipt);
            awaitText(somebody, "#content", content);
            assertThat(check(somebody)).isEqualTo("The receipt holds");
            assertThat(somebody.text("#check-result"))
                    .contains("Entry 1 of the case", "exactly what was entered", "came with this page")
                    .contains("no witness signed", "That what was filed is true.");
            assertThat(sent).isEmpty();
        }
        assertThat(byCommand(receipt, content)).isZero();
    }

    @Test
    void one_byte_changed_anywhere_is_refused_in_one_sentence_as_the_command_refuses_it() throws IOException {
        String entry = withExtra(receipt, text -> text.replaceFirst("\"seq\":1", "\"seq\":2"));
        String path = withLine(receipt, 3, CheckTest::otherwise);
        String head = withLine(
                receipt, receipt.substring(0, receipt.indexOf("\n\n")).split("\n").length + 3, CheckTest::otherwise);
        String text = content.replaceFirst("shopkeeper", "shopkeepes");
        assertThat(List.of(entry, path, head)).doesNotContain(receipt).doesNotHaveDuplicates();
        assertThat(text).isNotEqualTo(content);
        try (Visitor somebody = visitor(Device.DESKTOP).goTo("/check")) {
            List<String> sent = requests(somebody.page());
            refused(somebody, entry, content, "The entry does not lead to the head that the log signed");
            refused(somebody, path, content, "The entry does not lead to the head that the log signed");
            refused(somebody, head, content, "does not belong to the head of the log");
            refused(somebody, receipt, text, "This is not what was entered");
            refused(somebody, receipt.substring(0, receipt.length() / 2), "", "");
            refused(somebody, receipt.replace("index ", "index 0"), "", "Line 3 of the receipt");
            refused(somebody, "a letter", "", "the first line of one is c2sp.org/tlog-proof@v1");
            refused(somebody, "c2sp.org/tlog-proof@v1\n" + "x".repeat(1 << 20), "", "larger than 1 MB");
            assertThat(sent).isEmpty();
        }
    }

    @Test
    void only_the_keys_that_somebody_trusts_count() {
        try (Visitor somebody = visitor(Device.DESKTOP).goTo("/check")) {
            String key = somebody.page().locator("#key").inputValue();
            String other = key.startsWith("x") ? "y" + key.substring(1) : "x" + key.substring(1);
            assertThat(check(somebody.fill(Map.of("receipt", receipt, "key", other))))
                    .isEqualTo(NOT_PROVED);
            assertThat(somebody.text("#check-result p")).contains("is no key that this page can use");
            assertThat(check(somebody.fill("key", ""))).isEqualTo("There is nothing to check yet");
            assertThat(check(somebody.fill("key", key))).isEqualTo("The receipt holds");
            assertThat(somebody.text("#check-result")).contains("you gave no content to compare");
        }
    }

    @Test
    void in_chinese_at_the_narrowest_with_files_that_are_dropped() {
        try (Visitor somebody =
                visitor(Device.PHONE.in("zh-CN").asNarrowAs(320).inTheDark()).goTo("/check")) {
            JSHandle dropped = somebody.page()
                    .evaluateHandle(
                            "([receipt, content]) => { const all = new DataTransfer();"
                                    + " all.items.add(new File([content], 'content.json'));"
                                    + " all.items.add(new File([receipt], 'receipt.txt')); return all; }",
                            List.of(receipt, content));
            somebody.page().dispatchEvent("#check", "drop", Map.of("dataTransfer", dropped));
            awaitText(somebody, "#receipt", receipt);
            awaitText(somebody, "#content", content);
            assertThat(check(somebody)).isEqualTo("回执成立");
            assertThat(somebody.text("#check-result")).contains("您给出的正是所登记的内容。");
            assertThat(check(somebody.fill("content", "{}"))).isEqualTo("这没有得到证明");
        }
    }

    @Test
    void the_file_to_keep_checks_from_the_disk_without_network() throws Exception {
        for (String language : List.of("en", "zh")) {
            Browsing somebody = new Browsing(site);
            somebody.get("/language/" + language);
            HttpResponse<String> got = somebody.get("/check-offline");
            assertThat(got.headers().firstValue("Content-Disposition").orElse(""))
                    .contains("attachment", "assize-check");
            try (Visitor alone = visitor(Device.PHONE.asNarrowAs(320))) {
                List<String> sent = requests(alone.page());
                List<String> said = new ArrayList<>();
                alone.page().onConsoleMessage(message -> said.add(message.text()));
                alone.page().context().setOffline(true);
                Path kept = file("check-" + language + ".html", got.body());
                alone.page().navigate(kept.toUri().toString());
                alone.look().fill(Map.of("receipt", receipt, "content", content));
                assertThat(check(alone)).isEqualTo(language.equals("en") ? "The receipt holds" : "回执成立");
                assertThat(check(alone.fill("receipt", withLine(receipt, 3, CheckTest::otherwise))))
                        .isEqualTo(language.equals("en") ? NOT_PROVED : "这没有得到证明");
                assertThat(sent).containsExactly(kept.toUri().toString());
                assertThat(said).isEmpty();
                Object tried = alone.page().evaluate("fetch('" + site.at("/") + "').then(() => 'sent', () => 'kept')");
                assertThat(tried).isEqualTo("kept");
            }
        }
    }

    @Test
    void without_script_the_page_says_how_to_check_with_the_command() {
        try (Visitor somebody = visitor(Device.PHONE.withoutScript()).goTo("/check")) {
            assertThat(somebody.page().locator("#check").isVisible()).isFalse();
            assertThat(somebody.text("main")).contains("needs script", "./assize receipt verify");
        }
    }

    private static void refused(Visitor somebody, String receipt, String content, String sentence) throws IOException {
        String said = check(somebody.fill(Map.of("receipt", receipt, "content", content)));
        assertThat(said).as(sentence).isEqualTo(NOT_PROVED);
        assertThat(somebody.texts("#check-result p")).singleElement().asString().contains(sentence);
        assertThat(byCommand(receipt, content)).as(sentence).isNotZero();
    }

    /** What the page says above its answer. */
    private static String check(Visitor somebody) {
        somebody.page().evaluate("document.getElementById('check-result').replaceChildren()");
        somebody.page().locator("#check button").click();
        somebody.page().locator("#check-result h2").waitFor();
        return somebody.look().text("#check-result h2");
    }

    private static int byCommand(String receipt, String content) throws IOException {
        List<String> words = new ArrayList<>(
                List.of("receipt", "verify", file("by-command.txt", receipt).toString()));
        if (!content.isEmpty()) {
            words.addAll(List.of("--content", file("by-command.json", content).toString()));
        }
        return new TestDesk(folder.resolve("home"), Locale.ENGLISH).run(words.toArray(new String[0]));
    }

    private static Visitor visitor(Device device) {
        return new Visitor(chromium, site, device, null);
    }

    private static List<String> requests(Page page) {
        List<String> sent = new ArrayList<>();
        page.onRequest(request -> sent.add(request.url()));
        return sent;
    }

    private static void awaitText(Visitor somebody, String field, String text) {
        somebody.page()
                .waitForFunction(
                        "([field, text]) => document.querySelector(field).value === text", List.of(field, text));
    }

    private static Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String withLine(String text, int at, java.util.function.UnaryOperator<String> change) {
        String[] lines = text.split("\n", -1);
        lines[at] = change.apply(lines[at]);
        return String.join("\n", Arrays.asList(lines));
    }

    private static String withExtra(String text, java.util.function.UnaryOperator<String> change) {
        return withLine(text, 1, line -> {
            byte[] extra = Base64.getDecoder().decode(line.substring("extra ".length()));
            String changed = change.apply(new String(extra, StandardCharsets.UTF_8));
            return "extra " + Base64.getEncoder().encodeToString(changed.getBytes(StandardCharsets.UTF_8));
        });
    }

    /** The same base 64 but for its first letter. */
    private static String otherwise(String line) {
        return (line.startsWith("A") ? "B" : "A") + line.substring(1);
    }
}
