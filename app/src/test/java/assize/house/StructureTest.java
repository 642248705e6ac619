package assize.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every rule is held twice: our house keeps it, and the small bad house beside this test does not. */
class StructureTest {
    private static final String BAD = "assize.house.bad";
    private static final Structure BAD_HOUSE = new Structure(BAD, new ClassFileImporter().importPackages(BAD));

    private static Structure house;
    private static Exceptions exceptions;

    @BeforeAll
    static void read_the_house() throws IOException {
        JavaClasses classes = new ClassFileImporter()
                .importPaths(Stream.of("law", "docket", "app")
                        .map(module -> Project.ROOT.resolve(module).resolve("target/classes"))
                        .toList());
        house = new Structure("assize", classes);
        exceptions = Exceptions.ofHouse();
    }

    @Test
    void law_knows_no_database_docket_no_web_and_nobody_bench() {
        assertThat(places(BAD_HOUSE.modules())).contains("LawWithSql", "DocketWithPages", "LawWithDocket");
        exceptions.check("modules", house.modules());
    }

    @Test
    void packages_of_a_module_form_no_circle() {
        assertThat(places(BAD_HOUSE.cycles())).contains("Cycle detected", "bad.docket.one", "bad.docket.two");
        exceptions.check("cycles", house.cycles());
    }

    @Test
    void law_and_docket_are_told_the_time() {
        assertThat(places(BAD_HOUSE.time())).contains("LawWithAWatch.now()", "LawWithAWatch.reference()");
        exceptions.check("time", house.time());
    }

    @Test
    void law_and_docket_throw_no_dice() {
        assertThat(places(BAD_HOUSE.chance())).contains("LawWithAWatch.dice()");
        exceptions.check("chance", house.chance());
    }

    @Test
    void nothing_is_serializable() {
        assertThat(places(BAD_HOUSE.serializable())).contains("DocketWithSetters");
        exceptions.check("serializable", house.serializable());
    }

    @Test
    void docket_has_no_setters() {
        assertThat(places(BAD_HOUSE.setters())).contains("DocketWithSetters.setState");
        exceptions.check("setters", house.setters());
    }

    @Test
    void no_interface_has_a_single_implementation() {
        assertThat(BAD_HOUSE.interfaces())
                .extracting(Finding::where)
                .anyMatch(where -> where.endsWith("LonelyService"))
                .noneMatch(where -> where.endsWith("ForLambdas"));
        exceptions.check("interfaces", house.interfaces());
    }

    @Test
    void the_house_was_found() {
        assertThat(house.classes()).hasSizeGreaterThan(10);
    }

    private static String places(List<Finding> findings) {
        return findings.stream().map(Finding::where).reduce("", (all, one) -> all + one + "\n");
    }
}
