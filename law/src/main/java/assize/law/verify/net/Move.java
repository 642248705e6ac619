package assize.law.verify.net;

import assize.law.language.Upon;

/** What happens in a rule of the net, in the procedure's own names. */
public sealed interface Move {
    /** Somebody acts: a holder of a role. */
    record Act(String action, String role, String holder) implements Move {}

    /** The law acts by itself. */
    record Law(String action) implements Move {}

    /** A copy of a clock comes to its end. */
    record Passes(String clock, String copy) implements Move {}

    /** A notice reaches a holder, comes back from one, or is published. */
    record Told(String notice, Upon.How how, String holder) implements Move {}

    /** A linked matter tells its outcome. */
    record LinkTold(String link, String outcome) implements Move {}

    /** A side-matter is opened by a role. */
    record Opened(String matter, String role) implements Move {}

    /** A side-matter ends in an outcome. */
    record Ended(String matter, String outcome) implements Move {}

    /** Something happens inside a side-matter of which the main line takes notice. */
    record Inside(String matter, Upon what) implements Move {}

    /** Something happens in the main line of which a side-matter takes notice. */
    record Main(Upon what) implements Move {}
}
