package assize.bench.soak.simulated;

/** What the simulated database may do wrong, to see that it would be found. */
enum Flaw {
    /** Nothing. */
    NONE,
    /** It doesn't ask at which revision the case stands. */
    REVISION,
    /** It doesn't ask whether the key was used. */
    KEY,
    /** It doesn't ask whether the office is held. */
    OFFICE,
    /** It doesn't ask whether the linked matters on which an act was judged still stand as they did. */
    LINKED,
    /** When it stops it forgets the last change that it had told to be kept. */
    LAST_CHANGE,
    /** What is to be kept together is kept one by one. */
    TOGETHER
}
