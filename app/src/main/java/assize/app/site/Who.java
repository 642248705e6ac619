package assize.app.site;

/**
 * Who may use a door. The first two are decided before it; the others behind it, where the case, the draft or the entry
 * is known, and whoever may not finds that there is none.
 */
enum Who {
    /** Anybody, known or not. */
    ANYBODY,
    /** Whoever is signed in; they see what is theirs. */
    SIGNED_IN,
    /** Whoever began the draft. */
    OWN_DRAFT,
    /** Whoever has a part or an office in the case. */
    IN_CASE,
    /** Whoever has the part or office in which it is done. */
    IN_ROLE,
    /** Whoever has an office in the case. */
    IN_OFFICE,
    /** Whoever sees all of the entry. */
    SEES_ENTRY,
    /** Whoever may begin the lot. */
    BEGINS_LOT
}
