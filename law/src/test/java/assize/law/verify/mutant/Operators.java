package assize.law.verify.mutant;

import java.util.List;
import java.util.stream.Stream;

/** All ways of taking a protection out of a procedure. */
public final class Operators {
    private Operators() {}

    /** In the order in which they are told. */
    public static List<Operator> all() {
        return Stream.of(
                        PowerOperators.all(),
                        NoticeOperators.all(),
                        ClockOperators.all(),
                        StageOperators.all(),
                        PersonOperators.all(),
                        PropertyOperators.all())
                .flatMap(List::stream)
                .toList();
    }
}
