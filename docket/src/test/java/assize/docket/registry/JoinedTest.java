package assize.docket.registry;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.language.Procedure;
import assize.law.step.Actor;
import assize.law.step.Event;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Cases that are joined are one matter under two numbers: the same person goes on in their role, and in no other. */
class JoinedTest {
    private final Matters matters = new Matters();
    private final Registry registry = matters.registry;
    private final Procedure procedure =
            matters.procedures.current("public-concern").procedure();

    @Test
    void who_handled_one_goes_on_in_both_and_takes_no_other_role_in_either() {
        UUID first = reported("caller one");
        UUID second = reported("caller two");
        Actor wang = matters.office("Wang", "operator");
        take(second, "join-cases", wang, Map.of("linked-case", first.toString(), "reasons", "the same smell"));
        Map<String, String> unit = Map.of("dispatching.unit", "environment", "dispatching.about-this-unit", "no");
        Matters.entered(take(second, "dispatch", wang, unit));
        Matters.entered(take(first, "dispatch", matters.office("Zhao", "operator"), unit));
        assertThat(registry.state(first).further().joined()).containsExactly(second.toString());
        Answer asUnit = take(first, "take-up", matters.office("Wang", "lead-unit"), Map.of());
        assertThat(Matters.refused(asUnit)).contains("not-apart-linked");
        Actor unitOne = matters.office("Chen", "lead-unit");
        Matters.entered(take(first, "take-up", unitOne, Map.of()));
        Matters.entered(take(second, "take-up", unitOne, Map.of()));
    }

    private UUID reported(String caller) {
        Map<String, String> concern =
                Map.of("concern.about", "solvent at night", "concern.kind", "air", "concern.emergency", "no");
        Event.Act act = Event.Act.of(
                "receive",
                new Actor(caller, "caller", null),
                Matters.values(procedure, "receive", concern),
                Matters.at("2026-03-09"));
        return Matters.entered(registry.open("public-concern", act, null, null)).caseId();
    }

    private Answer take(UUID id, String action, Actor actor, Map<String, String> given) {
        Map<String, Object> values = Matters.values(procedure, action, given);
        return registry.take(id, 0, Event.Act.of(action, actor, values, Matters.at("2026-03-09")), null);
    }
}
