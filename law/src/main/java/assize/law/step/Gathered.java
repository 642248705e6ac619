package assize.law.step;

import assize.law.language.Fact;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The effects of one step, in order, each in its place: the main line or the side-matter in which it is taken. */
final class Gathered {
    private final List<Effect> effects = new ArrayList<>();
    private final Line line;

    Gathered(Line line) {
        this.line = line;
    }

    List<Effect> effects() {
        return effects;
    }

    /** An effect where the step is taken. */
    void here(Effect effect) {
        in(line.matter(), effect);
    }

    /** An effect on the main line. */
    void main(Effect effect) {
        effects.add(effect);
    }

    void in(@Nullable String matter, Effect effect) {
        effects.add(matter == null ? effect : new Effect.Inside(matter, effect));
    }

    /** What a side-matter says of a value of the main line's is said there; flags belong to where they are set. */
    void set(String fact, @Nullable Object value) {
        in(mainFact(fact) ? null : line.matter(), new Effect.Set(fact, value));
    }

    /** True if an entry is corrected: what is known better now starts nothing. */
    boolean corrects() {
        return effects.stream().anyMatch(Effect.Corrected.class::isInstance);
    }

    private boolean mainFact(String fact) {
        if (line.matter() == null) {
            return true;
        }
        int dot = fact.indexOf('.');
        Fact known = line.main().procedure().facts().get(dot < 0 ? fact : fact.substring(0, dot));
        return known != null && known.type() != Fact.Type.FLAG;
    }

    /** The line as it stands with these effects. */
    Line after(java.time.Instant at) {
        return line.now(line.main().state().with(effects, at));
    }
}
