package assize.law.verify.net;

import assize.law.guard.Read;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule of the whole net asks after and what it touches, also where something of it is left out.
 *
 * @param asks the variables of its tests and of its guard
 * @param touches the variables that it may change
 * @param free its guard also reads what no variable stands for, or is not worked out
 * @param recurs it is an act of the law that may still be possible when it has been taken
 */
public record Footprint(BitSet asks, BitSet touches, boolean free, boolean recurs) {
    static Footprint of(Lookup lookup, List<Test> tests, @Nullable Condition guard, List<Update> updates) {
        BitSet asks = new BitSet();
        tests.forEach(test -> asks.set(test.variable()));
        boolean free = false;
        if (guard != null) {
            for (int variable : guard.variables()) {
                asks.set(variable);
            }
            free = guard.eitherWay();
            for (Read read : guard.guard().reads()) {
                free |= !lookup.follows(read);
            }
        }
        BitSet touches = new BitSet();
        updates.forEach(update -> touches.set(update.variable()));
        return new Footprint(asks, touches, free, false);
    }
}
