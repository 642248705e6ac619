package assize.app.frontdoor;

import assize.app.casefile.CaseWords;
import assize.app.directory.Body;
import assize.app.directory.DemoPerson;
import assize.app.directory.Region;
import assize.app.page.Visit;
import assize.docket.registry.Procedures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The people of the demo region, as whom one click signs in. Safe for all threads. */
public final class DemoPeople {
    private final Region region;
    private final Procedures procedures;

    /** Of a region; the procedures give the titles. */
    public DemoPeople(Region region, Procedures procedures) {
        this.region = region;
        this.procedures = procedures;
    }

    /** People who work in a procedure, or without a title those who hold no office. */
    public record Group(String title, List<DemoPerson> people) {}

    /** All of them; nobody where this is no demo. */
    List<DemoPerson> of(Visit visit) {
        return visit.demo() ? region.people() : List.of();
    }

    /** By the procedures in which they work; first those who hold no office. */
    List<Group> groups(Visit visit) {
        Map<String, List<DemoPerson>> groups = new LinkedHashMap<>();
        for (DemoPerson one : of(visit)) {
            Body body = region.bodies().get(one.body());
            Set<String> works = body == null ? Set.of("") : body.works().keySet();
            works.forEach(procedure ->
                    groups.computeIfAbsent(procedure, _ -> new ArrayList<>()).add(one));
        }
        return groups.entrySet().stream()
                .map(group -> new Group(title(visit, group.getKey()), group.getValue()))
                .toList();
    }

    private String title(Visit visit, String procedure) {
        return procedure.isEmpty()
                ? ""
                : new CaseWords(procedures.current(procedure).procedure(), visit).title();
    }
}
