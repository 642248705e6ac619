package assize.docket.store;

import assize.law.problem.MachineLacks;
import assize.law.problem.Problem;
import java.util.Locale;
import org.assertj.core.api.Assertions;

/** Opens what cannot be opened. */
final class Lacks {
    private Lacks() {}

    /** The one problem told, which has its words in both languages. */
    static Problem lacks(Settings settings) {
        MachineLacks lacks = Assertions.catchThrowableOfType(
                MachineLacks.class, () -> Database.open(settings).close());
        Problem problem = lacks.problem();
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
            Assertions.assertThat(problem.text(language)).doesNotContain("{");
        }
        return problem;
    }
}
