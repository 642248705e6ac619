package assize.app.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import assize.law.access.Seen;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Under a seal a page shows no more than the file: stage and clocks could tell what is kept. */
class SealedTest {
    private static final Seen UNDER_SEAL = new Seen(Seen.Extent.WITHHELD, new Seen.Ground("seal", "owner", "art. 9"));
    private static final Seen NO_FILE = new Seen(Seen.Extent.WITHHELD, new Seen.Ground("file", "witness", null));

    @Test
    void one_entry_under_a_seal_is_enough() {
        assertThat(CaseViews.sealed(List.of(Seen.WHOLE, UNDER_SEAL, Seen.WHOLE)))
                .isTrue();
    }

    @Test
    void what_is_withheld_on_other_grounds_is_no_seal() {
        assertThat(CaseViews.sealed(List.of(Seen.WHOLE, NO_FILE))).isFalse();
        assertThat(CaseViews.sealed(List.of())).isFalse();
    }
}
