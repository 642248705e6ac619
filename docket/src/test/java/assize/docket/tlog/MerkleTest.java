package assize.docket.tlog;

import static assize.docket.tlog.Vectors.PLACE;
import static assize.docket.tlog.Vectors.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Proofs of all trees up to a size, and what is refused of each. */
class MerkleTest {
    private static final int SIZES = 70;
    private static final List<Hash> LEAVES = Logs.leaves(SIZES);

    private static Hash plainRoot(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.OF_NOTHING;
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int half = 1;
        while (half * 2 < leaves.size()) {
            half *= 2;
        }
        return Hash.node(plainRoot(leaves.subList(0, half)), plainRoot(leaves.subList(half, leaves.size())));
    }

    @Test
    void a_root_is_what_the_definition_says() {
        for (int size = 0; size <= SIZES; size++) {
            assertThat(Merkle.root(Merkle.over(LEAVES), size)).isEqualTo(plainRoot(LEAVES.subList(0, size)));
        }
    }

    @Test
    void each_leaf_of_each_tree_is_proved_and_no_other_in_its_place() {
        for (int size = 1; size <= SIZES; size++) {
            Hash root = Merkle.root(Merkle.over(LEAVES), size);
            for (int index = 0; index < size; index++) {
                int at = index;
                int of = size;
                List<Hash> proof = Merkle.inclusion(Merkle.over(LEAVES), index, size);
                Inclusion.check(PLACE, index, size, LEAVES.get(index), proof, root);
                assertThat(refusal(() -> Inclusion.check(PLACE, at, of, Hash.OF_NOTHING, proof, root)))
                        .isEqualTo("merkle-root");
                assertThat(refusal(() -> Inclusion.check(PLACE, at, of, LEAVES.get(at), longer(proof), root)))
                        .isEqualTo("merkle-length");
                assertThat(refusal(() -> Inclusion.check(PLACE, of, of, LEAVES.get(at), proof, root)))
                        .isEqualTo("merkle-index");
                assertThat(refusal(() -> Inclusion.check(PLACE, -1, of, LEAVES.get(at), proof, root)))
                        .isEqualTo("merkle-index");
            }
        }
    }

    @Test
    void each_tree_is_proved_to_go_on_in_each_larger_one_and_nothing_else_is() {
        for (int after = 0; after <= SIZES; after++) {
            Hash rootAfter = Merkle.root(Merkle.over(LEAVES), after);
            for (int before = 0; before <= after; before++) {
                int from = before;
                int to = after;
                Hash rootBefore = Merkle.root(Merkle.over(LEAVES), before);
                List<Hash> proof = Merkle.consistency(Merkle.over(LEAVES), before, after);
                Consistency.check(PLACE, before, rootBefore, after, rootAfter, proof);
                Hash wrong = Hash.leaf(new byte[] {9});
                assertThat(refusal(() -> Consistency.check(PLACE, from, wrong, to, rootAfter, proof)))
                        .isEqualTo("merkle-root");
                if (before > 0) {
                    assertThat(refusal(() -> Consistency.check(PLACE, from, rootBefore, to, wrong, proof)))
                            .isEqualTo("merkle-root");
                }
                assertThat(refusal(() -> Consistency.check(PLACE, from, rootBefore, to, rootAfter, longer(proof))))
                        .isEqualTo("merkle-length");
                assertThat(refusal(() -> Consistency.check(PLACE, to + 1, rootBefore, to, rootAfter, proof)))
                        .isEqualTo("merkle-shrunk");
                for (int i = 0; i < proof.size(); i++) {
                    List<Hash> changed = new ArrayList<>(proof);
                    changed.set(i, wrong);
                    assertThat(refusal(() -> Consistency.check(PLACE, from, rootBefore, to, rootAfter, changed)))
                            .isEqualTo("merkle-root");
                }
            }
        }
    }

    @Test
    void the_largest_numbers_do_not_wrap_round() {
        List<Hash> proof = List.of(Hash.OF_NOTHING);
        long most = Long.MAX_VALUE;
        assertThat(refusal(() -> Inclusion.check(PLACE, most, most, Hash.OF_NOTHING, proof, Hash.OF_NOTHING)))
                .isEqualTo("merkle-index");
        assertThat(refusal(() -> Inclusion.check(PLACE, most - 1, most, Hash.OF_NOTHING, proof, Hash.OF_NOTHING)))
                .isEqualTo("merkle-length");
        assertThat(refusal(() -> Consistency.check(PLACE, most - 1, Hash.OF_NOTHING, most, Hash.OF_NOTHING, proof)))
                .isEqualTo("merkle-length");
        assertThat(refusal(() -> Consistency.check(PLACE, -1, Hash.OF_NOTHING, most, Hash.OF_NOTHING, proof)))
                .isEqualTo("merkle-shrunk");
    }

    private static List<Hash> longer(List<Hash> proof) {
        List<Hash> longer = new ArrayList<>(proof);
        longer.add(Hash.OF_NOTHING);
        return longer;
    }
}
