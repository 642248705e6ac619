package assize.law.verify.explore;

import java.util.BitSet;

/**
 * Through what a net is seen.
 *
 * @param kept the variables that are followed; all others are left out
 * @param pinned those of them that are asked after in every stage
 * @param asked the rules that the question is about, by number
 */
record Sight(BitSet kept, BitSet pinned, BitSet asked) {
    /** Of the stages alone, where some rules are asked after. */
    static Sight of(BitSet asked) {
        return new Sight(new BitSet(), new BitSet(), asked);
    }

    /**
     * The same with what forbids a way. What was taken in already and still forbids it was forgotten on the way, and
     * with it an act of the law that changes nothing else; so it is then asked after in every stage. It equals
     * this one if there is nothing more to take in.
     */
    Sight closer(BitSet forbids) {
        BitSet news = (BitSet) forbids.clone();
        news.andNot(kept);
        BitSet more = (BitSet) pinned.clone();
        if (news.isEmpty()) {
            more.or(forbids);
        }
        news.or(kept);
        return new Sight(news, more, asked);
    }

    /** Is the same followed, and all asked after that another asks after? */
    boolean saysAllOf(Sight other) {
        if (!kept.equals(other.kept) || !pinned.equals(other.pinned)) {
            return false;
        }
        BitSet missing = (BitSet) other.asked.clone();
        missing.andNot(asked);
        return missing.isEmpty();
    }
}
