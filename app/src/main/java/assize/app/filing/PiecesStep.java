package assize.app.filing;

import assize.app.page.NotHere;
import assize.app.page.Visit;
import assize.app.papers.Bundle;
import assize.app.papers.Sendings;
import assize.docket.registry.Procedures;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The papers of a draft in pieces, for the script of the page; the form goes on working beside it. */
@RestController
public final class PiecesStep {
    private final Procedures procedures;
    private final Drafts drafts;
    private final Sendings sendings;

    PiecesStep(Procedures procedures, Drafts drafts, Sendings sendings) {
        this.procedures = procedures;
        this.drafts = drafts;
        this.sendings = sendings;
    }

    /** How far a file has come. */
    @GetMapping("/drafts/{id}/pieces")
    ResponseEntity<Map<String, Object>> have(Visit visit, @PathVariable UUID id, @RequestParam String key) {
        return ResponseEntity.ok(Map.of("have", sendings.have(bundle(visit, id), key, visit.now())));
    }

    /** One piece, as the body; 409 with where the next one begins, if this one does not begin there. */
    @PostMapping("/drafts/{id}/pieces")
    ResponseEntity<Map<String, Object>> take(
            Visit visit,
            @PathVariable UUID id,
            @RequestParam String key,
            @RequestParam String name,
            @RequestParam int size,
            @RequestParam int starts,
            HttpServletRequest request) {
        Bundle bundle = bundle(visit, id);
        if (key.isEmpty() || key.length() > Sendings.KEY) {
            return answer(HttpStatus.BAD_REQUEST, Map.of("have", 0));
        }
        byte[] piece;
        try {
            piece = request.getInputStream().readNBytes(Sendings.PIECE + 1);
        } catch (IOException e) {
            // cut off in the middle: nothing of this piece is kept, and whoever still listens goes on from here
            return answer(HttpStatus.BAD_REQUEST, Map.of("have", sendings.have(bundle, key, visit.now())));
        }
        if (piece.length > Sendings.PIECE) {
            return answer(HttpStatus.CONTENT_TOO_LARGE, Map.of("have", sendings.have(bundle, key, visit.now())));
        }
        Sendings.Came came = sendings.take(bundle, new Sendings.Said(key, name, size), starts, piece, visit.now());
        if (came.problem().isPresent()) {
            String why = came.problem().get().text(visit.language());
            return answer(HttpStatus.UNPROCESSABLE_CONTENT, Map.of("why", why));
        }
        HttpStatus status = came.fits() ? HttpStatus.OK : HttpStatus.CONFLICT;
        return answer(status, Map.of("have", came.have(), "whole", came.whole()));
    }

    private static ResponseEntity<Map<String, Object>> answer(HttpStatus status, Map<String, Object> said) {
        return ResponseEntity.status(status).body(said);
    }

    private Bundle bundle(Visit visit, UUID id) {
        return drafts.find(id, visit.someone())
                .filter(draft -> PapersStep.taken(procedures, draft) && draft.sent() == null)
                .map(draft -> Bundle.ofDraft(visit.someone(), id))
                .orElseThrow(NotHere::new);
    }
}
