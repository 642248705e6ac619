package assize.law.time;

import java.util.Locale;

/** Who says that a last day on which the office was out of reach moves the end. */
enum OutOfReach {
    /** Nobody: the end stays. */
    NONE,
    /** The law: the end moves by itself. */
    LAW,
    /** The platform, out of caution, until a person decides: a right gains the day, all else shows it beside. */
    PLATFORM;

    /** The word as a rule's file writes it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
