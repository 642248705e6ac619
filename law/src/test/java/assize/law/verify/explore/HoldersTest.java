package assize.law.verify.explore;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.language.read.ProcedureReader;
import assize.law.time.LegalTime;
import assize.law.verify.net.Net;
import assize.law.verify.net.NetBuilder;
import java.nio.file.Path;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

/** A civil case with two defendants. */
class HoldersTest {
    private static final Path LIBRARY = Path.of(System.getProperty("assize.root"), "procedures");
    private static final Net NET = NetBuilder.of(
            ProcedureReader.read(
                    LIBRARY.resolve("cn-civil"),
                    LegalTime.load(LIBRARY.resolve("time")).rules()),
            2);

    @Test
    void which_of_two_holders_it_is_makes_no_other_state() {
        int first = variable(" 1");
        int second = variable(" 2");
        int[] one = NET.initial();
        int[] other = NET.initial();
        one[first] = (one[first] + 1) % NET.variables().get(first).size();
        other[second] = one[first];
        Swaps swaps = Swaps.of(NET).among(NET.moving(), NET.initial());
        swaps.apply(one);
        swaps.apply(other);
        assertThat(one).isEqualTo(other);
        int[] apart = one.clone();
        Swaps.of(NET).among(new BitSet(), NET.initial()).apply(apart);
        assertThat(apart).isEqualTo(one);
    }

    @Test
    void a_way_names_those_who_can_go_it() {
        Graph graph = Explorer.explore(NET, new Bounds(2_000, 200_000, () -> false));
        Search search = new Search(NET, Bounds.USUAL);
        for (int state = 1; state < graph.size(); state += 7) {
            assertThat(search.forbids(graph.pathTo(state))).as("state " + state).isEqualTo(new BitSet());
        }
    }

    private static int variable(String end) {
        return NET.moving().stream()
                .filter(one -> NET.variables().get(one).name().endsWith(end))
                .findFirst()
                .orElseThrow();
    }
}
