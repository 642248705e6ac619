package assize.app.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Turns what a page shows into HTML. Safe for all threads. */
public final class Pages {
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "assize.app.templates");

    /** The page of a template, which takes the visit and what it shows as {@code it}. */
    public ResponseEntity<String> show(Visit visit, String template, Object it) {
        return show(HttpStatus.OK, visit, template, it);
    }

    /** The same with another status. */
    public ResponseEntity<String> show(HttpStatusCode status, Visit visit, String template, Object it) {
        StringOutput html = new StringOutput(1 << 14);
        engine.render(template + ".jte", java.util.Map.of("visit", visit, "it", it), html);
        return ResponseEntity.status(status).contentType(HTML).body(html.toString());
    }

    /** Goes on at another page: what was sent is not sent again when somebody goes back. */
    public static ResponseEntity<String> goTo(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .build();
    }
}
