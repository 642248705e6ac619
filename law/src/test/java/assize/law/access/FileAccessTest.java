package assize.law.access;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.access.FileAccess.Entered;
import assize.law.language.Procedure;
import assize.law.language.read.ProcedureReader;
import assize.law.step.Effect;
import assize.law.step.Procedures;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FileAccessTest {
    private static final Procedure FREEZE = read("asset-freeze-tracing");
    private static final Procedure CONCERN = read("public-concern");
    private static final Procedure CIVIL = read("cn-civil");
    private static final Procedure CLAIMS = read("eu-small-claims");

    private final List<Entered> entries = new ArrayList<>();

    private static Procedure read(String name) {
        return ProcedureReader.read(Procedures.LIBRARY.resolve(name), Procedures.TIME.rules());
    }

    private void act(String role, String action, Effect... effects) {
        assertThat(action).isNotEmpty();
        entries.add(new Entered(Set.of(role), List.of(effects)));
    }

    private void told(String notice, String to) {
        act(to, notice);
    }

    private List<String> seen(Procedure procedure, String role) {
        return new FileAccess(procedure, role)
                .of(entries).stream()
                        .map(one -> one.ground() == null
                                ? one.extent().name()
                                : one.extent() + " " + one.ground().kind() + " "
                                        + one.ground().name())
                        .toList();
    }

    @Test
    void while_a_seal_lasts_its_subject_sees_only_that_there_are_entries() {
        act("police-head", "report");
        act("police-head", "order-freeze", new Effect.Sealed("freeze-order", true));
        act("investigator", "inventory");
        told("other", "owner");
        act("owner", "object");
        assertThat(seen(FREEZE, "owner"))
                .containsExactly("WHOLE", "WITHHELD seal owner", "WITHHELD seal owner", "WHOLE", "WHOLE");
        assertThat(seen(FREEZE, "judge")).containsOnly("WHOLE");
        act("law", "tell-owner", new Effect.Sealed("freeze-order", false));
        assertThat(seen(FREEZE, "owner")).containsOnly("WHOLE");
    }

    @Test
    void a_ground_names_the_article() {
        act("police-head", "order-freeze", new Effect.Sealed("freeze-order", true));
        Seen.Ground ground =
                new FileAccess(FREEZE, "owner").of(entries).getFirst().ground();
        assertThat(ground).isEqualTo(new Seen.Ground("seal", "owner", "AML art. 7"));
    }

    @Test
    void who_sees_an_extract_sees_what_happened_and_not_what_was_said_except_their_own() {
        act("police-head", "report");
        act("victim", "claim");
        told("decision", "victim");
        told("decision", "owner");
        assertThat(seen(FREEZE, "victim"))
                .containsExactly("WITHOUT_CONTENT extract victim", "WHOLE", "WHOLE", "WITHOUT_CONTENT extract victim");
    }

    @Test
    void what_is_private_stays_with_those_who_may_know() {
        act("caller", "report", new Effect.Set("contact", "form"));
        act("operator", "take");
        assertThat(seen(CONCERN, "operator")).containsOnly("WHOLE");
        assertThat(seen(CONCERN, "supervisor")).containsExactly("WITHOUT_CONTENT private contact", "WHOLE");
        assertThat(seen(CONCERN, "rescue"))
                .containsExactly("WITHOUT_CONTENT extract rescue", "WITHOUT_CONTENT extract rescue");
    }

    @Test
    void what_was_offered_in_mediation_stays_between_those_who_took_part() {
        act("plaintiff", "offer", new Effect.Inside("mediation", new Effect.Set("offers", "form")));
        assertThat(seen(CIVIL, "defendant")).containsExactly("WHOLE");
        assertThat(seen(CIVIL, "president")).containsExactly("WITHOUT_CONTENT private offers");
    }

    @Test
    void without_a_word_in_the_procedure_parties_and_offices_see_the_file_and_nobody_else_does() {
        act("claimant", "file-claim");
        assertThat(seen(CLAIMS, "defendant")).containsExactly("WHOLE");
        assertThat(seen(CLAIMS, "neighbour")).containsExactly("WITHHELD file neighbour");
        assertThat(seen(CONCERN, "neighbour")).containsExactly("WITHHELD file neighbour");
    }

    @Test
    void each_of_several_holders_sees_what_was_for_one_of_them() {
        told("summons", "owner 2");
        act("police-head", "order-freeze", new Effect.Sealed("freeze-order", true));
        assertThat(seen(FREEZE, "owner")).containsExactly("WHOLE", "WITHHELD seal owner");
        assertThat(seen(FREEZE, "owner 2")).containsExactly("WHOLE", "WITHHELD seal owner");
        act("police-head", "order-freeze", new Effect.Sealed("inquiry", true));
        told("summons", "owner 1");
        assertThat(seen(FREEZE, "owner 2").getLast()).isEqualTo("WITHHELD seal owner");
    }
}
