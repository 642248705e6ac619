package assize.bench.ours;

import assize.bench.harness.Contender;
import assize.docket.clock.ClockWatch;
import assize.docket.write.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contenders that are whole steps, by people and by clocks. */
public final class Ours {
    private final Court court;
    private @Nullable Steps steps;
    private @Nullable ClockWatch watch;

    /** Those of a court. */
    public Ours(Court court) {
        this.court = court;
    }

    /** Steps at several numbers of callers. */
    public List<Contender> steps() {
        return List.of(step(1), step(16), step(64));
    }

    private Contender step(int callers) {
        return Contender.of("ours-step-" + callers, callers, this::ready, caller -> one(caller, callers));
    }

    /** One step of one of so many callers. */
    public long one(int caller, int callers) {
        return java.util.Objects.requireNonNull(steps).step(caller, callers);
    }

    /** Opens the court. */
    public void ready() throws Exception {
        if (steps == null) {
            Court.Open open = court.open();
            // nobody acts in a case without having looked at it: each has been on somebody's page
            open.cases().parallelStream().forEach(open.registry()::get);
            steps = new Steps(open.registry(), open.database().time().instant(), open.cases());
        }
    }

    /** Clocks that are due, as the watch lets them pass. */
    public Contender timers() {
        return Contender.of(
                "ours-timers",
                ClockWatch.IN_TURNS,
                this::watching,
                _ -> java.util.Objects.requireNonNull(watch).passOnce());
    }

    private void watching() throws Exception {
        if (watch == null) {
            Court.Open open = court.open();
            watch = new ClockWatch(open.database(), new Writer(open.database()), open.registry()::passing);
        }
    }
}
