package assize.app.api;

import assize.app.casefile.CaseView;
import assize.app.casefile.CaseViews;
import assize.app.mycases.MyCases;
import assize.app.page.Visit;
import assize.app.policy.Access;
import assize.app.policy.CaseFile;
import assize.app.policy.Gate;
import assize.app.policy.Standing;
import assize.app.workbench.WorkFilter;
import assize.app.workbench.WorkRows;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reading by programs: my cases, one case, what waits for me. */
@RestController
public final class CasesApi {
    private final Gate gate;
    private final Access access;
    private final CaseViews views;
    private final MyCases mine;
    private final WorkRows work;

    CasesApi(Gate gate, Access access, CaseViews views, MyCases mine, WorkRows work) {
        this.gate = gate;
        this.access = access;
        this.views = views;
        this.mine = mine;
        this.work = work;
    }

    /** The cases of somebody. */
    public record Cases(List<CaseJson.Brief> cases) {}

    @GetMapping("/api/cases")
    ResponseEntity<Cases> list(Visit visit) {
        return kept(new Cases(mine.of(visit).stream().map(CaseJson.Brief::of).toList()));
    }

    @GetMapping("/api/cases/{number}")
    ResponseEntity<CaseJson> show(Visit visit, @PathVariable String number) {
        Gate.Came came = gate.enter(visit, number);
        return answer(visit, HttpStatus.OK, views.of(visit, came.file(), came.standing()));
    }

    @GetMapping("/api/work")
    ResponseEntity<WorkRows.Page> work(
            Visit visit, @RequestParam(defaultValue = "") String after, @RequestParam Map<String, String> asked) {
        return kept(work.page(visit, after, WorkFilter.of(asked)));
    }

    /** The case as it is after something was done in it; nothing of it for somebody whose part has ended by that. */
    ResponseEntity<?> after(Visit visit, HttpStatus status, String number) {
        CaseFile file = access.find(number, visit.now()).orElseThrow();
        Standing standing = access.standing(visit, file);
        return standing.none()
                ? ResponseEntity.noContent().build()
                : answer(visit, status, views.of(visit, file, standing));
    }

    private static ResponseEntity<CaseJson> answer(Visit visit, HttpStatus status, CaseView view) {
        CaseJson json = CaseJson.of(visit, view);
        return ResponseEntity.status(status)
                .eTag("\"" + json.revision() + "\"")
                .cacheControl(CacheControl.noStore())
                .body(Objects.requireNonNull(json));
    }

    private static <T> ResponseEntity<T> kept(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Objects.requireNonNull(body));
    }
}
