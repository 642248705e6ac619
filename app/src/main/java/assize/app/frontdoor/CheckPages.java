package assize.app.frontdoor;

import assize.app.page.Pages;
import assize.app.page.Visit;
import assize.docket.entry.Hashes;
import assize.docket.log.LogKeys;
import assize.docket.tlog.NoteKey;
import assize.law.json.Canonical;
import assize.law.text.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Checking a receipt in the browser, which sends nothing; here, or with one file that somebody keeps. */
@RestController
public final class CheckPages {
    /** The words of the script begin so. */
    private static final String SAID = "page-check-say-";

    private final Pages pages;
    private final List<String> keys;
    private final String script = text("check.js");
    private final String style = text("assize.css");

    CheckPages(Pages pages, LogKeys keys) {
        this.pages = pages;
        this.keys = keys.known().stream().map(NoteKey::text).toList();
    }

    /**
     * What is checked with.
     *
     * @param keys of the log, one a line
     * @param key one of them
     * @param words what the script says, as JSON
     */
    public record Checking(String keys, String key, String words) {}

    /**
     * The file to keep.
     *
     * @param allowed what the browser lets it do: nothing but its own script and style
     */
    public record Kept(Checking checking, String style, String script, String allowed) {}

    @GetMapping("/check")
    ResponseEntity<String> check(Visit visit) {
        return pages.show(visit, "frontdoor/check", checking(visit));
    }

    @GetMapping("/check-offline")
    ResponseEntity<String> offline(Visit visit) {
        String allowed = "default-src 'none'; script-src " + hash(script) + "; style-src " + hash(style)
                + "; form-action 'none'; base-uri 'none'";
        Kept kept = new Kept(checking(visit), style, script, allowed);
        ResponseEntity<String> page = pages.show(visit, "frontdoor/check-offline", kept);
        String name = visit.chinese() ? "assize-check-zh.html" : "assize-check.html";
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(page.getBody());
    }

    private Checking checking(Visit visit) {
        Messages messages = Messages.in(visit.language());
        Map<String, String> words = new TreeMap<>();
        messages.keys().stream()
                .filter(key -> key.startsWith(SAID))
                .forEach(key -> words.put(key.substring(SAID.length()), messages.text(key)));
        return new Checking(String.join("\n", keys), keys.getFirst(), Canonical.text(words));
    }

    private static String hash(String text) {
        byte[] hash = Hashes.plain(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }

    private static String text(String name) {
        try (InputStream in = CheckPages.class.getResourceAsStream("/assize/app/static/" + name)) {
            if (in == null) {
                throw new IllegalStateException("not built in: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
