package assize.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import assize.app.browser.Visitor.Device;
import assize.app.cli.TestDesk;
import assize.app.site.Browsing;
import assize.app.site.SmallClaim;
import assize.app.site.TestSite;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pictures of the key pages in five sizes and two languages, made into docs/screens to be looked at by a person:
 * {@code -Dscreens=all}, or the beginning of a page's name; with {@code -Dpng=FOLDER} whole pages elsewhere. On the
 * way each page is held against what holds on all.
 */
@EnabledIfSystemProperty(named = "screens", matches = ".+")
class ScreensTest {
    private static final Path FOLDER = TestDesk.root().resolve("docs/screens");
    private static final List<Integer> WIDTHS = List.of(320, 390, 768, 1280, 1920);
    /** The sizes that stand on the page of pictures. */
    private static final List<Integer> KEPT = List.of(390, 1280);

    private static final int QUALITY = 30;
    private static final int TALLEST = 1_600;
    private static final int WIDE = 1_000;

    /** A folder for whole pages as PNG instead. */
    private static final String PNG = System.getProperty("png", "");

    @TempDir
    static Path home;

    /** A page, for whom, and where. */
    private record Shown(String name, String person, String path) {}

    @Test
    void every_key_page_in_five_sizes_and_two_languages_and_in_the_dark() throws Exception {
        String wanted = System.getProperty("screens", "all");
        Files.createDirectories(FOLDER);
        try (Chromium chromium = new Chromium();
                TestSite site = new TestSite(
                        home,
                        Map.of(
                                "ASSIZE_MAIL", "smtp://localhost:2525",
                                "ASSIZE_MAIL_FROM", "court@example.org",
                                "ASSIZE_TEXTS", "http://localhost:2526/",
                                "ASSIZE_TEXTS_SECRET", "0123456789".repeat(4)))) {
            Map<String, List<Shown>> byPerson = new LinkedHashMap<>();
            List<Shown> all = pages(site);
            all.stream()
                    .filter(one -> wanted.equals("all") || one.name().startsWith(wanted))
                    .forEach(one -> byPerson.computeIfAbsent(one.person(), person -> new ArrayList<>())
                            .add(one));
            for (String language : List.of("en-GB", "zh-CN")) {
                for (int width : WIDTHS) {
                    for (var person : byPerson.entrySet()) {
                        Device device = Device.DESKTOP.in(language).asNarrowAs(width);
                        try (Visitor visitor = new Visitor(chromium, site, device, null)) {
                            show(visitor, person.getKey(), person.getValue(), language.substring(0, 2), width);
                        }
                    }
                }
            }
            for (var person : byPerson.entrySet()) {
                try (Visitor visitor = new Visitor(chromium, site, Device.PHONE.inTheDark(), null)) {
                    lookAt(visitor, person.getKey(), person.getValue());
                }
            }
            if (PNG.isEmpty()) {
                Files.writeString(FOLDER.resolve("README.md"), gallery(all));
            }
            assertThat(site.faults()).isEmpty();
        }
    }

    /** A page on which the kept pictures stand side by side. */
    private static String gallery(List<Shown> pages) {
        StringBuilder page = new StringBuilder("# Pictures of the pages\n\n")
                .append("Made by `ScreensTest` (`-Dscreens=all`) in five sizes and two languages, and looked at by a")
                .append(" person. Kept are those of a phone (390 px) and of a desk (1,280 px, at half size).\n");
        for (Shown one : pages) {
            page.append("\n## ").append(one.name()).append("\n| | | | |\n|---|---|---|---|\n|");
            for (String language : List.of("en", "zh")) {
                for (int width : KEPT) {
                    String file = one.name() + "-" + language + "-" + width + ".webp";
                    page.append(" ![")
                            .append(file, 0, file.length() - 5)
                            .append("](")
                            .append(file)
                            .append(") |");
                }
            }
            page.append('\n');
        }
        return page.toString();
    }

