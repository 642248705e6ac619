package assize.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.service.TestService;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody with a browser of their own: goes to pages, fills in, sends; each page is looked at on the way. */
final class Visitor implements AutoCloseable {
    private static final int LONGEST_MILLIS = 15_000;

    private final TestService service;
    private final BrowserContext context;
    private final Page page;
    private final boolean script;
    private final @Nullable Path shots;
    private int shot;

    /** How somebody comes: the width of their screen, their language, whether script runs. */
    record Device(int width, String language, boolean script, boolean dark) {
        static final Device PHONE = new Device(360, "en-GB", true, false);
        static final Device DESKTOP = new Device(1280, "en-GB", true, false);

        Device in(String other) {
            return new Device(width, other, script, dark);
        }

        Device withoutScript() {
            return new Device(width, language, false, dark);
        }

        Device asNarrowAs(int narrow) {
            return new Device(narrow, language, script, dark);
        }

        Device inTheDark() {
            return new Device(width, language, script, true);
        }
    }

    Visitor(Chromium chromium, TestService service, Device device, @Nullable Path shots) {
        this.service = service;
        this.script = device.script();
        this.shots = shots;
        this.context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(device.width(), 800)
                        .setLocale(device.language())
                        .setColorScheme(
                                device.dark()
                                        ? com.microsoft.playwright.options.ColorScheme.DARK
                                        : com.microsoft.playwright.options.ColorScheme.LIGHT)
                        .setJavaScriptEnabled(device.script()));
        this.page = context.newPage();
        page.setDefaultTimeout(LONGEST_MILLIS);
    }

    Visitor goTo(String path) {
        page.navigate(service.at(path));
        return look();
    }

    /** Signs in as somebody of the demo region. */
    Visitor as(String person) {
        goTo("/sign-in");
        return press("form[action='/sign-in/demo/" + person + "'] button");
    }

    Visitor press(String what) {
        page.locator(what).first().click();
        return look();
    }

    Visitor fill(String field, String text) {
        Locator found = page.locator("main [name='" + field + "']");
        if ("radio".equals(found.first().getAttribute("type"))) {
            page.locator("main [name='" + field + "'][value='" + text + "']").check();
        } else {
            found.first().fill(text);
        }
        return this;
    }

    Visitor fill(Map<String, String> answers) {
        answers.forEach(this::fill);
        return this;
    }

    /** Answers question after question and sends each, until there is none left. */
    Visitor answer(Map<String, String> answers) {
        for (Map.Entry<String, String> one : answers.entrySet()) {
            fill(one.getKey(), one.getValue());
            press("main form button");
        }
        return this;
    }

    /** Takes an action of a case: its page, what is asked, and the one button. */
    Visitor act(String number, String action, Map<String, String> answers) {
        goTo("/cases/" + number);
        press("a[href*='/do/" + action + "?']");
        fill(answers);
        press("main .az-do button");
        assertThat(texts(".govuk-error-summary")).as(action).isEmpty();
        return this;
    }

    /** A code on paper, from the page of a case. */
    String paperCode() {
        press("form[action='/paper-code'] button");
        return text(".az-do .az-case-no");
    }

    String text(String where) {
        return page.locator(where).first().innerText().strip();
    }

    List<String> texts(String where) {
        return page.locator(where).allInnerTexts();
    }

    String path() {
        return page.url().replaceFirst("^http://[^/]+", "").replaceFirst("\\?.*", "");
    }

    Page page() {
        return page;
    }

    /** What holds on every page: nothing sticks out sideways, and nobody is kept out. */
    private Visitor look() {
        if (shots != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(shots.resolve("%02d.png".formatted(++shot)))
                    .setFullPage(true));
        }
        if (script) {
            Object over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(((Number) over).intValue())
                    .as("sideways at " + page.url())
                    .isZero();
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as(page.url())
                    .extracting(rule ->
                            rule.getId() + " " + rule.getNodes().getFirst().getTarget())
                    .isEmpty();
        }
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
