package assize.law.guard;

import assize.law.problem.Nearest;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says of a name that isn't known which ones are. */
final class Known {
    private static final int SHOWN = 8;

    private Known() {}

    /** The slip of a name that is none of those allowed; the code is told apart where a near one is likely meant. */
    static Slip unknown(String kind, Token name, Collection<String> allowed) {
        Optional<String> near = Nearest.to(name.text(), allowed);
        String list = list(allowed, near);
        return near.isPresent()
                ? Slip.of("guard-near-" + kind, name.at(), "found", name.text(), "nearest", near.get(), "allowed", list)
                : Slip.of("guard-unknown-" + kind, name.at(), "found", name.text(), "allowed", list);
    }

    /** The nearest first, then the others by the alphabet, not all of them. */
    private static String list(Collection<String> allowed, Optional<String> near) {
        Collection<String> sorted = new TreeSet<>(allowed);
        near.ifPresent(sorted::remove);
        String shown =
                Stream.concat(near.stream(), sorted.stream()).limit(SHOWN).collect(Collectors.joining(", "));
        return allowed.isEmpty() ? "-" : allowed.size() > SHOWN ? shown + ", ..." : shown;
    }
}
