package assize.app.frontdoor;

import assize.app.casefile.CaseWords;
import assize.app.filing.Filing;
import assize.app.page.Visit;
import assize.docket.registry.Procedures;
import assize.law.language.Procedure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The procedures that people can begin themselves, as ways to go. Safe for all threads. */
public final class Routes {
    private final Procedures procedures;
    private final List<String> names;

    /** Of a library. */
    public Routes(Procedures procedures, List<String> names) {
        this.procedures = procedures;
        this.names = List.copyOf(names);
    }

    /** A way to go. */
    public record Route(String name, String title, String about, String law) {}

    /** All of them. */
    public List<Route> all(Visit visit) {
        return names.stream().flatMap(name -> find(visit, name).stream()).toList();
    }

    /** One of them. */
    public Optional<Route> find(Visit visit, String name) {
        return Stream.of(name)
                .filter(names::contains)
                .map(known -> procedures.current(known).procedure())
                .filter(procedure -> !Filing.openings(procedure).isEmpty())
                .map(procedure -> route(visit, procedure))
                .findFirst();
    }

    private static Route route(Visit visit, Procedure procedure) {
        CaseWords words = new CaseWords(procedure, visit);
        return new Route(
                procedure.name(),
                words.title(),
                words.said("about", "route"),
                procedure.head().law());
    }
}
