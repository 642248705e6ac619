package assize.law.verify.explore;

import assize.law.verify.net.Move;
import assize.law.verify.net.Rule;
import java.util.List;

/** What a search says. */
public sealed interface Answer {
    /** It never comes to that, in any state of the whole net. */
    record No() implements Answer {}

    /** It comes to that by these steps, which were tried in the whole net; the shortest found. */
    record Yes(List<List<Rule>> steps) implements Answer {
        /** What happens on the way. */
        public List<Move> moves() {
            return steps.stream().flatMap(List::stream).map(Rule::move).toList();
        }
    }

    /** The bounds were reached; these things would have had to be looked at together. */
    record Unknown(List<String> growing) implements Answer {}

    /** True if it comes to that. */
    default boolean yes() {
        return this instanceof Yes;
    }
}
