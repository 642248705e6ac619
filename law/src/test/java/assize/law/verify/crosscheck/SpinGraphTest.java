package assize.law.verify.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assize.law.step.Procedures;
import assize.law.verify.explore.Bounds;
import assize.law.verify.explore.Explorer;
import assize.law.verify.net.Net;
import assize.law.verify.net.NetBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Steps as Spin's program prints them, written by hand: two words each, the stage in the lowest four bits. */
class SpinGraphTest {
    private static final Net NET = NetBuilder.of(Procedures.of("""
            stages: {open: {start: true}, stuck: {}, closed: {end: true}}
            actions:
              begin: {by: plaintiff, opens: open, law: s 1}
              close: {by: judge, from: open, to: closed, law: s 2}
              drop: {by: judge, from: open, to: stuck, law: s 3}
            """), 1);

    private static final long OPEN = 0;
    private static final long STUCK = 1;
    private static final long CLOSED = 2;
    private static final long UNOPENED = 3;

    @Test
    void dead_ends_and_what_is_cut_off_are_those_that_our_own_search_finds() throws IOException {
        SpinGraph printed = printed(UNOPENED, UNOPENED, UNOPENED, OPEN, OPEN, STUCK, OPEN, CLOSED);
        Tally spin = Tally.of(NET, printed);
        assertThat(spin.deadEnds()).isEqualTo(Map.of("stuck", 1));
        assertThat(spin.cutOff()).isEqualTo(Map.of("stuck", 1));
        assertThat(spin).isEqualTo(Tally.of(Explorer.explore(NET, Bounds.USUAL)));
    }

    @Test
    void a_step_that_was_not_printed_is_a_difference_in_the_stage_that_it_led_to() throws IOException {
        SpinGraph printed = printed(UNOPENED, UNOPENED, UNOPENED, OPEN, OPEN, CLOSED);
        Tally ours = Tally.of(Explorer.explore(NET, Bounds.USUAL));
        assertThat(Difference.first(ours, Tally.of(NET, printed), true, true))
                .contains(new Difference(Difference.What.REACHED, "stuck", 1, 0));
    }

    @Test
    void the_way_to_a_state_is_told_by_what_changes() throws IOException {
        SpinGraph printed = printed(UNOPENED, UNOPENED, UNOPENED, OPEN, OPEN, STUCK);
        assertThat(printed.changes(NET, Tally.which(NET, printed, Difference.What.DEAD_END, (int) STUCK)))
                .containsExactly("stage: open", "stage: stuck");
    }

    @Test
    void half_a_step_is_no_result() {
        assertThatThrownBy(() -> printed(UNOPENED, UNOPENED, UNOPENED)).isInstanceOf(IOException.class);
    }

    private static SpinGraph printed(long... states) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(states.length * Long.BYTES).order(ByteOrder.nativeOrder());
        for (long state : states) {
            bytes.putLong(state);
        }
        return SpinGraph.read(NET, new ByteArrayInputStream(bytes.array()));
    }
}
