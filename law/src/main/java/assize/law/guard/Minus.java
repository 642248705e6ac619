package assize.law.guard;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the hyphen that was meant as a minus. */
final class Minus {
    private Minus() {}

    /** Where in an unknown name a hyphen parts two known ones. */
    static Optional<Integer> find(String name, Set<String> known) {
        return IntStream.range(1, Math.max(1, name.length() - 1))
                .filter(i -> name.charAt(i) == '-')
                .filter(i -> known.contains(name.substring(0, i)) && known.contains(name.substring(i + 1)))
                .boxed()
                .findFirst();
    }
}