    private static void show(Visitor visitor, String person, List<Shown> pages, String language, int width) {
        signIn(visitor, person);
        for (Shown one : pages) {
            visitor.goTo(one.path());
            Page page = visitor.page();
            int tall = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
            String file = one.name() + "-" + language + "-" + width;
            if (PNG.isEmpty()) {
                write(FOLDER.resolve(file + ".webp"), small(page, width, Math.min(tall, TALLEST)));
            } else {
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of(PNG, file + ".png"))
                        .setFullPage(true));
            }
        }
    }

    private static void signIn(Visitor visitor, String person) {
        if (!person.isEmpty()) {
            visitor.as(person);
        }
    }

    /** Without pictures: a look says what is wrong on a page. */
    private static void lookAt(Visitor visitor, String person, List<Shown> pages) {
        signIn(visitor, person);
        pages.forEach(one -> visitor.goTo(one.path()));
    }

    /** A picture that costs little to keep: WebP, which the browser makes when it is asked in its own language. */
    private static byte[] small(Page page, int width, int tall) {
        JsonObject clip = new JsonObject();
        clip.addProperty("x", 0);
        clip.addProperty("y", 0);
        clip.addProperty("width", width);
        clip.addProperty("height", tall);
        clip.addProperty("scale", width > WIDE ? 0.5 : 1);
        JsonObject asked = new JsonObject();
        asked.addProperty("format", "webp");
        asked.addProperty("quality", QUALITY);
        asked.addProperty("captureBeyondViewport", true);
        asked.add("clip", clip);
        JsonObject made = page.context().newCDPSession(page).send("Page.captureScreenshot", asked);
        return Base64.getDecoder().decode(made.get("data").getAsString());
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One claim that waits for its answer, one that is judged, one that is being filled in. */
    private static List<Shown> pages(TestSite site) throws IOException, InterruptedException {
        Browsing shopkeeper = Browsing.as(site, "shopkeeper");
        Browsing clerk = Browsing.as(site, "clerk");
        Browsing supplier = Browsing.as(site, "supplier");
        String lodged = SmallClaim.file(shopkeeper);
        SmallClaim.file(shopkeeper);
        String served = SmallClaim.file(shopkeeper);
        SmallClaim.sendOut(clerk, served);
        SmallClaim.join(clerk, supplier, served);
        supplier.post("/cases/" + served + "/open/claim-served", Map.of("to", "defendant"));
        String judge = SmallClaim.drawn(site, served);
        clerk.post(
                "/cases/" + lodged + "/priority",
                Map.of("reason", "The shopkeeper leaves for treatment on Friday.", "ends", "no"));
        String draft = SmallClaim.draft(shopkeeper);
        return List.of(
                new Shown("front-door", "", "/"),
                new Shown("topics", "", "/topics"),
                new Shown("way", "", "/routes/eu-small-claims"),
                new Shown("letter", "", "/letter"),
                new Shown("check", "", "/check"),
                new Shown("sign-in", "", "/sign-in"),
                new Shown("procedures", "", "/procedures"),
                new Shown("procedure", "", "/procedures/it-road-fine"),
                new Shown("outages", "", "/outages"),
                new Shown("not-here", "", "/nothing"),
                new Shown("components", "", "/components"),
                new Shown("question", "shopkeeper", draft + "/1"),
                new Shown("papers", "shopkeeper", draft + "/papers"),
                new Shown("check-answers", "shopkeeper", draft),
                new Shown("my-cases", "shopkeeper", "/cases"),
                new Shown("case-filed", "shopkeeper", "/cases/" + lodged),
                new Shown("me", "shopkeeper", "/me"),
                new Shown("programs", "shopkeeper", "/me/programs"),
                new Shown("case", "supplier", "/cases/" + served),
                new Shown("act", "supplier", "/cases/" + served + "/do/respond?as=defendant"),
                new Shown("work", "clerk", "/work"),
                new Shown("work-case", "clerk", "/cases/" + served),
                new Shown("priority", "clerk", "/cases/" + lodged + "/priority"),
                new Shown("urgent", "clerk", "/urgent"),
                new Shown("owed", "clerk", "/owed"),
                new Shown("decide", judge, "/cases/" + served + "/do/judge-claim?as=judge"));
    }
}
