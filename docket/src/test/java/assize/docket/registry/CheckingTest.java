package assize.docket.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assize.docket.write.CaseHead;
import assize.law.problem.MachineLacks;
import assize.law.problem.Place;
import assize.law.problem.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CheckingTest {
    private static final int CASES = 1_000;

    private static Rebuild.Case one(int number) {
        CaseHead head = CaseHead.opening(new UUID(0, number), "p", "v", null, Instant.EPOCH);
        return new Rebuild.Case(head, List.of(), List.of(), List.of());
    }

    private static Problem differs(Rebuild.Case one) {
        return Problem.of("rebuilt-differs", Place.of("case " + one.head().id()), "what", "state");
    }

    @Test
    void what_is_found_is_told_in_the_order_of_the_cases() {
        List<Problem> told = new ArrayList<>();
        List<Long> progress = new ArrayList<>();
        try (Checking checking = new Checking(one -> List.of(differs(one)), told::add, progress::add)) {
            IntStream.range(0, CASES).forEach(number -> checking.add(one(number)));
            assertThat(checking.seen()).isEqualTo(new Rebuild.Seen(CASES, 0, 0, CASES));
        }
        assertThat(told)
                .containsExactlyElementsOf(IntStream.range(0, CASES)
                        .mapToObj(number -> differs(one(number)))
                        .toList());
        assertThat(progress)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, CASES).boxed().toList());
    }

    @Test
    void what_keeps_a_case_from_being_checked_is_told_as_it_is() {
        MachineLacks missing = new MachineLacks(Problem.of("docket-busy", Place.of("docket")), null);
        try (Checking checking = new Checking(
                one -> {
                    throw missing;
                },
                _ -> {},
                _ -> {})) {
            checking.add(one(1));
            assertThatThrownBy(checking::seen).isSameAs(missing);
        }
    }
}
