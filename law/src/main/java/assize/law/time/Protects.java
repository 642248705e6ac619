package assize.law.time;

/**
 * What a clock protects, which chooses the safe reading of it.
 */
public enum Protects {
    /** A person's freedom: never longer by a holiday or a rounding; the shorter reading is the end. */
    LIBERTY,
    /** A person's property: as liberty. */
    PROPERTY,
    /** The right to do something in time: warned on the shorter reading, refused only after the longer. */
    RIGHT,
    /** What a body owes: as the rule says. */
    DUTY;

    boolean strict() {
        return this == LIBERTY || this == PROPERTY;
    }
}
