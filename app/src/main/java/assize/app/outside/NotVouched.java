package assize.app.outside;

/** A provider did not vouch for anybody. */
public final class NotVouched extends Exception {
    private static final long serialVersionUID = 1;

    private final Why why;

    NotVouched(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    /** Why, as far as people are told. */
    public enum Why {
        /** It can't be reached, or does not answer in time, or not sensibly. */
        AWAY("page-outside-away"),
        /** What it says does not hold, or is not the answer to what this browser asked. */
        DOUBTFUL("page-outside-doubtful"),
        /** It says no: somebody turned back there. */
        REFUSED("page-outside-refused"),
        /** It vouches for somebody who is known here as somebody else. */
        TAKEN("page-outside-taken"),
        /** It did not ask anew who they are. */
        STALE("page-outside-stale");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        /** The key of the words for it. */
        public String words() {
            return words;
        }
    }

    /** Why, as far as people are told. */
    public Why why() {
        return why;
    }
}
