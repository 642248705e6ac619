package assize.app.papers;

import assize.app.page.NotHere;
import assize.app.page.Pages;
import assize.app.page.Visit;
import assize.app.policy.CaseFile;
import assize.app.policy.Gate;
import assize.docket.registry.Contents;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Reading a paper: for whoever sees all of the entry that names it, and never as a page of ours. */
@RestController
public final class PaperPages {
    private final Pages pages;
    private final Gate gate;
    private final Kept kept;
    private final Scans scans;

    PaperPages(Pages pages, Gate gate, Kept kept, Scans scans) {
        this.pages = pages;
        this.gate = gate;
        this.kept = kept;
        this.scans = scans;
    }

    @GetMapping({"/cases/{number}/papers/{seq}/{place}", "/api/cases/{number}/entries/{seq}/papers/{place}"})
    ResponseEntity<?> read(Visit visit, @PathVariable String number, @PathVariable int seq, @PathVariable int place) {
        CaseFile file = gate.whole(visit, number, seq).file();
        Listed listed = listed(file, seq, place);
        Paper paper = kept.find(file.head().id(), listed.sha256()).orElseThrow(NotHere::new);
        boolean own = paper.scan() == Paper.Scan.OPEN
                && kept.own(paper.id(), visit.someone().id());
        if (!own && !scans.passes(paper.scan())) {
            String why = paper.scan() == Paper.Scan.OPEN ? "page-paper-not-scanned" : "page-paper-infected";
            return pages.show(HttpStatus.CONFLICT, visit, "page/problem", List.of(visit.say(why + "-more")));
        }
        if (!kept.sound(paper)) {
            throw new IllegalStateException("a paper is not what its entry names");
        }
        return handed(listed, new InputStreamResource(kept.open(paper)));
    }

    private static Listed listed(CaseFile file, int seq, int place) {
        byte[] body = file.entries().get(seq - 1).body();
        List<Listed> listed = body == null ? List.of() : Listed.of(Contents.event(body));
        if (place < 1 || place > listed.size()) {
            throw new NotHere();
        }
        return listed.get(place - 1);
    }

    /** A file to keep: whatever it is, the browser is told to run nothing of it and to take it for nothing else. */
    private static ResponseEntity<Resource> handed(Listed listed, Resource content) {
        return ResponseEntity.ok()
                .contentLength(listed.size())
                .contentType(MediaType.parseMediaType(listed.type().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(listed.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(content);
    }
}
