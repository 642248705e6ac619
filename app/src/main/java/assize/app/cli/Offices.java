package assize.app.cli;

import assize.app.directory.Body;
import assize.app.home.Home;
import assize.docket.erase.Archivist;
import assize.law.language.Role;
import assize.law.language.read.ProcedureReader;
import assize.law.time.LegalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The offices that there are at a body: those of the procedures in which it works, and that of an archivist. */
final class Offices {
    private Offices() {}

    static List<String> at(Body body, Home home) {
        LegalTime time = LegalTime.load(home.procedures().resolve("time"));
        Stream<String> offices = body.works().entrySet().stream().flatMap(works -> of(works, home, time));
        return Stream.concat(offices, Stream.of(Archivist.OFFICE)).distinct().toList();
    }

    private static Stream<String> of(Map.Entry<String, String> works, Home home, LegalTime time) {
        return ProcedureReader.read(Library.folder(home, works.getKey()), time.rules()).roles().values().stream()
                .filter(role ->
                        role.kind() == Role.Kind.OFFICE && works.getValue().equals(role.at()))
                .map(Role::name);
    }
}
