package assize.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.site.TestSite;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Somebody with a browser of their own: goes to pages, fills in, sends; each page is looked at on the way. */
final class Visitor implements AutoCloseable {
    private static final int LONGEST_MILLIS = 15_000;
    private static final int MOST_TABS = 100;
    private static final int MOST_STEPS = 12;

    private final TestSite site;
    private final BrowserContext context;
    private final Page page;
    private static final String AXE = axe();

    /** What keeps somebody out, as rule and place. */
    private static final String FOUND =
            "async () => (await axe.run()).violations.map(rule => rule.id + ' ' + rule.nodes[0].target)";

    /** What sticks out. */
    private static final String TOO_WIDE = "[...document.querySelectorAll('main *')]"
            + ".filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth)"
            + ".map(e => e.tagName + '.' + e.className + ' ' + e.textContent.slice(0, 40)).slice(0, 5).join(' | ')";

    /** The same page in the same state is looked at once. */
    private static final Set<String> LOOKED_AT = ConcurrentHashMap.newKeySet();

    private final Device device;
    private final boolean script;
    private final boolean keyboard;
    private final @Nullable Path shots;
    private int shot;

    /** How somebody comes: the width of their screen, their language, whether script runs. */
    record Device(int width, String language, boolean script, boolean dark, boolean keyboard) {
        static final Device PHONE = new Device(360, "en-GB", true, false, false);
        static final Device DESKTOP = new Device(1280, "en-GB", true, false, false);

        Device in(String other) {
            return new Device(width, other, script, dark, keyboard);
        }

        Device withoutScript() {
            return new Device(width, language, false, dark, keyboard);
        }

        Device asNarrowAs(int narrow) {
            return new Device(narrow, language, script, dark, keyboard);
        }

        Device inTheDark() {
            return new Device(width, language, script, true, keyboard);
        }

        Device byKeyboard() {
            return new Device(width, language, script, dark, true);
        }
    }

    Visitor(Chromium chromium, TestSite site, Device device, @Nullable Path shots) {
        this.site = site;
        this.device = device;
        this.script = device.script();
        this.keyboard = device.keyboard();
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
        page.navigate(site.at(path));
        return look();
    }

    /** Signs in as somebody of the demo region. */
    Visitor as(String person) {
        goTo("/sign-in");
        String button = "form[action='/sign-in/demo/" + person + "'] button";
        if (!page.locator(button).isVisible()) {
            // people of one body lie behind its name
            press("details:has(" + button + ") > summary");
        }
        return press(button);
    }

    Visitor press(String what) {
        Locator found = page.locator(what).first();
        if (keyboard) {
            tabTo(found);
            found.press("Enter");
            page.waitForLoadState();
        } else {
            found.click();
        }
        return look();
    }

    /** Goes on with the tab key until the place has the focus; it must be seen that it has. */
    private void tabTo(Locator place) {
        place.waitFor();
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if (Boolean.TRUE.equals(place.evaluate("place => place === document.activeElement"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard does not reach " + place + " at " + page.url());
    }

    Visitor fill(String field, String text) {
        Locator found = page.locator("main [name='" + field + "']");
        if ("radio".equals(found.first().getAttribute("type"))) {
            Locator choice = page.locator("main [name='" + field + "'][value='" + text + "']");
            if (keyboard) {
                // one stop for the group, then the arrow keys
                tabTo(found.first());
                page.keyboard().press("Space");
                while (!choice.isChecked()) {
                    page.keyboard().press("ArrowDown");
                }
            } else {
                choice.check();
            }
        } else if (keyboard) {
            tabTo(found.first());
            page.keyboard().press("Control+A");
            page.keyboard().insertText(text);
        } else {
            found.first().fill(text);
        }
        return this;
    }

    Visitor fill(Map<String, String> answers) {
        answers.forEach(this::fill);
        return this;
    }

    /** Answers step after step, passes over what is not to be answered, and comes to where papers are added. */
    Visitor answer(Map<String, String> answers) {
        answers.forEach((field, answer) -> {
            goOnTo("main [name='" + field + "']");
            fill(field, answer);
        });
        return goOnTo("#papers");
    }

    private Visitor goOnTo(String place) {
        for (int steps = 0; page.locator(place).count() == 0; steps++) {
            assertThat(steps).as(place + " is not reached, at " + page.url()).isLessThan(MOST_STEPS);
            press("main form button");
        }
        return this;
    }

    /** Chooses a file to be added; with script it is sent at once, and the page then lists it. */
    Visitor add(String name, String text) {
        page.locator("#papers")
                .setInputFiles(new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
        if (script) {
            page.locator(".az-papers strong:text-is('" + name + "')").waitFor();
        }
        return this;
    }

    /** Takes an action of a case: its page, what is asked, and the one button. */
    Visitor act(String number, String action, Map<String, String> answers) {
        goTo("/cases/" + number);
        if (keyboard && page.locator("a[href='#steps']").count() > 0) {
            // past the file, however long it is
            press("a[href='#steps']");
        }
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

    /** What a link gives to keep, as this visitor gets it. */
    byte[] download(String link) {
        String path = page.locator(link).first().getAttribute("href");
        return context.request().get(site.at(path)).body();
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
    Visitor look() {
        if (shots != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(shots.resolve("%02d.png".formatted(++shot)))
                    .setFullPage(true));
        }
        if (script) {
            Object over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(((Number) over).intValue())
                    .as("sideways at " + page.url() + ": " + page.evaluate(TOO_WIDE))
                    .isZero();
            if (LOOKED_AT.add(state())) {
                page.evaluate(AXE);
                assertThat(page.evaluate(FOUND)).as(page.url()).isEqualTo(List.of());
            }
        }
        return this;
    }

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What makes a page another one to look at: which it is, for whom, what stands on it, in which light. */
    private String state() {
        String which = path().replaceAll("[0-9a-f]{8}-[0-9a-f-]+|[2-9A-Y]{4}-[2-9A-Y]{4}", "*");
        Object shape = page.evaluate("[...document.querySelectorAll('main *')].map(e => e.tagName + '.' + e.className)"
                + ".filter((e, i, all) => all.indexOf(e) === i).join()");
        return which + " " + device + " " + shape;
    }

    @Override
    public void close() {
        context.close();
    }
}
