package assize.law.verify.explore;

import java.util.BitSet;

/** Looking more closely: what is taken in where an answer hangs on what was left out. */
final class Closer {
    private Closer() {}

    /**
     * Takes in what forbids a way. What was taken in already and still forbids it was forgotten on the way, and with
     * it an act of the law that changes nothing else; so it is asked after in every stage.
     */
    static boolean looks(BitSet forbids, BitSet kept, BitSet pinned) {
        if (news(forbids, kept).isEmpty()) {
            if (news(forbids, pinned).isEmpty()) {
                return false;
            }
            pinned.or(forbids);
        }
        kept.or(forbids);
        return true;
    }

    /** What is asked after and not yet kept. */
    static BitSet news(BitSet asked, BitSet kept) {
        BitSet news = (BitSet) asked.clone();
        news.andNot(kept);
        return news;
    }
}
