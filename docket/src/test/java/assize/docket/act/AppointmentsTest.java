package assize.docket.act;

import static org.assertj.core.api.Assertions.assertThat;

import assize.docket.store.TestDatabase;
import assize.law.problem.Problem;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AppointmentsTest {
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private final Appointments register = new Appointments(TestDatabase.shared());
    private final String li = "li-" + UUID.randomUUID();

    private Appointment appoint(@Nullable Instant until) {
        Appointment appointment =
                new Appointment(UUID.randomUUID(), li, "judge", "riverside-court", MARCH, until, "president");
        register.appoint(appointment);
        return appointment;
    }

    private boolean holds(Instant moment) {
        return register.find(li, "judge", "riverside-court", moment).isPresent();
    }

    @Test
    void an_office_is_held_from_its_first_moment_until_just_before_its_last() {
        appoint(JUNE);
        assertThat(holds(MARCH.minusNanos(1_000))).isFalse();
        assertThat(holds(MARCH)).isTrue();
        assertThat(holds(JUNE.minusNanos(1_000))).isTrue();
        assertThat(holds(JUNE)).isFalse();
    }

    @Test
    void an_office_without_an_end_is_held_until_it_is_ended_and_that_stays() {
        Appointment appointment = appoint(null);
        assertThat(holds(JUNE.plusSeconds(1_000_000_000))).isTrue();
        assertThat(register.end(appointment.id(), JUNE, "president")).isTrue();
        assertThat(register.end(appointment.id(), JUNE.plusSeconds(1), "somebody else"))
                .isFalse();
        assertThat(holds(JUNE.minusSeconds(1))).isTrue();
        assertThat(holds(JUNE)).isFalse();
        assertThat(register.of(li))
                .hasSize(1)
                .first()
                .extracting(Appointment::until)
                .isEqualTo(JUNE);
    }

    @Test
    void an_end_can_shorten_a_term_but_not_lengthen_it() {
        Appointment appointment = appoint(JUNE);
        register.end(appointment.id(), JUNE.plusSeconds(9), "president");
        assertThat(holds(JUNE)).isFalse();
    }

    @Test
    void an_office_at_one_body_gives_nothing_at_another() {
        appoint(null);
        assertThat(register.find(li, "judge", "hill-court", JUNE)).isEmpty();
        assertThat(register.find(li, "clerk", "riverside-court", JUNE)).isEmpty();
    }

    @Test
    void a_denial_says_what_the_rule_asks_for() {
        Problem denial = Appointments.denial("judge", "riverside-court", JUNE, "decide by judge");
        assertThat(denial.code()).isEqualTo("not-appointed");
        assertThat(denial.text(Locale.ENGLISH)).contains("judge", "riverside-court", "decide by judge");
    }
}
