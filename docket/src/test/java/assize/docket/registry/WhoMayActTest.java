package assize.docket.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assize.docket.act.Appointments;
import assize.law.problem.Problem;
import assize.law.problem.UnusableInput;
import assize.law.step.Actor;
import assize.law.step.Event;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WhoMayActTest {
    private final Matters matters = new Matters();
    private final Registry registry = matters.registry;

    private Answer send(UUID id, Actor who, String day) {
        return registry.take(id, 0, matters.act("send", who, day, "sending.expense", "15 EUR"), null);
    }

    @Test
    void who_was_never_appointed_is_told_the_role_the_body_and_the_rule() {
        UUID id = matters.opened("2026-01-12");
        Answer answer = send(id, new Actor("Nobody", "police", matters.body("police")), "2026-02-02");
        Problem denial = Matters.reasons(answer).getFirst();
        assertThat(denial.code()).isEqualTo("not-appointed");
        assertThat(denial.said())
                .containsEntry("role", "police")
                .containsEntry("body", matters.body("police"))
                .hasEntrySatisfying("rule", rule -> assertThat(rule).startsWith("art. 201(1)"));
        assertThat(denial.text(Locale.ENGLISH)).contains("police", "art. 201(1)");
        assertThat(matters.types(id)).containsExactly("create");
    }

    @Test
    void an_office_gives_nothing_before_it_begins_after_it_ends_or_at_another_body() {
        UUID id = matters.opened("2026-01-12");
        Actor ugo = matters.office("Ugo Riva", "police", matters.body("police"), Matters.at("2026-02-01"));
        assertThat(Matters.refused(send(id, ugo, "2026-01-31"))).containsExactly("not-appointed");
        assertThat(Matters.refused(send(id, new Actor("Ugo Riva", "police", "another town"), "2026-02-03")))
                .containsExactly("not-appointed");
        Appointments register = new Appointments(Matters.database());
        register.of("Ugo Riva").stream()
                .filter(a -> a.body().equals(matters.body("police")))
                .forEach(a -> register.end(a.id(), Matters.at("2026-02-10"), "mayor"));
        assertThat(Matters.refused(send(id, ugo, "2026-02-10"))).containsExactly("not-appointed");
        Matters.entered(send(id, ugo, "2026-02-09"));
    }

    @Test
    void an_officer_must_hold_the_office_even_to_open_a_case_and_to_tell_a_notice() {
        Actor nobody = new Actor("Nobody", "officer", matters.body("officer"));
        Event.Act found = matters.finding("2026-01-12");
        Event.Act byNobody = Event.Act.of("create", nobody, found.given(), found.at());
        assertThat(Matters.refused(registry.open("it-road-fine", byNobody, null, null)))
                .containsExactly("not-appointed");
        UUID id = matters.opened("2026-01-12");
        Matters.entered(registry.take(id, 0, matters.sending("2026-02-02"), null));
        Event.Told told = (Event.Told) matters.reached("2026-02-09");
        Event byOther = new Event.Told(
                told.notice(), told.how(), told.to(), told.way(), new Actor("X", "police", "no town"), told.at());
        assertThat(Matters.refused(registry.take(id, 0, byOther, null))).containsExactly("not-appointed");
    }

    @Test
    void parties_need_no_appointment() {
        UUID id = matters.notified("2026-01-08", "2026-02-16", "2026-02-25");
        Matters.entered(registry.take(id, 0, matters.payment("2026-03-20", "115 EUR"), null));
        assertThat(matters.stage(id)).isEqualTo("closed-paid");
    }

    private UUID beforeJudge() {
        UUID id = matters.notified("2026-01-08", "2026-02-16", "2026-02-25");
        Matters.entered(registry.take(id, 0, matters.act("appeal-to-judge", matters.offender(), "2026-03-20"), null));
        return id;
    }

    private Answer annul(UUID id, String judge, String day) {
        return registry.take(
                id,
                0,
                matters.act("annul", matters.office(judge, "judge"), day, "reasons", "no sign stood there"),
                null);
    }

    @Test
    void who_found_the_offence_does_not_judge_it() {
        UUID id = beforeJudge();
        assertThat(Matters.refused(annul(id, "Anna Neri", "2026-06-01"))).containsExactly("not-apart");
        Matters.entered(annul(id, "Dr Rossi", "2026-06-01"));
    }

    @Test
    void who_judged_a_matter_takes_no_part_in_one_opened_from_it_and_both_know_each_other() {
        UUID first = beforeJudge();
        Matters.entered(annul(first, "Dr Rossi", "2026-06-01"));
        Matters other = new Matters();
        Event.Act found = other.finding("2026-06-08", "linked-case", first.toString());
        Actor rossi = other.office("Dr Rossi", "officer");
        Event.Act byRossi = Event.Act.of("create", rossi, found.given(), found.at());
        assertThat(Matters.refused(registry.open("it-road-fine", byRossi, null, null)))
                .contains("not-apart-linked");
        Actor carla = other.office("Carla Galli", "officer");
        UUID second = Matters.entered(registry.open(
                        "it-road-fine", Event.Act.of("create", carla, found.given(), found.at()), null, null))
                .caseId();
        assertThat(registry.state(second).linked()).containsExactly(first.toString());
        assertThat(registry.state(first).linked()).containsExactly(second.toString());
        assertThat(matters.types(second)).containsExactly("create", "linked");
        for (Event step : new Event[] {other.sending("2026-06-15"), other.reached("2026-06-22")}) {
            Matters.entered(registry.take(second, 0, step, null));
        }
        Matters.entered(
                registry.take(second, 0, matters.act("appeal-to-prefect", matters.offender(), "2026-06-29"), null));
        Matters.entered(registry.take(
                second, 0, matters.act("send-file", other.office("Ugo Riva", "police"), "2026-07-01"), null));
        Answer byJudge = registry.take(
                second,
                0,
                matters.act("dismiss-appeal", other.office("Dr Rossi", "prefect"), "2026-07-20", "reasons", "none"),
                null);
        assertThat(Matters.refused(byJudge)).contains("not-apart-linked");
        Matters.entered(registry.take(
                second,
                0,
                matters.act("dismiss-appeal", other.office("Dr Conti", "prefect"), "2026-07-20", "reasons", "none"),
                null));
        assertThat(Matters.rebuilt()).isEmpty();
    }

    @Test
    void a_matter_is_opened_from_an_older_one_though_that_has_gone_further() {
        UUID first = matters.notified("2026-01-08", "2026-02-16", "2026-02-25");
        Matters other = new Matters();
        Event.Act found = other.finding("2026-02-01", "linked-case", first.toString());
        Actor carla = other.office("Carla Galli", "officer");
        UUID second = Matters.entered(registry.open(
                        "it-road-fine", Event.Act.of("create", carla, found.given(), found.at()), null, "key " + first))
                .caseId();
        assertThat(registry.state(first).linked()).containsExactly(second.toString());
        Answer again = registry.open(
                "it-road-fine", Event.Act.of("create", carla, found.given(), found.at()), null, "key " + first);
        assertThat(again).isEqualTo(new Answer.Repeated(second, 2));
        assertThat(registry.state(first).linked()).hasSize(1);
    }

    @Test
    void a_matter_cannot_be_opened_from_one_that_is_not_there() {
        for (String other : new String[] {"nonsense", UUID.randomUUID().toString()}) {
            assertThatThrownBy(() -> registry.open(
                            "it-road-fine", matters.finding("2026-01-12", "linked-case", other), null, null))
                    .isInstanceOfSatisfying(
                            UnusableInput.class,
                            e -> assertThat(e.problems())
                                    .extracting(Problem::code)
                                    .containsExactly("no-such-case"));
        }
    }

    @Test
    void a_challenged_judge_waits_and_one_who_stepped_aside_takes_no_further_part() {
        UUID id = beforeJudge();
        Matters.entered(registry.take(
                id,
                0,
                matters.act("ask-recusal", matters.offender(), "2026-04-01", "person", "Dr Rossi", "reasons", "kin"),
                null));
        assertThat(Matters.refused(annul(id, "Dr Rossi", "2026-04-02"))).containsExactly("person-challenged");
        Matters.entered(registry.take(
                id,
                0,
                matters.act(
                        "grant-recusal",
                        matters.office("Dr Costa", "court"),
                        "2026-04-03",
                        "person",
                        "Dr Rossi",
                        "reasons",
                        "they are cousins"),
                null));
        assertThat(Matters.refused(annul(id, "Dr Rossi", "2026-04-07"))).containsExactly("person-recused");
        Matters.entered(annul(id, "Dr Bassi", "2026-04-07"));
    }
}
