package assize.docket.registry;

import static org.assertj.core.api.Assertions.assertThat;

import assize.docket.clock.ClockWatch;
import assize.docket.store.Database;
import assize.docket.write.Writer;
import assize.law.step.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Clocks of real procedures, let pass by watches. */
class PassingTest {
    /** Four clocks run in each. */
    private static final int CASES = 250;

    private final Matters matters = new Matters();
    private final Registry registry = matters.registry;
    private final Database database = Matters.database();
    private final Writer writer = new Writer(database);

    private ClockWatch watch(Duration ahead) {
        return new ClockWatch(database, writer, registry::passing, ahead, 40);
    }

    private static void waitUntil(BooleanSupplier condition) {
        long patience = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(patience);
            LockSupport.parkNanos(5_000_000);
        }
    }

    /** A case whose time to send ends on a day in the future, in law as on the clock of the database. */
    private UUID found(Instant at) {
        Event.Act found = matters.finding("2026-01-12");
        return Matters.entered(registry.open(
                        "it-road-fine", Event.Act.of("create", found.actor(), found.given(), at), null, null))
                .caseId();
    }

    @Test
    void a_lapse_comes_within_a_second_of_its_moment_and_once_though_two_watches_look() {
        Instant now = database.time().instant();
        UUID id = found(now);
        Instant due = matters.clock(id, "send-time").due();
        Duration ahead = Duration.between(now, due).minusSeconds(2);
        try (ClockWatch one = watch(ahead);
                ClockWatch two = watch(ahead)) {
            one.start(problem -> {});
            two.start(problem -> {});
            waitUntil(() -> registry.get(id).closed());
        }
        assertThat(matters.types(id)).containsExactly("create", "send-time passes", "lapse");
        assertThat(matters.files.entries(id).getLast().entry().at()).isEqualTo(due);
        Instant entered = matters.files.entries(id).getLast().entry().entered();
        assertThat(entered).isBetween(due, due.plusSeconds(1));
        assertThat(Matters.rebuilt()).isEmpty();
    }

    @Test
    void a_thousand_due_clocks_pass_once_each_with_what_the_law_draws_from_them() {
        Instant now = database.time().instant();
        List<UUID> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            cases.add(notified(now.plusSeconds(i)));
        }
        assertThat(cases.stream()
                        .mapToInt(id -> matters.files.clocks(id).size())
                        .sum())
                .isEqualTo(1_000);
        Duration ahead = Duration.ofDays(6 * 366L);
        try (ClockWatch one = watch(ahead);
                ClockWatch two = watch(ahead)) {
            one.start(problem -> {});
            two.start(problem -> {});
            waitUntil(() -> cases.stream().allMatch(id -> registry.get(id).closed()));
        }
        for (UUID id : cases) {
            assertThat(matters.types(id))
                    .containsExactly(
                            "create",
                            "send",
                            "report reached",
                            "report-arrives",
                            "reduced-time passes",
                            "judge-time passes",
                            "pay-time passes",
                            "limitation passes",
                            "bar-by-time");
            assertThat(matters.files.clocks(id)).isEmpty();
        }
        assertThat(Matters.rebuilt()).isEmpty();
    }

    private UUID notified(Instant at) {
        UUID id = found(at);
        Matters.entered(
                registry.take(id, 0, matters.sending(at.plusSeconds(3_600).toString()), null));
        Matters.entered(
                registry.take(id, 0, matters.reached(at.plusSeconds(7_200).toString()), null));
        return id;
    }
}
