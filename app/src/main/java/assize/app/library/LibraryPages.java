package assize.app.library;

import assize.app.casefile.CaseWords;
import assize.app.page.NotHere;
import assize.app.page.Pages;
import assize.app.page.Visit;
import assize.docket.registry.Procedures;
import assize.docket.registry.Versions;
import assize.law.language.Procedure;
import assize.law.language.read.Folder;
import assize.law.language.read.ScenarioReader;
import assize.law.scenario.Scenario;
import assize.law.step.Course;
import assize.law.verify.diff.Changes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The procedures in public: nobody needs an account to see by which rules cases run here. */
@RestController
public final class LibraryPages {
    private static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Pages pages;
    private final Procedures procedures;
    private final Offered offered;
    private final Proofs proofs;

    LibraryPages(Pages pages, Procedures procedures, Offered offered, Proofs proofs) {
        this.pages = pages;
        this.procedures = procedures;
        this.offered = offered;
        this.proofs = proofs;
    }

    /** The names of the procedures by which cases run here. */
    public record Offered(List<String> names) {}

    /** One procedure in a list. */
    public record Line(String name, String title, String law, String inForce) {}

    /** All of them. */
    public record All(List<Line> procedures) {}

    /** One procedure: the report on it, its worked matters and versions. */
    public record One(Line line, String report, List<Worked> worked, List<Version> versions) {}

    /** A worked matter. */
    public record Worked(String name, String title) {}

    /**
     * A version that is kept here.
     *
     * @param changes what it changed, in sentences; none for the first
     */
    public record Version(String digest, String since, List<String> changes) {}

    /** A worked matter at one of its steps, counted from 1. */
    public record Playing(Line line, Worked worked, List<Run> runs, int run, List<Frame> frames, int at) {}

    /** One course that the matter can take. */
    public record Run(int number, String title) {}

    @GetMapping("/procedures")
    ResponseEntity<String> all(Visit visit) {
        List<Line> lines = offered.names().stream()
                .map(name -> line(visit, procedures.current(name).procedure()))
                .toList();
        return pages.show(visit, "library/all", new All(lines));
    }

    @GetMapping("/procedures/{name}")
    ResponseEntity<String> one(Visit visit, @PathVariable String name) {
        Procedure procedure = course(name).procedure();
        List<Worked> worked = ScenarioReader.readAll(procedures.folder(name)).stream()
                .map(scenario -> new Worked(scenario.name(), scenario.title()))
                .toList();
        One one = new One(line(visit, procedure), proofs.of(procedure, visit.texts()), worked, versions(visit, name));
        return pages.show(visit, "library/procedure", one);
    }

    @GetMapping("/procedures/{name}/text")
    ResponseEntity<byte[]> text(@PathVariable String name) {
        course(name);
        byte[] text = Objects.requireNonNull(
                Folder.of(procedures.folder(name)).files().get("procedure.yaml"));
        return ResponseEntity.ok().contentType(PLAIN).body(text);
    }

    @GetMapping("/procedures/{name}/matters/{matter}")
    ResponseEntity<String> play(
            Visit visit,
            @PathVariable String name,
            @PathVariable String matter,
            @RequestParam(defaultValue = "1") int run,
            @RequestParam(defaultValue = "1") int at) {
        Course course = course(name);
        Scenario scenario = ScenarioReader.readAll(procedures.folder(name)).stream()
                .filter(one -> one.name().equals(matter))
                .findFirst()
                .orElseThrow(NotHere::new);
        if (run < 1 || run > scenario.runs().size()) {
            throw new NotHere();
        }
        List<Frame> frames = Film.of(visit, course, scenario, scenario.runs().get(run - 1));
        if (at < 1 || at > frames.size()) {
            throw new NotHere();
        }
        List<Run> runs = new ArrayList<>();
        scenario.runs().forEach(one -> runs.add(new Run(runs.size() + 1, one.name())));
        Worked worked = new Worked(scenario.name(), scenario.title());
        Playing playing = new Playing(line(visit, course.procedure()), worked, runs, run, frames, at);
        return pages.show(visit, "library/matter", playing);
    }

    private Course course(String name) {
        if (!offered.names().contains(name)) {
            throw new NotHere();
        }
        return procedures.current(name);
    }

    private static Line line(Visit visit, Procedure procedure) {
        return new Line(
                procedure.name(),
                new CaseWords(procedure, visit).title(),
                procedure.head().law(),
                visit.dates().day(procedure.head().inForce()));
    }

    /** The last one first. */
    private List<Version> versions(Visit visit, String name) {
        List<Version> versions = new ArrayList<>();
        Procedure before = null;
        for (Versions.Kept kept : procedures.versions(name)) {
            Procedure procedure = procedures.version(kept.digest()).procedure();
            List<String> changes = before == null ? List.of() : Changes.of(before, procedure, visit.language());
            String since = visit.dates().moment(kept.since(), procedure.head().place());
            versions.addFirst(new Version(kept.digest(), since, changes));
            before = procedure;
        }
        return versions;
    }
}
