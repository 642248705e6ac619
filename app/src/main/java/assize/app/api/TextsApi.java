package assize.app.api;

import assize.app.notices.Outbox;
import assize.app.notices.Phones;
import assize.app.notices.TextSettings;
import assize.app.page.NotHere;
import assize.app.page.Unfit;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the gateway for text messages reports what became of one. What it reports is never that a notice has reached
 * somebody: only opening it does.
 */
@RestController
public final class TextsApi {
    private static final int MOST = 2_000;

    private final Phones phones;
    private final Outbox outbox;
    private final InstantSource time;

    TextsApi(Phones phones, Outbox outbox, InstantSource time) {
        this.phones = phones;
        this.outbox = outbox;
        this.time = time;
    }

    @PostMapping("/api/texts")
    ResponseEntity<Void> report(
            InputStream body, @RequestHeader(name = "Assize-Signature", defaultValue = "") String signature)
            throws IOException {
        TextSettings settings =
                phones.offered().filter(known -> known.gateway() != null).orElseThrow(NotHere::new);
        byte[] bytes = body.readNBytes(MOST + 1);
        if (bytes.length > MOST) {
            throw unfit(
                    HttpStatus.CONTENT_TOO_LARGE, Problem.of("body-too-large", Place.of("body"), "most", MOST + ""));
        }
        // before anything of it is understood
        if (!settings.secret().signed(bytes, signature)) {
            throw unfit(HttpStatus.UNAUTHORIZED, Problem.of("text-report-signature", Place.of("Assize-Signature")));
        }
        Map<String, Object> said = Sent.object(new ByteArrayInputStream(bytes), Set.of("id", "state"), Set.of());
        outbox.report(id(said), delivered(said), time.instant());
        return ResponseEntity.noContent().build();
    }

    private static UUID id(Map<String, Object> said) {
        try {
            return UUID.fromString(Sent.text(said, "id"));
        } catch (IllegalArgumentException e) {
            throw unfit(HttpStatus.UNPROCESSABLE_CONTENT, Problem.of("text-report-id", Place.of("/id")));
        }
    }

    private static boolean delivered(Map<String, Object> said) {
        return switch (Sent.text(said, "state")) {
            case "delivered" -> true;
            case "failed" -> false;
            default ->
                throw unfit(HttpStatus.UNPROCESSABLE_CONTENT, Problem.of("text-report-state", Place.of("/state")));
        };
    }

    private static Unfit unfit(HttpStatus status, Problem problem) {
        return new Unfit(status, List.of(problem));
    }
}
