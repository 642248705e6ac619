package assize.docket.registry;

import static org.assertj.core.api.Assertions.assertThat;

import assize.docket.clock.ClockWatch;
import assize.docket.write.ArmedClock;
import assize.docket.write.Writer;
import assize.law.language.Procedure;
import assize.law.scenario.Given;
import assize.law.step.Actor;
import assize.law.step.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Side-matters in the docket: their clocks are rows, pass by the watch, and are rebuilt with the case. */
class SideMattersTest {
    private static final Map<String, String> URGENT = Map.of(
            "urgent-application.urgency", "the ship sails tonight",
            "urgent-application.goods", "a ship",
            "urgent-application.opponent", "the owner",
            "urgent-application.security", "a bank's promise");

    private final Matters matters = new Matters();
    private final Registry registry = matters.registry;
    private final Actor plaintiff = new Actor("Ms Gao", "plaintiff", null);
    private final Procedure procedure = matters.procedures.current("cn-civil").procedure();

    private UUID opened(Instant at) {
        Map<String, Object> values = new Given(procedure)
                .values(Objects.requireNonNull(procedure.actions().get("come-before-suit")), URGENT);
        UUID id = Matters.entered(
                        registry.open("cn-civil", Event.Act.of("come-before-suit", plaintiff, values, at), null, null))
                .caseId();
        Event.Act opens = Event.Act.of(
                "open preservation", plaintiff, Map.of("preservation.goods", "a ship"), at.plusSeconds(60));
        Matters.entered(registry.take(id, 0, opens, null));
        return id;
    }

    private Event.Act grant(Instant at) {
        return Event.Act.of(
                "preservation.grant",
                matters.office("Judge Li", "judge", "court", Matters.at("2000-01-01")),
                Map.of("reasons", "the ship sails"),
                at);
    }

    @Test
    void a_clock_of_a_side_matter_is_a_row_by_the_side_matters_name_and_is_rebuilt() {
        UUID id = opened(Matters.at("2026-03-02"));
        assertThat(matters.files.clocks(id)).extracting(ArmedClock::name).contains("preservation.ruling-time");
        Matters.entered(registry.take(id, 0, grant(Matters.at("2026-03-03")), null));
        assertThat(matters.files.clocks(id))
                .extracting(ArmedClock::name)
                .contains("preservation.preserved-term")
                .doesNotContain("preservation.ruling-time");
        assertThat(matters.types(id)).containsExactly("come-before-suit", "open preservation", "preservation.grant");
        assertThat(Matters.rebuilt()).isEmpty();
    }

    @Test
    void the_watch_lets_it_pass_at_its_moment() {
        Instant now = Matters.database().time().instant();
        UUID id = opened(now);
        Duration ahead = Duration.ofDays(3);
        try (ClockWatch watch =
                new ClockWatch(Matters.database(), new Writer(Matters.database()), registry::passing, ahead, 40)) {
            while (watch.passOnce() > 0) {
                // until nothing is due
            }
        }
        assertThat(matters.types(id)).endsWith("preservation.ruling-time passes");
        assertThat(Matters.rebuilt()).isEmpty();
    }

    @Test
    void whoever_opened_it_is_not_the_judge_of_it() {
        UUID id = opened(Matters.at("2026-03-02"));
        Actor sameAsJudge = matters.office("Ms Gao", "judge", "court", Matters.at("2000-01-01"));
        Event.Act act =
                Event.Act.of("preservation.grant", sameAsJudge, Map.of("reasons", "mine"), Matters.at("2026-03-03"));
        assertThat(Matters.refused(registry.take(id, 0, act, null))).contains("asker-approves");
    }
}
